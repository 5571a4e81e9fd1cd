import { findUnit, isYear } from "../money";
import { type Cells, KIND } from "./cells";
import { contentOf, type ContentFacts } from "./columnContent";
import { commonDecimals } from "./figures";
import type { Area } from "./grid";
import { type ColumnFacts, figureRole, isAdditive, rolesOf, speaksOfRates } from "./roles";
import type { ColumnRole, TableColumn } from "./table";
import { holdsUnits } from "./unitColumn";

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
  /** The header, and not only its place, makes it a column of amounts. */
  readonly named: boolean;
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
  const areRates = speaksOfRates(headers[0] ?? "");
  const statesUnit = facts.some(holdsUnits);
  return facts.map((column, index) => {
    const role = isEntries(cells, column.column, body) ? "agreement" : (roles[index] ?? "other");
    const named = column.content === "figures" && namesMoney(figureRole(column.header));
    const additive = isAdditive(column) && !(areRates && saysNothing(column.header));
    if (holdsUnits(column)) return { ...column, role: "other", additive, named };
    // "Antal" beside a column that says "kronor" counts kronor.
    return { ...column, role: statesUnit && role === "population" ? "allocation" : role, additive, named };
  });
}

/** "Samtals" and "Antal" may stand over staff as well as over money. */
function namesMoney(role: ColumnRole | null): boolean {
  return role === "national" || role === "income" || role === "overhead" || role === "allocation";
}

/** A year, or no header at all: what the figures are is said over the row names. */
function saysNothing(header: string): boolean {
  return /^(?:(?:19|20)\d\d)?$/.test(header);
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

/** The columns that name the rows. */
export interface NameColumns {
  readonly label: number | null;
  /** Columns before it that head groups of rows, and are empty where the label column is filled. */
  readonly headings: readonly number[];
}

/** Finds the first column of words before the figures that is neither the same in every row nor only headings. */
export function nameColumnsOf(cells: Cells, body: Area, columns: readonly ColumnDraft[]): NameColumns {
  const firstFigure = columns.findIndex(({ content }) => content === "figures" || content === "percentages");
  const before = columns.slice(0, Math.max(0, firstFigure));
  const words = before.filter((column) => column.content === "words");
  const naming = words.filter((column) => column.role !== "note" && !isConstant(cells, column.column, body));
  const [first, second] = naming;
  if (first && second && headsOnly(cells, body, first.column, second.column)) {
    return { label: second.column, headings: [first.column] };
  }
  const entries = columns.find(({ column }) => isEntries(cells, column, body));
  const others = [
    ...words,
    ...before.slice(0, 1),
    entries,
    columns.find(({ content }) => content === "words"),
  ];
  return { label: (first ?? others.find((column) => column !== undefined))?.column ?? null, headings: [] };
}

/** Whether the one column is filled where the other is empty: headings and totals beside the names of items. */
function headsOnly(cells: Cells, body: Area, heading: number, names: number): boolean {
  let headings = 0;
  let together = 0;
  for (let row = body.top; row <= body.bottom; row += 1) {
    if (cells.kind(row, heading) !== KIND.words) continue;
    headings += 1;
    if (cells.kind(row, names) === KIND.words) together += 1;
  }
  return headings > 0 && together <= headings * 0.2;
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
  const years = new Set((header.match(/(?<![\d/])(?:19|20)\d\d(?![\d/])/g) ?? []).map(Number).filter(isYear));
  const [year] = years;
  return years.size === 1 && year !== undefined ? year : null;
}
