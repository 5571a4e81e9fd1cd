import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Decimal } from "../../money";
import { useTexts } from "../shell/context";
import type { Preview } from "./plan";

const useStyles = makeStyles({
  scroll: { overflow: "auto", maxHeight: "320px" },
  table: {
    ...typographyStyles.body1,
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th": {
      ...typographyStyles.caption1Strong,
      textAlign: "end",
      position: "sticky",
      top: 0,
      backgroundColor: tokens.colorNeutralBackground1,
    },
    "& th:first-child": { textAlign: "start" },
    "& th, & td": { padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}` },
    "& tfoot td": { ...typographyStyles.body1Strong, borderTop: `1px solid ${tokens.colorNeutralStroke1}` },
  },
  figure: { textAlign: "end", whiteSpace: "nowrap" },
  left: { ...typographyStyles.caption1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** Who gets what, before anything is written. */
export function PreviewTable({
  preview,
  decimals,
}: {
  readonly preview: Preview;
  readonly decimals: number;
}) {
  const styles = useStyles();
  const { t, amount } = useTexts();
  const kronor = (value: Decimal) => amount(value.toFixed(decimals), null);
  return (
    <>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t("distribute.preview")}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t("distribute.preview.recipient")}</th>
              <th scope="col">{t("distribute.preview.population")}</th>
              <th scope="col">{t("distribute.preview.amount")}</th>
            </tr>
          </thead>
          <tbody>
            {preview.shares.map((share, index) => (
              <tr key={index}>
                <td>{share.name || index + 1}</td>
                <td className={styles.figure}>{amount(share.population.toFixed(), null)}</td>
                <td className={styles.figure}>{kronor(share.amount)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={2}>{t("distribute.preview.sum")}</td>
              <td className={styles.figure}>{kronor(preview.sum)}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <p className={styles.left}>
        {`${t("distribute.preview.perHead")}: ${amount(preview.perHead.toFixed(2), "kr")}`}
        {!preview.left.isZero() && ` · ${t("distribute.preview.left", { amount: kronor(preview.left) })}`}
      </p>
    </>
  );
}
