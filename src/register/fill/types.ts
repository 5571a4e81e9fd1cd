import type { Decimal } from "../../money";
import type { CellRef } from "../../reading";
import type { RegisterEntry } from "../entry";

/** What a recipient gets of an agreement, by the sheets; kronor. */
export interface Share {
  readonly recipient: string;
  readonly amount: Decimal;
  /** Where it stands; of several amounts the first. */
  readonly cell: CellRef;
}

/** An agreement as the sheets tell of it. */
export interface AgreementRead {
  readonly entry: RegisterEntry;
  /** Where it was read; a click goes to the first. */
  readonly cells: readonly CellRef[];
  /** Who gets it, in the order of the sheet; empty where the sheets do not say. */
  readonly shares: readonly Share[];
  /** False for a line that only an overview has: it may be a part of an agreement that is listed under another name. */
  readonly listed: boolean;
}

/** One place's word about an agreement, before the places are put together. */
export interface Mention extends AgreementRead {
  /** Half of the last written decimal of the income, kronor; null without an income. */
  readonly halfWidth: Decimal | null;
}
