import type { CellRef, ColumnRole } from "../reading";
import { quoteSheet, toA1, toQualifiedA1 } from "../reading";
import type { Relation, RelationKind } from "../relations";
import type { SheetCells } from "./cells";
import type { Message, MessageValue } from "./finding";

/** More names than this are counted rather than listed. */
const MAX_NAMES = 4;

/** An address as seen from a sheet: "B7", or "Text!B7" on another. */
export function addressFrom(sheet: string, cell: CellRef): string {
  const address = toA1(cell.row, cell.column);
  return cell.sheet === sheet ? address : `${quoteSheet(cell.sheet)}!${address}`;
}

/** What a person calls the relations: "the row", "Summa 144", "the region's share". */
export function namesOf(relations: readonly Relation[], at: CellRef, cells: SheetCells): MessageValue {
  const named = new Map(
    relations.map((relation) => {
      const name = nameOf(relation, at, cells);
      return [JSON.stringify(name), name] as const;
    }),
  );
  const names = [...named.values()];
  if (names.length <= MAX_NAMES) return { list: names };
  const shown = names.slice(0, MAX_NAMES - 1);
  return { list: [...shown, { id: "check.broken.more", values: { count: names.length - shown.length } }] };
}

const BY_CUSTOM: Partial<Record<RelationKind, string>> = {
  "overhead-rate": "check.broken.overhead",
};

/** The relations that run along a row. */
const ACROSS: ReadonlySet<RelationKind> = new Set(["row-balance", "row-total", "difference"]);

/** What an amount is in proportion to, by its base's column; the region's share of the national amount where that is what it is. */
const BY_BASE: Partial<Record<ColumnRole, string>> = {
  population: "check.broken.perHead",
  share: "check.broken.key",
};

function shareName({ kind, terms: [base] }: Relation, cells: SheetCells): string | undefined {
  if (kind !== "population-share") return undefined;
  const role = base && cells.at(base.cell)?.column?.role;
  return (role && BY_BASE[role]) ?? "check.broken.share";
}

function nameOf(relation: Relation, at: CellRef, cells: SheetCells): Message {
  const custom = BY_CUSTOM[relation.kind] ?? shareName(relation, cells);
  if (custom !== undefined) return { id: custom, values: {} };
  const { total, kind } = relation;
  // The amount that stands there is the one that is wrong.
  if (toQualifiedA1(total) === toQualifiedA1(at))
    return { id: ACROSS.has(kind) ? "check.broken.row" : "check.broken.column", values: {} };
  const found = cells.at(total);
  const isTotal = found?.row?.kind === "total" || found?.row?.kind === "subtotal";
  if (!isTotal && cells.line(total) === cells.line(at)) return { id: "check.broken.row", values: {} };
  return {
    id: "check.broken.total",
    values: {
      label: (isTotal ? cells.label(total) : (found?.column?.header ?? "")) || addressFrom(at.sheet, total),
      amount: { amount: found ? cells.written(total, found.amount.value) : "" },
    },
  };
}
