import { displayLanguage } from "../excel";
import { associateFunctions, setFunctionLanguage } from "../functions";
import { languageOf } from "../locales";

// Cells may be waiting for their functions before the pane has ever been shown.
associateFunctions();

void Office.onReady(async () => {
  const language = languageOf(displayLanguage());
  setFunctionLanguage(language);
  const { startPane } = await import("./start");
  startPane(language);
});
