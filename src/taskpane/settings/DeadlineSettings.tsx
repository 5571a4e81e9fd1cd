import { Field, Input } from "@fluentui/react-components";
import { useTexts } from "../shell/context";
import { Section } from "../shell/Page";
import type { Form, Issue } from "./form";

interface Props {
  readonly form: Form;
  readonly issues: readonly Issue[];
  readonly onChange: (form: Form) => void;
}

/** How long before a final report is due it is told of. */
export function DeadlineSettings({ form, issues, onChange }: Props) {
  const { t } = useTexts();
  const isWrong = issues.some(({ field }) => field === "deadlineDays");
  return (
    <Section title={t("settings.deadline")}>
      <Field label={t("settings.deadline.days")} validationState={isWrong ? "error" : "none"}>
        <Input
          inputMode="numeric"
          value={form.deadlineDays}
          onChange={(_, { value }) => onChange({ ...form, deadlineDays: value })}
        />
      </Field>
    </Section>
  );
}
