import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { Store } from "../state/store";
import type { Controller } from "../work/controller";
import { Announcer } from "./Announcer";
import { PaneProvider, usePaneState, useTexts } from "./context";
import { Navigation } from "./Navigation";
import { SCREENS } from "./screens";
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
  const { Shown } = SCREENS[screen];
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
