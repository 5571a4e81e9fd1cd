import { type Cells, isContent, isFigure, KIND } from "./cells";
import { labelFacts } from "./rowLabels";
import { entryIn } from "./stated";
import type { RowKind, TableRow } from "./table";

/** A row while its kind is being told; `finish` makes it a table's row. */
export interface RowDraft {
  readonly row: number;
  kind: RowKind;
  label: string;
  owner: number | null;
  level: number;
  readonly additive: boolean;
  readonly indent: number;
  /** The row has at least one figure. */
  readonly hasFigures: boolean;
  /** The row's own words are blank: it continues another, or it is a total without a label. */
  readonly unnamed: boolean;
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
}

/** Tells each row's kind from its own cells: words, figures or none. What depends on other rows is told afterwards. */
export function draftRows(setting: RowSetting): RowDraft[] {
  const drafts: RowDraft[] = [];
  const nameColumns = columnsOfNames(setting);
  let owner: RowDraft | null = null;
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
    } else if (draft.kind === "text" || draft.kind === "header") {
      owner = draft.kind === "text" && !draft.unnamed ? draft : null;
    } else if (draft.kind === "total" || draft.kind === "subtotal") {
      owner = null;
    }
    drafts.push(draft);
  }
  return drafts;
}

/** Columns of words left of the first figures: an agreement, and within it a unit. */
function columnsOfNames(setting: RowSetting): number[] {
  const [first = Infinity] = setting.figureColumns;
  const before = setting.columns.filter((column) => column < first);
  return setting.labelColumn === null
    ? before
    : [setting.labelColumn, ...before.filter((column) => column !== setting.labelColumn)];
}

function draftRow(setting: RowSetting, row: number, nameColumns: readonly number[]): RowDraft {
  const { cells, labelColumn } = setting;
  const own = ownName(setting, row);
  const hasFigures = setting.figureColumns.some((column) => holdsFigure(cells, row, column));
  const canBeUnnamed = labelColumn !== null;
  const base = { row, owner: null, hasFigures, unnamed: canBeUnnamed && own === "" };
  if (setting.headerRows.has(row)) {
    return { ...base, kind: "header", label: own, level: 0, additive: false, indent: 0 };
  }
  const words = own !== "" ? own : wordsOf(setting, row, nameColumns);
  if (words === "" && !hasFigures && !setting.columns.some((column) => isContent(cells.kind(row, column)))) {
    return { ...base, kind: "blank", label: "", level: 0, additive: false, indent: 0 };
  }
  const facts = labelFacts(words);
  const other = facts.sense === null && own !== "" ? senseElsewhere(cells, row, nameColumns) : null;
  const sense = facts.sense ?? other;
  const kind: RowKind = !hasFigures ? "text" : (sense ?? "item");
  const additive = hasFigures && !facts.ratio && !onlyPercentages(setting, row);
  const indent = labelColumn === null ? 0 : cells.indent(row, labelColumn);
  const named = sense === "total" || sense === "subtotal" || sense === "of-which" || sense === "remainder";
  return { ...base, unnamed: base.unnamed && !named, kind, label: words, level: 0, additive, indent };
}

/** The words in the label column, or the heading before it. */
function ownName({ cells, labelColumn, headingColumns }: RowSetting, row: number): string {
  if (labelColumn === null) return "";
  const own = nameIn(cells, row, labelColumn);
  if (own !== "") return own;
  return headingColumns.map((column) => cells.text(row, column)).find((text) => text !== "") ?? "";
}

/** The words of a cell, without the amount that they may state. */
function nameIn(cells: Cells, row: number, column: number): string {
  const text = cells.text(row, column);
  return cells.kind(row, column) === KIND.entry ? (entryIn(text)?.name ?? text) : text;
}

/** A total's word may stand in the second column of names: "Psykiatri | Summa". */
function senseElsewhere(cells: Cells, row: number, nameColumns: readonly number[]): RowKind | null {
  for (const column of nameColumns.slice(1)) {
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
    if (isFigure(kind)) return "";
    if (kind === KIND.words) return setting.cells.text(row, column);
  }
  return "";
}

function holdsFigure(cells: Cells, row: number, column: number): boolean {
  const kind = cells.kind(row, column);
  return isFigure(kind) || kind === KIND.year || kind === KIND.error;
}

function onlyPercentages(setting: RowSetting, row: number): boolean {
  const kinds = setting.figureColumns.map((column) => setting.cells.kind(row, column)).filter(isFigure);
  return kinds.length > 0 && kinds.every((kind) => kind === KIND.percent);
}

export function finish(draft: RowDraft, hidden: ReadonlySet<number>): TableRow {
  const { row, kind, label, owner, level, additive } = draft;
  return { row, kind, label, owner, level, additive, hidden: hidden.has(row) };
}
