import type { CellRef } from "../reading";
import {
  type Choices,
  type FoundRegister,
  Lookup,
  registerCell,
  type RegisterEntry,
  type RegisterField,
  type RegisterProblem,
} from "../register";

/** The register as the checks look at it. */
export interface RegisterView {
  readonly entries: readonly RegisterEntry[];
  readonly lookup: Lookup;
  readonly problems: readonly RegisterProblem[];
  /** The cell of an entry's field, else of its name; null where the register is on no sheet. */
  cell(entry: number, field: RegisterField): CellRef | null;
}

/** A view of a register on a sheet, or of entries that stand nowhere. */
export function viewRegister(
  register: FoundRegister | readonly RegisterEntry[] | null,
  choices: Choices = {},
): RegisterView {
  const found = register !== null && "area" in register ? register : null;
  const entries = found?.entries ?? (register as readonly RegisterEntry[] | null) ?? [];
  return {
    entries,
    lookup: new Lookup(entries, choices),
    problems: found?.problems ?? [],
    cell: (entry, field) =>
      found && (registerCell(found, entry, field) ?? registerCell(found, entry, "agreement")),
  };
}
