import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useTexts } from "../shell/context";
import { Page, Section } from "../shell/Page";
import { AgreementList } from "./AgreementList";
import { Questions } from "./Questions";
import { useRegister } from "./useRegister";
import { YearOverYearSection } from "./YearOverYearSection";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** The register of agreements: made from the sheets by one click, asked about where a name is in doubt, and compared from year to year. */
export function RegisterScreen() {
  const styles = useStyles();
  const { t, say } = useTexts();
  const { overview, working, problem, done, read, create, add, answer } = useRegister();
  const register = overview?.register ?? null;
  const agreements = overview?.agreements ?? [];
  const listed = agreements.filter((each) => each.listed);
  const missing = agreements.filter((each) => each.registered === null);
  return (
    <Page title={t("pane.screen.register")} named>
      <p className={styles.text}>{t(register ? "register.intro.kept" : "register.intro.none")}</p>
      <div className={styles.buttons}>
        {!register && (
          <Button appearance="primary" disabled={working} onClick={() => void create()}>
            {t("register.create")}
          </Button>
        )}
        <Button disabled={working} onClick={() => void read()}>
          {t("register.read")}
        </Button>
        {working && <Spinner size="tiny" label={t("register.working")} />}
      </div>
      {problem && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{say(problem)}</MessageBarBody>
        </MessageBar>
      )}
      {done && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{say(done)}</MessageBarBody>
        </MessageBar>
      )}
      {register && <Questions questions={register.questions} onAnswer={answer} />}
      {register && (
        <Section title={t("register.kept", { n: register.lines.length })}>
          <AgreementList
            agreements={register.lines.map(({ entry, remaining, row }) => ({
              entry,
              remaining,
              sheet: register.sheet,
              cell: `A${row}`,
            }))}
          />
        </Section>
      )}
      {overview && !register && (
        <Section title={t("register.found", { n: listed.length })}>
          <AgreementList agreements={listed} />
        </Section>
      )}
      {register && missing.length > 0 && (
        <Section title={t("register.missing", { n: missing.length })}>
          <p className={styles.text}>{t("register.missing.text")}</p>
          <AgreementList agreements={missing} disabled={working} onAdd={add} />
        </Section>
      )}
      {overview?.years.map((years) => (
        <YearOverYearSection key={`${years.sheet ?? ""}${years.to}`} years={years} />
      ))}
    </Page>
  );
}
