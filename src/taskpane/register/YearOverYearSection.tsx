import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { ChangeKind, Movement, Plain, StatedSum, YearChange, YearOverYear } from "../../register";
import { sayStatedSum } from "../../report";
import { useTexts } from "../shell/context";
import { Section } from "../shell/Page";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0 },
  small: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  fails: { ...typographyStyles.body1Strong, margin: 0 },
});

/** The order in which changes are told. */
const KINDS: readonly ChangeKind[] = ["new", "ended", "rolled-into", "changed", "unchanged"];

/** What has changed from one year to the next, and the sums that the sheet states for each. */
export function YearOverYearSection({ years }: { readonly years: Plain<YearOverYear> }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { from, to, sheet, lines, all, own, sums } = years;
  const moved = useMovement();
  return (
    <Section title={t("register.years", { from: String(from), to: String(to) })}>
      {sheet !== null && <p className={styles.small}>{t("register.years.sheet", { sheet })}</p>}
      <p className={styles.text}>{t("register.years.all", { movement: moved(all) })}</p>
      {own.after !== all.after || own.before !== all.before ? (
        <p className={styles.text}>{t("register.years.own", { movement: moved(own) })}</p>
      ) : null}
      {sums.map((sum) => (
        <Sum key={`${sum.year} ${sum.cell.row}`} sum={sum} />
      ))}
      {KINDS.map((kind) => {
        const of = lines.filter((line) => line.kind === kind);
        return of.length === 0 ? null : (
          <details key={kind} open={kind !== "unchanged"}>
            <summary>{t(`register.change.${kind}`, { n: of.length })}</summary>
            <ul className={styles.list}>
              {of.map((line, index) => (
                <Change key={index} line={line} />
              ))}
            </ul>
          </details>
        );
      })}
    </Section>
  );
}

function useMovement(): (movement: Plain<Movement>) => string {
  const { t, amount } = useTexts();
  return ({ before, after, change, percent }) =>
    t(percent === null ? "register.movement.new" : "register.movement", {
      before: amount(before, "kr"),
      after: amount(after, "kr"),
      change: amount(change, "kr"),
      percent: { percent: percent ?? "0" },
    });
}

function Change({ line }: { readonly line: Plain<YearChange> }) {
  const styles = useStyles();
  const { t, amount } = useTexts();
  const moved = useMovement();
  return (
    <li className={styles.item}>
      <p className={styles.text}>{line.name}</p>
      {line.formerName !== null && (
        <p className={styles.small}>{t("register.change.former", { name: line.formerName })}</p>
      )}
      <p className={styles.small}>
        {moved(line)}
        {line.passThrough && ` · ${t("register.change.passThrough")}`}
      </p>
      {line.into !== null && (
        <p className={styles.small}>{t("register.change.into", { agreement: line.into })}</p>
      )}
      {line.parts.length > 0 && (
        <p className={styles.small}>
          {t("register.change.parts", {
            parts: line.parts
              .map((part) => `${part.name} ${amount(part.after ?? part.before ?? "0", "kr")}`)
              .join(" · "),
          })}
        </p>
      )}
    </li>
  );
}

/** Whether a year's stated total is its lines' sum, and where it is not, how it might have been counted. */
function Sum({ sum }: { readonly sum: Plain<StatedSum> }) {
  const styles = useStyles();
  const { say } = useTexts();
  const [verdict, ...explanations] = sayStatedSum(sum);
  return (
    <div>
      <p className={sum.holds === "fails" ? styles.fails : styles.text}>{say(verdict)}</p>
      {explanations.map((explanation, index) => (
        <p key={index} className={styles.small}>
          {say(explanation)}
        </p>
      ))}
    </div>
  );
}
