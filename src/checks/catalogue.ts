import type { Check } from "./check";
import { columnTotal } from "./columnTotal";
import { overheadRate } from "./overheadRate";
import { populationShare } from "./populationShare";
import { rowBalance } from "./rowBalance";
import { rowTotal } from "./rowTotal";
import { subtotal } from "./subtotal";

/** Every check, by id; settings turn each on or off. */
export const CHECKS = {
  "row-balance": rowBalance,
  "row-total": rowTotal,
  "column-total": columnTotal,
  subtotal,
  "overhead-rate": overheadRate,
  "population-share": populationShare,
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;

export const CHECK_IDS = Object.keys(CHECKS) as [CheckId, ...CheckId[]];
