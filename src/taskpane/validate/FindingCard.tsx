import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useId } from "react";
import type { Finding } from "../../checks";
import { useController, useDispatch, usePaneState, useTexts } from "../shell/context";
import { FindingDetails } from "./FindingDetails";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    ...shorthands.border("1px", "solid", tokens.colorNeutralStroke2),
    overflow: "clip",
  },
  open: { ...shorthands.borderColor(tokens.colorBrandStroke1), boxShadow: tokens.shadow4 },
  header: {
    ...shorthands.border(0),
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    textAlign: "start",
    cursor: "pointer",
    width: "100%",
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr) auto auto",
    columnGap: tokens.spacingHorizontalS,
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  heading: { margin: 0, fontWeight: "inherit", fontSize: "inherit" },
  label: { ...typographyStyles.body1Strong, overflowWrap: "anywhere", display: "block" },
  clamped: {
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
  place: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, display: "block" },
  amount: {
    ...typographyStyles.body1Strong,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  chevron: {
    color: tokens.colorNeutralForeground3,
    marginTop: "3px",
    transitionProperty: "transform",
    transitionDuration: tokens.durationNormal,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  turned: { transform: "rotate(180deg)" },
});

/** One finding: closed it says where and how much; opened it says why and what to do, and the sheet shows the cell. */
export function FindingCard({ finding, open }: { readonly finding: Finding; readonly open: boolean }) {
  const styles = useStyles();
  const { t, amount } = useTexts();
  const dispatch = useDispatch();
  const controller = useController();
  const { fixed } = usePaneState();
  const isFixed = fixed.some(({ findings }) => findings.includes(finding.id));
  const details = useId();
  const row = t("pane.finding.noLabel", { row: finding.row });
  const toggle = () => {
    dispatch({ type: "toggled", finding: finding.id });
    const cell = finding.cells[0];
    if (!open && cell !== undefined) void controller.goTo(finding, cell);
  };
  return (
    <article className={mergeClasses(styles.card, open && styles.open)}>
      <h4 className={styles.heading}>
        <button
          type="button"
          className={styles.header}
          aria-expanded={open}
          aria-controls={details}
          data-finding={finding.id}
          onClick={toggle}
        >
          <SeverityIcon kind={isFixed ? "holds" : finding.severity} size={20} />
          <span>
            <span className={mergeClasses(styles.label, !open && styles.clamped)}>
              {finding.label || row}
            </span>
            <span className={styles.place}>
              {t("pane.finding.place", { sheet: finding.sheet, row: finding.row })}
            </span>
          </span>
          <span className={styles.amount}>
            {isFixed && t("pane.fix.done")}
            {!isFixed && finding.difference !== null && amount(finding.difference, finding.unit)}
          </span>
          <ChevronDownRegular
            className={mergeClasses(styles.chevron, open && styles.turned)}
            fontSize={16}
            aria-hidden="true"
          />
        </button>
      </h4>
      <div id={details} hidden={!open}>
        {open && <FindingDetails finding={finding} />}
      </div>
    </article>
  );
}
