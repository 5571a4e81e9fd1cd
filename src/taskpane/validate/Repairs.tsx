import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding, RepairReport } from "../../checks";
import { useController, usePaneState, useTexts } from "../shell/context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  repair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingTop: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  heading: { ...typographyStyles.caption1Strong, margin: 0, color: tokens.colorNeutralForeground2 },
  aside: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, fontWeight: "normal" },
  changes: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    rowGap: tokens.spacingVerticalXXS,
  },
  change: {
    ...typographyStyles.body1,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  cell: { minWidth: "4ch", color: tokens.colorNeutralForeground3 },
  from: { color: tokens.colorNeutralForeground3, textDecorationLine: "line-through" },
  to: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForeground1 },
  more: { ...typographyStyles.caption1, "> summary": { cursor: "pointer" } },
  others: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
});

/** What would make it match: the best suggestion, and the others behind one click; each is written only when it is asked for. */
export function Repairs({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [best, ...others] = finding.repairs;
  if (!best) return null;
  return (
    <div className={styles.root}>
      <Repair finding={finding} repair={best} />
      {others.length > 0 && (
        <details className={styles.more}>
          <summary>{t("pane.finding.alternatives", { n: others.length })}</summary>
          <div className={styles.others}>
            {others.map((repair, index) => (
              <Repair key={index} finding={finding} repair={repair} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

function Repair({ finding, repair }: { readonly finding: Finding; readonly repair: RepairReport }) {
  const styles = useStyles();
  const { t, say, amount } = useTexts();
  const controller = useController();
  const { fixed } = usePaneState();
  const isFixed = fixed.some(({ findings }) => findings.includes(finding.id));
  const aside = [
    t(`pane.certainty.${repair.certainty}`),
    say({ id: `check.operation.${repair.operation}`, values: {} }),
  ];
  return (
    <div className={styles.repair}>
      <div>
        <h5 className={styles.heading}>
          {t("pane.finding.repair")} <span className={styles.aside}>{`· ${aside.join(", ")}`}</span>
        </h5>
        <ul className={styles.changes}>
          {repair.changes.map(({ cell, from, to }) => (
            <li key={cell} className={styles.change}>
              <span className={styles.cell}>{cell}</span>
              <span className={styles.from}>{amount(from, null)}</span>
              <span aria-hidden="true">→</span>
              <span className={styles.to}>{amount(to, finding.unit)}</span>
            </li>
          ))}
        </ul>
      </div>
      {repair.changes.length > 0 && !isFixed && (
        <Button size="small" onClick={() => void controller.fix([{ finding, repair }])}>
          {t("pane.fix")}
        </Button>
      )}
    </div>
  );
}
