import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useState } from "react";
import { useController, usePaneState, useTexts } from "../shell/context";
import { Notices } from "../shell/Notices";
import { Page, Section } from "../shell/Page";
import type { Reported } from "../state/state";
import { Pictures } from "./Pictures";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  start: { alignSelf: "flex-start" },
});

/** One click makes the board's report; its pictures are shown here as well. */
export function ReportScreen() {
  const styles = useStyles();
  const { t } = useTexts();
  const controller = useController();
  const { reported } = usePaneState();
  const [making, setMaking] = useState(false);
  const make = async () => {
    setMaking(true);
    await controller.makeReport();
    setMaking(false);
  };
  const label = reported ? "report.makeAgain" : "report.make";
  return (
    <Page title={t("pane.screen.report")} named>
      <Notices />
      <p className={styles.text}>{t("report.intro")}</p>
      <Button
        className={styles.start}
        appearance="primary"
        disabledFocusable={making}
        onClick={() => void make()}
      >
        {t(making ? "report.making" : label)}
      </Button>
      {reported && <Made reported={reported} />}
      {reported && (
        <Section title={t("report.pictures")}>
          <Pictures key={reported.report.at} tables={reported.report.grants} />
        </Section>
      )}
    </Page>
  );
}

/** Where the report is, and whether the figures are those of the report before. */
function Made({ reported: { sheet, before, report } }: { readonly reported: Reported }) {
  const { t } = useTexts();
  const since = before && (before.digest === report.digest ? "report.same" : "report.changed");
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>
        {t("report.written", { sheet })}
        {since && ` ${t(since, { at: before.at.slice(0, 16).replace("T", " ") })}`}
      </MessageBarBody>
    </MessageBar>
  );
}
