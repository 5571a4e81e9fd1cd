import "./withoutEval";
import { createRoot } from "react-dom/client";
import * as excel from "../excel";
import { onFirstAgreement, setFunctionLanguage } from "../functions";
import { languageOf } from "../locales";
import { App } from "./shell/App";
import { START } from "./state/state";
import { createStore } from "./state/store";
import { createController } from "./work/controller";
import { createValidator } from "./work/validator";

/** Shows the pane and answers the ribbon's buttons; the page may run unseen until a button shows it. */
export function startPane(): void {
  const store = createStore({ ...START, language: languageOf(excel.displayLanguage()) });
  const validator = createValidator(
    // The name by which it gets its headers: scripts/hosting/headers.ts.
    () => new Worker(/* webpackChunkName: "worker" */ new URL("./worker.ts", import.meta.url)),
  );
  const preferences = excel.openPreferences();
  const controller = createController(store, excel, validator, () => preferences);
  excel.onRibbonButton("validate", async () => {
    await excel.showPane();
    await controller.validate("workbook");
  });
  excel.onRibbonButton("showPane", excel.showPane);
  excel.onRibbonButton("clearHighlights", controller.clearMarks);
  speak(store.state().language);
  store.subscribe(() => speak(store.state().language));
  onFirstAgreement(() => {
    void import("./register/agreementFeed").then(({ feedAgreements }) =>
      feedAgreements(() => store.state().language),
    );
  });
  document.body.style.margin = "0";
  createRoot(document.getElementById("grant")!).render(<App store={store} controller={controller} />);
  void controller.follow();
  void controller.recallLanguage();
}

/** The page's language is told to screen readers, and the functions' errors in cells speak it too. */
function speak(language: "sv" | "en"): void {
  document.documentElement.lang = language;
  setFunctionLanguage(language);
}
