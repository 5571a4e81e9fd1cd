import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { Finding } from "../../checks";
import { useTexts } from "../shell/context";
import { Accepting } from "./Accepting";
import { CellLinks } from "./CellLinks";
import { Repairs } from "./Repairs";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}`,
  },
  why: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  facts: {
    // An amount stays whole: where three are not room for beside each other, the last goes below.
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  fact: { flex: "1 1 auto" },
  term: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3 },
  figure: {
    ...typographyStyles.body1Strong,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
});

/** Why it does not match, the figures, what would make it match, and the cells to go to. */
export function FindingDetails({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t, say, amount } = useTexts();
  const facts = [
    { term: t("pane.finding.stated"), figure: finding.stated },
    { term: t("pane.finding.expected"), figure: finding.expected },
    { term: t("pane.finding.difference"), figure: finding.difference },
  ].filter((fact): fact is { term: string; figure: string } => fact.figure !== null);
  return (
    <div className={styles.root}>
      <p className={styles.why}>{say(finding.message)}</p>
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(({ term, figure }) => (
            <div key={term} className={styles.fact}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.figure}>{amount(figure, finding.unit)}</dd>
            </div>
          ))}
        </dl>
      )}
      <Repairs finding={finding} />
      <CellLinks label={t("pane.finding.oneOf")} finding={finding} cells={finding.candidates} />
      <CellLinks label={t("pane.finding.cells")} finding={finding} cells={finding.cells} />
      <Accepting finding={finding} />
    </div>
  );
}
