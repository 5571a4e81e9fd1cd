import { Button, makeStyles, ProgressBar, tokens, typographyStyles } from "@fluentui/react-components";
import { useController, useTexts } from "../shell/context";
import type { Progress } from "../state/state";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXL} 0`,
  },
  step: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  cancel: { alignSelf: "flex-start" },
});

/** What is being done and how far it has come; the focus waits on Cancel, where the button that started it was. */
export function Running({ progress }: { readonly progress: Progress }) {
  const styles = useStyles();
  const { t, say } = useTexts();
  const controller = useController();
  const value = progress.fraction === null ? {} : { value: progress.fraction };
  return (
    <div className={styles.root}>
      <p className={styles.step}>{say(progress.step)}</p>
      <ProgressBar {...value} thickness="large" aria-label={t("pane.validate.progress")} />
      <Button autoFocus className={styles.cancel} onClick={controller.cancel}>
        {t("pane.validate.cancel")}
      </Button>
    </div>
  );
}
