import { createRoot } from "react-dom/client";
import * as excel from "../excel";
import type { Language } from "../locales";
import { App } from "./shell/App";
import { createStore } from "./state/store";
import { createController } from "./work/controller";
import { createValidator } from "./work/validator";

/** Shows the pane and answers the ribbon's buttons; the page may run unseen until a button shows it. */
export function startPane(language: Language): void {
  const store = createStore();
  const validator = createValidator(() => new Worker(new URL("./worker.ts", import.meta.url)));
  const controller = createController(store, excel, validator);
  excel.onRibbonButton("validate", async () => {
    await excel.showPane();
    await controller.validate("workbook");
  });
  excel.onRibbonButton("showPane", excel.showPane);
  excel.onRibbonButton("clearHighlights", controller.clearMarks);
  document.documentElement.lang = language;
  document.body.style.margin = "0";
  createRoot(document.getElementById("grant")!).render(
    <App store={store} controller={controller} language={language} />,
  );
  void controller.follow();
}
