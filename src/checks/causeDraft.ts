import { CELL_OPERATIONS, type Repair } from "../locating";
import type { Decimal } from "../money";
import type { CellRef } from "../reading";
import type { Relation } from "../relations";
import type { LocatedCause } from "./causes";
import type { SheetCells } from "./cells";
import type { Draft } from "./check";
import { addressFrom, namesOf } from "./describe";
import type { Message, MessageValue, RepairReport, Severity } from "./finding";

/** The finding of a cause, in the words of a check: `check.<id>.message`. */
export function causeDraft(id: string, located: LocatedCause, cells: SheetCells): Draft {
  const { cause, lead, broken } = located;
  const [best] = cause.repairs;
  const candidates = cause.candidates.map((variable) => located.cell(variable));
  // Where nothing tells one cell from another, the sum itself is what can be stated.
  const [first] = candidates.length > 0 ? [] : (best?.changes ?? []);
  const at = first ? located.cell(first.variable) : lead.total;
  const changed = (best?.changes ?? []).map(({ variable }) => located.cell(variable));
  const figures = first
    ? { stated: first.from, expected: first.to }
    : { stated: cells.at(lead.total)?.amount.value ?? null, expected: expectedOf(lead, cells) };
  const { stated, expected } = figures;
  return {
    severity: severityOf(located, cells),
    cell: at,
    cells: unique([...(first ? changed : [lead.total, ...candidates]), ...(first ? [] : memberCells(lead))]),
    stated: stated && cells.written(at, stated),
    expected: expected && cells.written(at, expected),
    difference: stated && expected && cells.written(at, stated.minus(expected)),
    unit: cells.unit(at),
    message: {
      id: `check.${id}.message`,
      values: { ...gap(lead, cells), explanation: explanationOf(located, at, cells) },
    },
    broken,
    repairs: cause.repairs
      .filter(({ changes }) => changes.length > 0)
      .map((repair) => reportOf(repair, at.sheet, located, cells)),
    candidates,
    stopped: cause.stopped,
  };
}

/**
 * A sum that is best explained by being none accuses nobody; nor does a mere pattern among figures that are not known to be money, nor a
 * heap that nothing explains, unless words or formulas call it sums.
 */
function severityOf({ cause, lead }: LocatedCause, cells: SheetCells): Severity {
  const [best] = cause.repairs;
  // A total alone that is near its parts may be the sum of them or not.
  if (lead.evidence.some((one) => one.type === "pattern" && one.holds === 0)) return "warning";
  if (lead.evidence.some(({ type }) => type === "formula" || type === "label")) {
    return best && best.changes.length === 0 ? "warning" : "error";
  }
  const isMoney = cells.unit(lead.total) !== null;
  return best && best.changes.length > 0 && isMoney ? "error" : "warning";
}

function expectedOf(relation: Relation, cells: SheetCells): Decimal | null {
  const found = cells.at(relation.total);
  return found ? found.amount.value.minus(relation.difference) : null;
}

/** Operations on what a total counts. */
const COUNTING: ReadonlySet<string> = new Set([
  "missed-row",
  "missed-term",
  "counted-twice",
  "double-counted",
]);

/** Among more parts than these, two that add up to the difference are met by chance. */
const MOST_PARTS = 30;

/** Operations that say how the mistake was made; the others only say that there is one. */
const TELLING: ReadonlySet<string> = new Set(CELL_OPERATIONS.map(({ name }) => name).concat("swap"));

/** By how much the relation fails, and to which side. */
function gap(relation: Relation, cells: SheetCells): Record<string, MessageValue> {
  const { difference, total } = relation;
  return {
    label: cells.label(total),
    difference: { amount: cells.written(total, difference.abs()), unit: cells.unit(total) },
    direction: difference.isNeg() ? "under" : "over",
  };
}

/** What would explain it: "13,0 och 1,3 får raden, Summa 144 och Summa 19 att stämma." */
function explanationOf(located: LocatedCause, at: CellRef, cells: SheetCells): Message {
  const { cause, broken } = located;
  const [best] = cause.repairs;
  if (!best) return { id: "check.explanation.none", values: { count: broken.length } };
  if (best.changes.length === 0) return { id: "check.explanation.relation", values: {} };
  if (cause.candidates.length > 0) return withLikeliest(candidatesOf(located, at, cells), best);
  const elsewhere = best.changes.some(
    ({ variable }) => cells.line(located.cell(variable)) !== cells.line(at),
  );
  const amounts = best.changes.map(({ variable, to }): MessageValue => {
    const cell = located.cell(variable);
    const amount = { amount: cells.written(cell, to) };
    if (!elsewhere) return amount;
    return { id: "check.explanation.cell", values: { cell: addressFrom(at.sheet, cell), amount } };
  });
  const explanation: Message = {
    id: `check.explanation.${best.certainty}`,
    values: { amounts: { list: amounts }, broken: namesOf(broken, at, cells) },
  };
  if (!TELLING.has(best.operation)) return explanation;
  const how: Message = { id: `check.operation.${best.operation}`, values: {} };
  return { id: "check.explanation.how", values: { explanation, how } };
}

/** What was counted or not is told by the difference alone, though a mistyped amount would explain it as well. */
function withLikeliest(explanation: Message, { operation }: Repair): Message {
  if (!COUNTING.has(operation)) return explanation;
  return {
    id: "check.explanation.how",
    values: { explanation, how: { id: `check.operation.${operation}`, values: {} } },
  };
}

/** One of these is wrong; where the total lacks just two of its parts, they are named. */
function candidatesOf({ cause, lead }: LocatedCause, at: CellRef, cells: SheetCells): Message {
  const explanation: Message = {
    id: "check.explanation.candidates",
    values: { count: cause.candidates.length },
  };
  const amounts = leftOut(lead, cells).map((cell): MessageValue => {
    const amount = { amount: cells.written(cell, cells.at(cell)?.amount.value ?? lead.difference) };
    return { id: "check.explanation.cell", values: { cell: addressFrom(at.sheet, cell), amount } };
  });
  if (amounts.length === 0) return explanation;
  return { id: "check.explanation.leftout", values: { explanation, amounts: { list: amounts } } };
}

/** The only two parts that are together, to the last decimal, what the total lacks. */
function leftOut({ difference, terms }: Relation, cells: SheetCells): CellRef[] {
  const parts = terms.slice(0, MOST_PARTS).map(({ cell, coefficient }) => ({
    cell,
    amount: (cells.at(cell)?.amount.value ?? difference).times(coefficient),
  }));
  const pairs = parts.flatMap((one, index) =>
    parts
      .slice(index + 1)
      .filter(({ amount }) => amount.plus(one.amount).eq(difference.negated()))
      .map((other) => [one.cell, other.cell]),
  );
  const [only, ...more] = pairs;
  return only && more.length === 0 ? only : [];
}

function reportOf(repair: Repair, sheet: string, located: LocatedCause, cells: SheetCells): RepairReport {
  return {
    changes: repair.changes.map(({ variable, from, to }) => {
      const cell = located.cell(variable);
      return { cell: addressFrom(sheet, cell), from: cells.written(cell, from), to: cells.written(cell, to) };
    }),
    certainty: repair.certainty,
    operation: repair.operation,
  };
}

/** The total and its parts. */
export function memberCells({ total, terms }: Relation): CellRef[] {
  return [total, ...terms.map(({ cell }) => cell)];
}

export function unique(cells: readonly CellRef[]): CellRef[] {
  const seen = new Map(cells.map((cell) => [`${cell.sheet}!${cell.row},${cell.column}`, cell]));
  return [...seen.values()];
}
