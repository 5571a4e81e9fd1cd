import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { readDecimalMark } from "../../excel";
import { useTexts } from "../shell/context";
import { Page, Section } from "../shell/Page";
import { FunctionCard } from "./FunctionCard";
import { fetchFunctions, type FunctionHelp } from "./functionHelp";

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body1,
    margin: 0,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** How it is used, the functions, and what to do when Excel shows something odd. */
export function HelpScreen() {
  const styles = useStyles();
  const { t, language } = useTexts();
  const [functions, setFunctions] = useState<readonly FunctionHelp[] | "missing" | null>(null);
  const [decimalMark, setDecimalMark] = useState(language === "sv" ? "," : ".");
  useEffect(() => {
    let shown = true;
    fetchFunctions(language).then(
      (found) => shown && setFunctions(found),
      () => shown && setFunctions("missing"),
    );
    // Where Excel does not say, the language decides.
    readDecimalMark().then(
      (mark) => shown && setDecimalMark(mark),
      () => {},
    );
    return () => {
      shown = false;
    };
  }, [language]);
  return (
    <Page title={t("pane.screen.help")}>
      <Section title={t("help.validate.title")}>
        <p className={styles.text}>{t("help.validate.text")}</p>
        <p className={styles.text}>{t("help.validate.marks")}</p>
      </Section>
      <Section title={t("help.functions.title")}>
        <p className={styles.text}>{t("help.functions.text")}</p>
        {functions === null && <Spinner size="small" />}
        {functions === "missing" && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{t("help.functions.missing")}</MessageBarBody>
          </MessageBar>
        )}
        {Array.isArray(functions) &&
          (functions as readonly FunctionHelp[]).map((one) => (
            <FunctionCard key={one.id} help={one} decimalMark={decimalMark} />
          ))}
      </Section>
      {(["name", "busy", "spill"] as const).map((trouble) => (
        <Section key={trouble} title={t(`help.${trouble}.title`)}>
          <p className={styles.text}>{t(`help.${trouble}.text`)}</p>
        </Section>
      ))}
      <Section title={t("help.privacy.title")}>
        <p className={styles.text}>{t("help.privacy.text")}</p>
      </Section>
    </Page>
  );
}
