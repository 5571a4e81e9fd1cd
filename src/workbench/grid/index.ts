export { Calculation, type GridCell } from "./calculation";
export { showGeneralNumbers } from "./generalNumbers";
export type { EmptyCell } from "./functionArguments";
export { AddInFunctions, type FunctionsMetadata } from "./functions";
export { startUniver, type UniverApp } from "./univer";
export { GridWorkbook } from "./workbook";
