import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { type ComponentType, lazy, Suspense } from "react";
import type { Screen } from "../state/state";
import type { Store } from "../state/store";
import { ValidateScreen } from "../validate/ValidateScreen";
import type { Controller } from "../work/controller";
import { Announcer } from "./Announcer";
import { PaneProvider, usePaneState, useTexts } from "./context";
import { Navigation } from "./Navigation";
import { useTheme } from "./theme";
import { useUnseenStyles } from "./unseen";

const useStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

/** Validate is there at once; the other screens are fetched when they are first shown. */
const SCREENS: Readonly<Record<Screen, ComponentType>> = {
  validate: ValidateScreen,
  distribute: lazy(async () => ({
    default: (await import("../distribute/DistributeScreen")).DistributeScreen,
  })),
  population: lazy(async () => ({
    default: (await import("../population/PopulationScreen")).PopulationScreen,
  })),
  settings: lazy(async () => ({ default: (await import("../settings/SettingsScreen")).SettingsScreen })),
  help: lazy(async () => ({ default: (await import("../help/HelpScreen")).HelpScreen })),
};

export function App(props: { readonly store: Store; readonly controller: Controller }) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.root}>
      <PaneProvider {...props}>
        <Main />
        <Announcer />
      </PaneProvider>
    </FluentProvider>
  );
}

function Main() {
  const styles = useStyles();
  const { unseen } = useUnseenStyles();
  const { t } = useTexts();
  const { screen } = usePaneState();
  const Shown = SCREENS[screen];
  return (
    <main className={styles.main}>
      <h1 className={unseen}>{t("pane.name")}</h1>
      <Navigation />
      <div className={styles.main} role="tabpanel" aria-labelledby={`tab-${screen}`}>
        <Suspense fallback={null}>
          <Shown />
        </Suspense>
      </div>
    </main>
  );
}
