import { associateFunctions } from "../functions";

// Cells may be waiting for their functions before the pane has ever been shown.
associateFunctions();

void Office.onReady(async () => {
  const { startPane } = await import("./start");
  startPane();
});
