import { makeStyles, MessageBar, MessageBarBody, tokens, typographyStyles } from "@fluentui/react-components";
import { useTexts } from "../shell/context";
import { NATION } from "./areas";
import type { Recipient } from "./lookup";

const useStyles = makeStyles({
  scroll: { overflow: "auto", maxHeight: "320px" },
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& td, & th": { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
    "& th": { ...typographyStyles.body1, textAlign: "start" },
    "& tfoot th, & tfoot td": { borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  figure: { textAlign: "end", whiteSpace: "nowrap" },
  summary: { ...typographyStyles.body1Strong, margin: 0 },
});

/** Each recipient with its population; those that are no known area are listed apart. */
export function PopulationTable(props: {
  readonly recipients: readonly Recipient[];
  readonly populations: ReadonlyMap<string, number>;
}) {
  const styles = useStyles();
  const { t, amount } = useTexts();
  const { populations } = props;
  const named = props.recipients.filter(({ name }) => name !== "");
  const people = (code: string | null) => (code === null ? undefined : populations.get(code));
  const shown = (count: number | undefined) => (count === undefined ? "–" : amount(String(count), null));
  const known = named.filter(({ code }) => people(code) !== undefined);
  const missing = named.filter(({ code }) => people(code) === undefined);
  return (
    <>
      <p className={styles.summary}>{t("population.found", { n: known.length, of: named.length })}</p>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("distribute.preview")}>
        <table className={styles.table}>
          <tbody>
            {known.map(({ name, code }, index) => (
              <tr key={index}>
                <th scope="row">{name}</th>
                <td className={styles.figure}>{shown(people(code))}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t("population.nation")}</th>
              <td className={styles.figure}>{shown(populations.get(NATION))}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      {missing.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {t("population.missing", { names: missing.map(({ name }) => name).join(", ") })}
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
