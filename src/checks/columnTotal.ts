import { sumCheck } from "./sumCheck";

/** A total under a column, over its rows or over its subtotals. */
export const columnTotal = sumCheck("column-total", ["column-total"]);
