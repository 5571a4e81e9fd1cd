import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import type { Screen } from "../state/state";
import { useDispatch, usePaneState, useTexts } from "./context";
import { SCREENS } from "./screens";

/** Excel's own width for a pane is 350 pixels: all names fit there in small print. */
const NARROW = "@media (max-width: 479px)";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    // Where the pane is narrower than Excel makes it, the icons go below and nothing is out of sight.
    flexWrap: "wrap",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    [NARROW]: { padding: 0 },
  },
  aside: { marginInlineStart: "auto" },
  tab: {
    ...typographyStyles.body1,
    ...shorthands.border(0),
    ...shorthands.borderRadius(tokens.borderRadiusMedium),
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    cursor: "pointer",
    display: "flex",
    alignItems: "center",
    height: "44px",
    minWidth: "26px",
    padding: `0 ${tokens.spacingHorizontalMNudge}`,
    [NARROW]: { fontSize: tokens.fontSizeBase200, padding: "0 2px" },
    position: "relative",
    whiteSpace: "nowrap",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "2px",
      bottom: 0,
      height: "3px",
      borderRadius: tokens.borderRadiusCircular,
      backgroundColor: tokens.colorCompoundBrandStroke,
      // A background is not shown in forced colours; a border is.
      borderBottom: "1px solid transparent",
    },
  },
});

const BAR = (Object.keys(SCREENS) as Screen[]).map((screen) => ({ screen, icon: SCREENS[screen].icon }));

const FIRST_ICON = BAR.find(({ icon }) => icon)?.screen;

/** How far each arrow moves among the tabs. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

/** The pane's screens as tabs; Excel shows the add-in's name above them. The arrows move among them, Enter opens one. */
export function Navigation() {
  const styles = useStyles();
  const { t } = useTexts();
  const { screen: current } = usePaneState();
  const dispatch = useDispatch();
  return (
    <div className={styles.bar} role="tablist" aria-label={t("pane.name")} onKeyDown={moveFocus}>
      {BAR.map(({ screen, icon }) => (
        <button
          key={screen}
          type="button"
          role="tab"
          id={`tab-${screen}`}
          aria-selected={screen === current}
          tabIndex={screen === current ? 0 : -1}
          className={mergeClasses(
            styles.tab,
            screen === current && styles.current,
            screen === FIRST_ICON && styles.aside,
          )}
          {...(icon ? { "aria-label": t(`pane.screen.${screen}`), title: t(`pane.screen.${screen}`) } : {})}
          onClick={() => dispatch({ type: "shown", screen })}
        >
          {icon ?? t(`pane.screen.${screen}`)}
        </button>
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  if (step === undefined) return;
  const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>('[role="tab"]')];
  const index = tabs.findIndex((tab) => tab === event.target);
  event.preventDefault();
  tabs[(index + step + tabs.length) % tabs.length]?.focus();
}
