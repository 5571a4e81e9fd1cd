import type { CellRef, Table, WorkbookData } from "../reading";
import type { RegisterView } from "./registerView";
import type { Relation, RelationKind } from "../relations";
import type { SheetCells } from "./cells";
import type { Compared } from "./compared";
import type { Exchange } from "./exchanged";
import type { LocatedCause } from "./causes";
import type { Message, RepairReport, Severity } from "./finding";

/** Everything that a check may look at; nothing in it changes. */
export interface CheckContext {
  readonly workbook: WorkbookData;
  readonly tables: readonly Table[];
  readonly relations: readonly Relation[];
  /** Why relations fail, each failing relation in one cause at least. */
  readonly causes: readonly LocatedCause[];
  readonly cells: SheetCells;
  readonly compared: Compared;
  /** Rows that have each other's amounts or populations. */
  readonly exchanges: readonly Exchange[];
  /** The agreements that the workbook's register holds; none where it has no register. */
  readonly register: RegisterView;
  /** The day of the check, an ISO date; null where nobody says, and nothing is then too late. */
  readonly today: string | null;
  /** So many days before a deadline it is told of. */
  readonly deadlineDays: number;
  /** Allowed overhead as a fraction of income. */
  readonly overheadSpan: { readonly least: number; readonly most: number };
}

/** A finding as a check states it; the runner adds the rule, the severity that the user set, and acceptances. */
export interface Draft {
  readonly severity: Severity;
  /** The cell that the finding stands at: where a click goes. */
  readonly cell: CellRef;
  /** The words that name the row, where it is in no table that was read. */
  readonly label?: string;
  /** All cells that are part of it, the most suspect first; `cell` alone where none are given. */
  readonly cells?: readonly CellRef[];
  readonly stated?: string | null;
  readonly expected?: string | null;
  readonly difference?: string | null;
  readonly unit?: string | null;
  readonly message: Message;
  readonly broken?: readonly Relation[];
  readonly repairs?: readonly RepairReport[];
  readonly candidates?: readonly CellRef[];
  readonly stopped?: boolean;
}

/** One rule. A newcomer copies the shortest one, adds it to the catalogue, two texts and one test. */
export interface Check {
  readonly id: string;
  /** The relations that it answers for: with the check off they are not held against the sheet at all. */
  readonly kinds?: readonly RelationKind[];
  find(context: CheckContext): Draft[];
}
