import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import type { Screen } from "../state/state";
import { useDispatch, usePaneState, useTexts } from "./context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: `0 ${tokens.spacingHorizontalS}`,
    overflowX: "auto",
  },
  list: { flexGrow: 1 },
  aside: { marginInlineStart: "auto" },
});

/** The pane's screens; Excel shows the add-in's name above it. */
export function Navigation() {
  const styles = useStyles();
  const { t } = useTexts();
  const { screen } = usePaneState();
  const dispatch = useDispatch();
  return (
    <nav className={styles.bar} aria-label={t("pane.name")}>
      <TabList
        className={styles.list}
        selectedValue={screen}
        onTabSelect={(_, { value }) => dispatch({ type: "shown", screen: value as Screen })}
      >
        <Tab value="validate" id="tab-validate">
          {t("pane.screen.validate")}
        </Tab>
        <Tab value="distribute" id="tab-distribute">
          {t("pane.screen.distribute")}
        </Tab>
        <Tab value="population" id="tab-population">
          {t("pane.screen.population")}
        </Tab>
        <Tab
          className={styles.aside}
          value="settings"
          id="tab-settings"
          icon={<SettingsRegular />}
          aria-label={t("pane.screen.settings")}
          title={t("pane.screen.settings")}
        />
        <Tab
          value="help"
          id="tab-help"
          icon={<QuestionCircleRegular />}
          aria-label={t("pane.screen.help")}
          title={t("pane.screen.help")}
        />
      </TabList>
    </nav>
  );
}
