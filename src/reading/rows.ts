import { type Cells, KIND } from "./cells";
import { labelFacts, type LabelSense } from "./rowLabels";
import { entryIn } from "./stated";
import type { RowKind, TableRow } from "./table";

/** A row while its kind is being told, and afterwards a table's row. */
export class Row implements TableRow {
  kind: RowKind = "item";
  label = "";
  owner: number | null = null;
  level = 0;
  additive = false;
  indent = 0;
  /** The row's own words are blank: it continues another, or it is a total without a label. */
  unnamed = false;
  /** The row's words stand for all the others ("Riket", "Alla kommuner"): a total if it is their sum. */
  whole = false;

  constructor(
    readonly row: number,
    readonly hidden: boolean,
    /** The row has at least one figure. */
    readonly hasFigures: boolean,
  ) {}
}

/** The parts of a table that its rows are told from. */
export interface RowSetting {
  readonly cells: Cells;
  readonly top: number;
  readonly bottom: number;
  readonly columns: readonly number[];
  /** Columns of figures, percentages too. */
  readonly figureColumns: readonly number[];
  readonly labelColumn: number | null;
  /** Columns before it with headings of groups of rows. */
  readonly headingColumns: readonly number[];
  readonly headerRows: ReadonlySet<number>;
  readonly hiddenRows: ReadonlySet<number>;
}

/** Tells each row's kind from its own cells: words, figures or none. What depends on other rows is told afterwards. */
export function draftRows(setting: RowSetting): Row[] {
  const rows: Row[] = [];
  const nameColumns = columnsOfNames(setting);
  let owner: Row | null = null;
  for (let row = setting.top; row <= setting.bottom; row += 1) {
    const draft = draftRow(setting, row, nameColumns);
    if (draft.unnamed && owner && (draft.kind === "item" || draft.kind === "text")) {
      draft.owner = owner.row;
      if (draft.kind === "item") {
        draft.kind = "continuation";
        draft.label = owner.label;
      }
    } else if (draft.kind === "item" || draft.kind === "remainder") {
      owner = draft;
    } else if (draft.kind !== "blank" && draft.kind !== "of-which") {
      owner = draft.kind === "text" && !draft.unnamed ? draft : null;
    }
    rows.push(draft);
  }
  return rows;
}

/** Columns of words left of the first figures: an agreement, and within it a unit. */
function columnsOfNames(setting: RowSetting): number[] {
  const [first = Infinity] = setting.figureColumns;
  const before = setting.columns.filter((column) => column < first);
  return setting.labelColumn === null
    ? before
    : [setting.labelColumn, ...before.filter((column) => column !== setting.labelColumn)];
}

function draftRow(setting: RowSetting, row: number, nameColumns: readonly number[]): Row {
  const { cells, labelColumn, figureColumns } = setting;
  const figures = countFigures(cells, row, figureColumns);
  const draft = new Row(row, setting.hiddenRows.has(row), figures.all > 0);
  const own = ownName(setting, row);
  draft.label = own === "" ? wordsOf(setting, row, nameColumns) : own;
  if (setting.headerRows.has(row) || (figures.years >= LEAST_YEARS && areYearsInTurn(setting, row))) {
    draft.kind = "header";
    return draft;
  }
  if (draft.label === "" && !draft.hasFigures && isEmptyRow(setting, row)) {
    draft.kind = "blank";
    return draft;
  }
  const facts = labelFacts(draft.label);
  const sense = facts.sense ?? senseElsewhere(cells, row, own === "" ? [] : nameColumns);
  draft.whole = sense === "whole";
  draft.kind = draft.hasFigures ? kindOfSense(sense) : "text";
  draft.additive = draft.hasFigures && !facts.ratio && figures.percentages < figures.all;
  draft.indent = labelColumn === null ? 0 : cells.indent(row, labelColumn);
  draft.unnamed = labelColumn !== null && own === "" && sense === null;
  return draft;
}

function kindOfSense(sense: LabelSense): RowKind {
  return sense === null || sense === "whole" ? "item" : sense;
}

/** So many years in turn head the rows below them, though they stand in the middle of a table. */
const LEAST_YEARS = 3;

/** The row's figures are 2001, 2002, 2003 and so on, and nothing else. */
function areYearsInTurn({ cells, figureColumns }: RowSetting, row: number): boolean {
  const figures = figureColumns.flatMap((column) =>
    cells.kind(row, column) === KIND.blank ? [] : [cells.value(row, column)],
  );
  return figures.every((value, index) => index === 0 || Number(value) === Number(figures[index - 1]) + 1);
}

const counted = { all: 0, percentages: 0, years: 0 };

/** How many figures the row has, and how many of them are percentages or may be years; the result is overwritten by the next call. */
function countFigures(cells: Cells, row: number, columns: readonly number[]): typeof counted {
  counted.all = 0;
  counted.percentages = 0;
  counted.years = 0;
  for (const column of columns) {
    const kind = cells.kind(row, column);
    if ((kind < KIND.number || kind > KIND.year) && kind !== KIND.error) continue;
    counted.all += 1;
    if (kind === KIND.year) counted.years += 1;
    if (kind === KIND.percent) counted.percentages += 1;
  }
  return counted;
}

function isEmptyRow({ cells, columns }: RowSetting, row: number): boolean {
  for (const column of columns) {
    const kind = cells.kind(row, column);
    if (kind !== KIND.blank && kind !== KIND.mark) return false;
  }
  return true;
}

/** The words in the label column, or the heading before it. */
function ownName({ cells, labelColumn, headingColumns }: RowSetting, row: number): string {
  if (labelColumn === null) return "";
  const own = nameIn(cells, row, labelColumn);
  if (own !== "" || headingColumns.length === 0) return own;
  return headingColumns.map((column) => cells.text(row, column)).find((text) => text !== "") ?? "";
}

/** The words of a cell, without the amount that they may state. */
function nameIn(cells: Cells, row: number, column: number): string {
  const text = cells.text(row, column);
  return cells.kind(row, column) === KIND.entry ? (entryIn(text)?.name ?? text) : text;
}

/** A total's word may stand in the second column of names: "Psykiatri | Summa". */
function senseElsewhere(cells: Cells, row: number, nameColumns: readonly number[]): LabelSense {
  for (let index = 1; index < nameColumns.length; index += 1) {
    const column = nameColumns[index] ?? 0;
    if (cells.kind(row, column) !== KIND.words) continue;
    const { sense } = labelFacts(cells.text(row, column));
    if (sense === "total" || sense === "subtotal") return sense;
  }
  return null;
}

/** The words of a row without a name of its own: those before its first figure ("TOTALT:" under the national amounts). */
function wordsOf(setting: RowSetting, row: number, nameColumns: readonly number[]): string {
  for (const column of nameColumns) {
    if (setting.cells.kind(row, column) === KIND.words) return setting.cells.text(row, column);
  }
  for (const column of setting.columns) {
    const kind = setting.cells.kind(row, column);
    if (kind >= KIND.number && kind <= KIND.entry) return "";
    if (kind === KIND.words) return setting.cells.text(row, column);
  }
  return "";
}
