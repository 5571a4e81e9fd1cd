import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { useDispatch, useTexts } from "../shell/context";
import type { Group } from "../state/findings";

const useStyles = makeStyles({
  heading: { margin: 0, padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}` },
  button: {
    ...typographyStyles.caption1Strong,
    ...shorthands.border(0),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  folded: { transform: "rotate(-90deg)" },
});

/** Names a group of findings, and folds it away or out. */
export function GroupHeading(props: {
  readonly group: Group;
  readonly count: number;
  readonly folded: boolean;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const dispatch = useDispatch();
  const { group, count, folded } = props;
  return (
    <h3 className={styles.heading}>
      <button
        type="button"
        className={styles.button}
        aria-expanded={!folded}
        onClick={() => dispatch({ type: "folded", group })}
      >
        <ChevronDownRegular className={mergeClasses(folded && styles.folded)} aria-hidden="true" />
        {`${t(`pane.group.${group}`)} (${count})`}
      </button>
    </h3>
  );
}
