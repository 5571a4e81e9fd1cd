import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTexts } from "../shell/context";
import { type Method, METHODS, type Plan } from "./plan";

const useStyles = makeStyles({
  fields: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
});

interface Props {
  readonly plan: Plan;
  readonly onChange: (change: Partial<Plan>) => void;
}

/** To how many decimals, and who gets the öre that are left over. */
export function RoundingFields({ plan, onChange }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <div className={styles.fields}>
      <Field label={t("distribute.decimals")}>
        <Select value={plan.decimals} onChange={(_, { value }) => onChange({ decimals: Number(value) })}>
          {([0, 1, 2] as const).map((decimals) => (
            <option key={decimals} value={decimals}>
              {t(`distribute.decimals.${decimals}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("distribute.method")}>
        <Select
          value={plan.method ?? ""}
          onChange={(_, { value }) => onChange({ method: (value || null) as Method | null })}
        >
          <option value="">{t("distribute.method.own")}</option>
          {METHODS.map((method) => (
            <option key={method} value={method}>
              {t(`distribute.method.${method}`)}
            </option>
          ))}
        </Select>
      </Field>
    </div>
  );
}
