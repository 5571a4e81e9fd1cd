import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useTexts } from "./context";
import { Logo } from "./Logo";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    minHeight: "28px",
  },
  name: { ...typographyStyles.body1Strong, margin: 0, color: tokens.colorNeutralForeground1 },
});

export function Header() {
  const styles = useStyles();
  const { t } = useTexts();
  return (
    <header className={styles.header}>
      <Logo size={20} />
      <h1 className={styles.name}>{t("pane.name")}</h1>
    </header>
  );
}
