import { saysWhatIsLeft, type Table, type TableColumn } from "../reading";
import { MINUS_ONE, ONE } from "./difference";
import { judgeFamily } from "./family";
import type { Judged, Proposal, ProposedTerm } from "./proposal";
import type { TableFigures } from "./tableFigures";

/** What is left is told from so many columns of amounts before it: brought forward, received, used, repaid, passed on. */
const MOST_COLUMNS = 5;
/** Signs are chosen on the first rows of a table; what was chosen is judged on all. */
const TRIED_ROWS = 200;
const LEAST_ROWS = 2;

/** A column counted with a sign. */
interface Signed {
  readonly column: TableColumn;
  readonly isMinus: boolean;
}

/**
 * Columns that say what is left (closing balance, remaining, variance): left = Σ ± the columns before it, such as brought forward +
 * received − used. The signs are those that hold in the most rows, of the fewest columns; where one column alone is added, it is the
 * sum of what is left and what was taken.
 */
export function movements(figures: TableFigures): Judged[] {
  const columns = figures.table.columns.filter(
    ({ content, additive, role }) => content === "figures" && additive && role !== "population",
  );
  return columns.flatMap((left, index) => {
    if (!saysWhatIsLeft(left.header)) return [];
    const before = columns.slice(Math.max(0, index - MOST_COLUMNS), index);
    const signed = bestSigns(figures.table, before, left);
    if (signed === null) return [];
    const proposals = rowsOf(figures.table).flatMap((row) => proposalAt(figures, row, left, signed) ?? []);
    return judgeFamily({ proposals, evidence: [{ type: "label", text: left.header }] });
  });
}

function rowsOf({ rows }: Table): number[] {
  return rows
    .filter(({ kind, additive }) => additive && kind !== "header" && kind !== "blank")
    .map(({ row }) => row);
}

/** The signs under which what is left holds in the most rows; null where they hold in too few, or nothing is subtracted. */
function bestSigns(
  table: Table,
  before: readonly TableColumn[],
  left: TableColumn,
): readonly Signed[] | null {
  const lines = before.map(({ column }) => table.numbers(column).subarray(0, TRIED_ROWS));
  const stated = table.numbers(left.column).subarray(0, TRIED_ROWS);
  let best: { signed: Signed[]; holds: number } = { signed: [], holds: LEAST_ROWS - 1 };
  for (const signs of assignments(before.length)) {
    const signed = signs.flatMap((sign, index) =>
      sign === 0 ? [] : [{ column: before[index]!, isMinus: sign < 0 }],
    );
    const holds = holdsIn(stated, lines, signs, halfDigit(left));
    const isBetter = holds > best.holds || (holds === best.holds && signed.length < best.signed.length);
    if (isBetter) best = { signed, holds };
  }
  return best.signed.length === 0 ? null : best.signed;
}

/** Every choice of +, − or nothing for so many columns in which something is added and something is subtracted. */
function assignments(columns: number): number[][] {
  let all: number[][] = [[]];
  for (let column = 0; column < columns; column += 1)
    all = all.flatMap((signs) => [0, 1, -1].map((sign) => [...signs, sign]));
  return all.filter((signs) => signs.includes(1) && signs.includes(-1));
}

/** Rows in which something is left or moved and the figures agree, by quick arithmetic. */
function holdsIn(
  stated: Float64Array,
  lines: readonly Float64Array[],
  signs: readonly number[],
  tolerance: number,
): number {
  let holds = 0;
  for (let row = 0; row < stated.length; row += 1) {
    let sum = 0;
    let moved = 0;
    signs.forEach((sign, index) => {
      const value = lines[index]?.[row] ?? NaN;
      if (sign === 0 || Number.isNaN(value)) return;
      sum += sign * value;
      moved += Math.abs(value);
    });
    if (moved > 0 && Math.abs(sum - (stated[row] ?? NaN)) <= tolerance * (signs.length + 1)) holds += 1;
  }
  return holds;
}

function halfDigit({ decimals }: TableColumn): number {
  return 10 ** -(decimals ?? 0) / 2;
}

function proposalAt(
  figures: TableFigures,
  row: number,
  left: TableColumn,
  signed: readonly Signed[],
): Proposal | null {
  const { sheet, id } = figures.table;
  const termAt = ({ column, isMinus }: Signed): ProposedTerm[] => {
    const figure = figures.at(row, column.column);
    const multiplier = isMinus ? MINUS_ONE : ONE;
    return figure === null ? [] : [{ cell: { sheet, row, column: column.column }, figure, multiplier }];
  };
  const [rest] = termAt({ column: left, isMinus: false });
  const added = signed.filter(({ isMinus }) => !isMinus);
  const taken = signed.filter(({ isMinus }) => isMinus);
  if (rest === undefined) return null;
  const [whole, ...more] = added.flatMap(termAt);
  if (whole !== undefined && added.length === 1) {
    const parts = taken.flatMap((one) => termAt({ ...one, isMinus: false }));
    return { kind: "row-total", table: id, total: whole, terms: [...parts, rest], position: row };
  }
  const terms = [...(whole ? [whole] : []), ...more, ...taken.flatMap(termAt)];
  return terms.length === 0 ? null : { kind: "difference", table: id, total: rest, terms, position: row };
}
