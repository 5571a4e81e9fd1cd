export { displayLanguage, officeIsDark, onRibbonButton, showPane } from "./environment";
export { HostError } from "./errors";
export { type Change, type Watcher, watchWorkbook } from "./events";
export { clearMarks, type Mark, type MarkKind, type MarkReport, showMarks } from "./mark";
export { makeReportSheet, openPreferences, type PreferenceStore } from "./preferences";
export { type ReadOptions, type ReadScope, readWorkbook } from "./readWorkbook";
export { readSelection, selectCells } from "./select";
