import { sumCheck } from "./sumCheck";

/** A formula adds up all the rows that its total is for, each once. */
export const sumRange = sumCheck("sum-range", []);
