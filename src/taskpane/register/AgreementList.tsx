import { Button, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import type { AgreementReport } from "../../register";
import { useController, useTexts } from "../shell/context";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    ":first-child": { borderTop: "none" },
  },
  name: { textAlign: "start", overflowWrap: "anywhere" },
  details: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2, margin: 0 },
  shares: {
    ...typographyStyles.caption1,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    gridColumn: "1 / -1",
  },
});

type Shown = Pick<AgreementReport, "entry" | "remaining" | "sheet" | "cell"> & Partial<AgreementReport>;

interface Props {
  readonly agreements: readonly Shown[];
  readonly disabled?: boolean;
  /** Offers to put each in the register. */
  readonly onAdd?: (agreement: AgreementReport) => Promise<void>;
}

/** Agreements with their case numbers and amounts; the name goes to the cell. */
export function AgreementList({ agreements, disabled = false, onAdd }: Props) {
  const styles = useStyles();
  const { t, amount } = useTexts();
  const controller = useController();
  return (
    <ul className={styles.list}>
      {agreements.map((agreement, index) => {
        const { entry, remaining, sheet, cell, shares = [] } = agreement;
        const { caseNumber, year, income, decided } = entry;
        const details = [
          caseNumber,
          year === null ? null : String(year),
          income === null ? null : amount(income, "kr"),
          decided === null ? null : t("register.decided", { amount: amount(decided, "kr") }),
          remaining === null || decided === null
            ? null
            : t("register.remaining", { amount: amount(remaining, "kr") }),
        ].filter((each) => each !== null);
        return (
          <li key={index} className={styles.item}>
            <Link as="button" className={styles.name} onClick={() => void controller.showCell(sheet, cell)}>
              {entry.agreement}
            </Link>
            {onAdd ? (
              <Button
                size="small"
                disabled={disabled}
                aria-label={t("register.add.label", { agreement: entry.agreement })}
                onClick={() => void onAdd(agreement as AgreementReport)}
              >
                {t("register.add")}
              </Button>
            ) : (
              <span />
            )}
            <p className={styles.details}>{details.join(" · ")}</p>
            {shares.length > 0 && (
              <p className={styles.shares}>
                {shares.map((share) => `${share.recipient} ${amount(share.amount, "kr")}`).join(" · ")}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
