import { makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import type { CheckId, Severity } from "../../checks";
import { useTexts } from "../shell/context";
import { Section } from "../shell/Page";
import type { Form } from "./form";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(96px, 128px)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** Which checks are made, and how what they find is counted. */
export function CheckSettings(props: { readonly form: Form; readonly onChange: (form: Form) => void }) {
  const styles = useStyles();
  const { t, say } = useTexts();
  const { form, onChange } = props;
  const change = (id: CheckId, to: Partial<Form["checks"][CheckId]>) =>
    onChange({ ...form, checks: { ...form.checks, [id]: { ...form.checks[id], ...to } } });
  return (
    <Section title={t("settings.checks")}>
      {(Object.keys(form.checks) as CheckId[]).map((id) => {
        const { on, severity } = form.checks[id];
        const name = say({ id: `check.${id}.name`, values: {} });
        return (
          <div key={id} className={styles.row}>
            <Switch label={name} checked={on} onChange={(_, { checked }) => change(id, { on: checked })} />
            <Select
              size="small"
              aria-label={t("settings.severity", { check: name })}
              disabled={!on}
              value={severity ?? ""}
              onChange={(_, { value }) => change(id, { severity: (value || null) as Severity | null })}
            >
              <option value="">{t("settings.severity.own")}</option>
              {SEVERITIES.map((each) => (
                <option key={each} value={each}>
                  {t(`settings.severity.${each}`)}
                </option>
              ))}
            </Select>
          </div>
        );
      })}
    </Section>
  );
}
