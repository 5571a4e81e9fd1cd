import { Decimal as Base } from "decimal.js";

/**
 * The one decimal type of Grant: 40 significant digits, halves away from zero as Excel's ROUND rounds.
 * Excel holds 15 significant digits, so sums of whole sheets stay exact.
 */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP });

export type Decimal = Base;
