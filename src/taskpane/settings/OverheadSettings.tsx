import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../shell/context";
import { Section } from "../shell/Page";
import type { Form, Issue } from "./form";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(120px, 1fr))",
    gap: tokens.spacingHorizontalM,
  },
  input: { minWidth: 0 },
});

interface Props {
  readonly form: Form;
  readonly issues: readonly Issue[];
  readonly onChange: (form: Form) => void;
}

/** Between which shares of the income overhead is in order. */
export function OverheadSettings({ form, issues, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <Section title={t("settings.overhead")}>
      <div className={styles.row}>
        {(["least", "most"] as const).map((end) => (
          <Field
            key={end}
            label={t(`settings.overhead.${end}`)}
            validationState={issues.some(({ field }) => field === `overheadSpan.${end}`) ? "error" : "none"}
          >
            <Input
              className={styles.input}
              inputMode="decimal"
              value={form[end]}
              onChange={(_, { value }) => onChange({ ...form, [end]: value })}
            />
          </Field>
        ))}
      </div>
    </Section>
  );
}
