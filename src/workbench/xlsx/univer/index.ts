export { exportXlsx, type ExportOptions } from "./exportXlsx";
export { importXlsx } from "./importXlsx";
