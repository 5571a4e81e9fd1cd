import { Spinner } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useController, useTexts } from "../shell/context";
import { Page } from "../shell/Page";
import type { Keeper } from "../work/choosing";
import { LanguageSection } from "./LanguageSection";
import { SettingsForm } from "./SettingsForm";

/** What is checked and how strictly, for the workbook or for the person, and the language. */
export function SettingsScreen() {
  const { t } = useTexts();
  const controller = useController();
  const [kept, setKept] = useState<Readonly<Record<Keeper, unknown>> | null>(null);
  useEffect(() => {
    let shown = true;
    const nothing = { workbook: null, person: null };
    controller.readSettings().then(
      (found) => shown && setKept(found),
      () => shown && setKept(nothing),
    );
    return () => {
      shown = false;
    };
  }, [controller]);
  return (
    <Page title={t("pane.screen.settings")}>
      {kept ? <SettingsForm kept={kept} onKept={setKept} /> : <Spinner />}
      <LanguageSection />
    </Page>
  );
}
