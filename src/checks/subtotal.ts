import { sumCheck } from "./sumCheck";

/** A total of some of a column's rows. */
export const subtotal = sumCheck("subtotal", ["subtotal"]);
