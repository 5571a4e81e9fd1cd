import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { Language } from "../../locales";
import type { Store } from "../state/store";
import { ValidateScreen } from "../validate/ValidateScreen";
import type { Controller } from "../work/controller";
import { Announcer } from "./Announcer";
import { PaneProvider } from "./context";
import { Header } from "./Header";
import { useTheme } from "./theme";

const useStyles = makeStyles({
  root: {
    height: "100vh",
    display: "flex",
    flexDirection: "column",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
});

export function App(props: {
  readonly store: Store;
  readonly controller: Controller;
  readonly language: Language;
}) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme()} className={styles.root} lang={props.language}>
      <PaneProvider {...props}>
        <Header />
        <main className={styles.main}>
          <ValidateScreen />
        </main>
        <Announcer />
      </PaneProvider>
    </FluentProvider>
  );
}
