import { sumCheck } from "./sumCheck";

/** A total, or a difference such as income less overhead, that stands on the row of its parts. */
export const rowTotal = sumCheck("row-total", ["row-total", "difference"]);
