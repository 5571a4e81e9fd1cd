import { Field, Input, Select } from "@fluentui/react-components";
import { type Unit, UNITS } from "../../money";
import { useTexts } from "../shell/context";
import { Section } from "../shell/Page";
import type { Form, Issue } from "./form";

interface Props {
  readonly form: Form;
  readonly issues: readonly Issue[];
  readonly onChange: (form: Form) => void;
}

/** In what unit a sheet that says none is taken to be, and how large a difference is let pass. */
export function AmountSettings({ form, issues, onChange }: Props) {
  const { t } = useTexts();
  return (
    <Section title={t("settings.amounts")}>
      <Field label={t("settings.unit")}>
        <Select
          value={form.unit ?? ""}
          onChange={(_, { value }) => onChange({ ...form, unit: (value || null) as Unit | null })}
        >
          <option value="">{t("settings.unit.own")}</option>
          {UNITS.map((unit) => (
            <option key={unit} value={unit}>
              {unit}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={t("settings.tolerance")}
        hint={t("settings.tolerance.hint")}
        validationState={issues.some(({ field }) => field === "tolerance") ? "error" : "none"}
      >
        <Input
          inputMode="decimal"
          value={form.tolerance}
          onChange={(_, { value }) => onChange({ ...form, tolerance: value })}
        />
      </Field>
    </Section>
  );
}
