export { exportXlsx } from "./exportXlsx";
export { importXlsx } from "./importXlsx";
