import { sumCheck } from "./sumCheck";

/** What an agreement brings in is its overhead and what is distributed, over all its rows. */
export const rowBalance = sumCheck("row-balance", ["row-balance"]);
