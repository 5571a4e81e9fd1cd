import { findUnit, isYear } from "../money";
import { type Cells, isFigure, KIND } from "./cells";
import { contentOf, type ContentFacts } from "./columnContent";
import { commonDecimals } from "./figures";
import type { Area } from "./grid";
import { type ColumnFacts, isAdditive, rolesOf } from "./roles";
import type { ColumnRole, TableColumn } from "./table";

/** What is known of the table when its columns are described. */
export interface ColumnSetting {
  readonly cells: Cells;
  readonly body: Area;
  readonly columns: readonly number[];
  readonly headers: readonly string[];
  readonly title: string;
  readonly hidden: ReadonlySet<number>;
  /** Defined names of the workbook for ranges in these columns. */
  readonly names: ReadonlyMap<number, string>;
}

/** A column before it is known which rows are totals. */
export interface ColumnDraft extends ColumnFacts {
  readonly role: ColumnRole;
  readonly additive: boolean;
}

export function draftColumns(setting: ColumnSetting): ColumnDraft[] {
  const { cells, body, columns, headers, names } = setting;
  const facts = columns.map((column, index): ColumnFacts & { counts: ContentFacts } => {
    const header = headers[index] ?? "";
    const counts = contentOf(cells, column, body.top, body.bottom, header);
    const samples = counts.content === "words" ? samplesOf(cells, column, body) : [];
    return { column, header: header || (names.get(column) ?? ""), content: counts.content, samples, counts };
  });
  const sums = rowSums(
    cells,
    body,
    facts.filter((column) => isAdditive(column)).map((column) => column.column),
  );
  const roles = rolesOf(facts, setting.title, sums);
  return facts.map((column, index) => {
    const role = isEntries(cells, column.column, body) ? "agreement" : (roles[index] ?? "other");
    return { ...column, role, additive: isAdditive(column) };
  });
}

const SAMPLES = 30;

function samplesOf(cells: Cells, column: number, body: Area): string[] {
  const samples: string[] = [];
  for (let row = body.top; row <= body.bottom && samples.length < SAMPLES; row += 1) {
    if (cells.kind(row, column) === KIND.words) samples.push(cells.text(row, column));
  }
  return samples;
}

const ROWS_TRIED = 60;
const LEAST_ROWS = 2;
const LEAST_HOLDING = 0.6;

/** The last column of figures, where in most rows it is the sum of at least two before it. */
function rowSums(cells: Cells, body: Area, columns: readonly number[]): Set<number> {
  const last = columns.at(-1);
  const terms = columns.slice(0, -1);
  if (last === undefined || terms.length < 2) return new Set();
  let tried = 0;
  let holding = 0;
  for (let row = body.top; row <= body.bottom && tried < ROWS_TRIED; row += 1) {
    const total = cells.value(row, last);
    if (typeof total !== "number" || total === 0) continue;
    const values = terms
      .map((column) => cells.value(row, column))
      .filter((value) => typeof value === "number");
    if (values.length < 2) continue;
    tried += 1;
    const difference = Math.abs(values.reduce((sum, value) => sum + value, 0) - total);
    if (difference <= Math.max(0.06 * values.length, Math.abs(total) * 1e-9)) holding += 1;
  }
  return tried >= LEAST_ROWS && holding >= tried * LEAST_HOLDING ? new Set([last]) : new Set();
}

/** The column whose words name the rows: the first of words before the figures that is not the same in every row. */
export function labelColumnOf(cells: Cells, body: Area, columns: readonly ColumnDraft[]): number | null {
  const firstFigure = columns.findIndex(({ content }) => content === "figures" || content === "percentages");
  const before = columns.slice(0, Math.max(0, firstFigure));
  const words = before.filter((column) => column.content === "words");
  const naming = words.filter((column) => column.role !== "note" && !isConstant(cells, column.column, body));
  const entries = columns.find(({ column }) => isEntries(cells, column, body));
  const others = [
    ...words,
    ...before.slice(0, 1),
    entries,
    columns.find(({ content }) => content === "words"),
  ];
  return (naming[0] ?? others.find((column) => column !== undefined))?.column ?? null;
}

/** A column in which name and amount stand in one cell. */
function isEntries(cells: Cells, column: number, body: Area): boolean {
  return cells.kind(body.top, column) === KIND.entry || cells.kind(body.bottom, column) === KIND.entry;
}

function isConstant(cells: Cells, column: number, body: Area): boolean {
  let first: string | null = null;
  let seen = 0;
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (cells.kind(row, column) !== KIND.words) continue;
    const text = cells.text(row, column);
    first ??= text;
    if (text !== first) return false;
    seen += 1;
  }
  return seen > 2;
}

/** The columns of a table, once its rows are told: decimals are those of its items. */
export function finishColumns(
  setting: ColumnSetting,
  drafts: readonly ColumnDraft[],
  items: readonly number[],
): TableColumn[] {
  return drafts.map((draft, index) => {
    const holdsFigures = draft.content === "figures" || draft.content === "percentages";
    return {
      column: draft.column,
      role: draft.role,
      content: draft.content,
      additive: draft.additive,
      header: setting.headers[index] ?? "",
      unit: draft.content === "figures" && isMoney(draft.role) ? findUnit(draft.header) : null,
      year: yearIn(draft.header),
      decimals: holdsFigures ? commonDecimals(setting.cells, draft.column, items) : null,
      hidden: setting.hidden.has(draft.column),
    };
  });
}

export function isMoney(role: ColumnRole): boolean {
  return role !== "population" && role !== "share";
}

/** The one year that a header states; null where it states none or several. */
function yearIn(header: string): number | null {
  const years = new Set((header.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number).filter(isYear));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}

/** A few amounts of the columns, for telling a unit from how large they are. */
export function sampleFigures(cells: Cells, body: Area, columns: readonly number[]): number[] {
  const figures: number[] = [];
  for (let row = body.top; row <= body.bottom && figures.length < 500; row += 1) {
    for (const column of columns) {
      const value = cells.value(row, column);
      if (typeof value === "number" && isFigure(cells.kind(row, column))) figures.push(value);
    }
  }
  return figures;
}
