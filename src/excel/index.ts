export { displayLanguage, officeIsDark, onRibbonButton, readDecimalMark, showPane } from "./environment";
export { HostError } from "./errors";
export { type Change, type Watcher, watchWorkbook } from "./events";
export { clearMarks, type Mark, type MarkKind, type MarkReport, showMarks } from "./mark";
export { makeReportSheet, openPreferences, type PreferenceStore } from "./preferences";
export { type ReadOptions, type Reading, type ReadScope, readWorkbook } from "./readWorkbook";
export { readSelection, selectCells } from "./select";
export { keep, type Kept, readKept } from "./settings";
export { type CellChange, restoreCells, type WriteOptions, writeCells, type Written } from "./write";
