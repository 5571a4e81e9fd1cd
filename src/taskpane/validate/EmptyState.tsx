import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useController, useTexts } from "../shell/context";
import { Actions } from "./Actions";
import { TablePicture } from "./TablePicture";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    textAlign: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM}`,
  },
  title: { ...typographyStyles.subtitle1, margin: `${tokens.spacingVerticalM} 0 0` },
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2, maxWidth: "40ch" },
});

/** What the pane shows before the first validation. */
export function EmptyState() {
  const styles = useStyles();
  const { t } = useTexts();
  const controller = useController();
  return (
    <div className={styles.root}>
      <TablePicture />
      <h2 className={styles.title}>{t("pane.empty.title")}</h2>
      <p className={styles.text}>{t("pane.empty.text")}</p>
      <p className={styles.text}>{t("pane.empty.promise")}</p>
      <Actions />
      <Button appearance="transparent" onClick={() => void controller.trySample()}>
        {t("sample.try")}
      </Button>
    </div>
  );
}
