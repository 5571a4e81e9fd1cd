import { findUnit, readFigure, type Unit, unitOfWord, UNITS } from "../money";
import { type Cells, KIND } from "./cells";
import { type ColumnDraft, type ColumnSetting, isMoney } from "./columns";
import { numberAt } from "./figures";
import type { Area } from "./grid";
import { formatFacts } from "./numberFormat";
import type { SheetClues } from "./sheetClues";
import { entryIn } from "./stated";
import { holdsUnits } from "./unitColumn";
import { speaksOfMoney, type UnitFinding, unitOf } from "./units";

/** Cells looked at. */
const SAMPLE = 600;

/** Gathers what speaks about the unit of a table's amounts, and tells the unit. */
export function findTableUnit(
  setting: ColumnSetting,
  drafts: readonly ColumnDraft[],
  titles: readonly string[],
  clues: SheetClues,
  neighbour: Unit | null,
): UnitFinding {
  const { cells, body, headers, title } = setting;
  const amounts = drafts.filter(
    ({ content, additive, role }) => content === "figures" && additive && isMoney(role),
  );
  const columns = amounts.map((draft) => draft.column);
  if (columns.length === 0) return { unit: null, evidence: null };
  const others = headers.filter((_, index) => !columns.includes(setting.columns[index] ?? -1));
  const inColumn = drafts.find(holdsUnits)?.samples[0];
  const found = unitOf({
    cells: inColumn === undefined ? cellUnits(cells, body, columns) : [unitOfWord(inColumn)],
    headers: amounts.map((draft) => findUnit(draft.header)),
    titles: [...others, ...[...titles].reverse()],
    sheet: clues.texts,
    neighbour,
    figures: sampleFigures(cells, body, columns),
    aboutMoney:
      [title, ...headers, ...clues.texts].some(speaksOfMoney) || amounts.some((draft) => draft.named),
  });
  return { ...found, unit: scaledBack(found, cells, body, columns) };
}

/** The units that stand beside the amounts or in their number formats, one entry for each amount looked at. */
function cellUnits(cells: Cells, body: Area, columns: readonly number[]): (Unit | null)[] {
  const units: (Unit | null)[] = [];
  for (let row = body.top; row <= body.bottom && units.length < SAMPLE; row += 1) {
    for (const column of columns) {
      const value = cells.value(row, column);
      const kind = cells.kind(row, column);
      if (typeof value === "number") units.push(formatFacts(cells.format(row, column)).unit);
      else if (kind === KIND.entry) units.push(entryIn(cells.text(row, column))?.numeral.unit ?? null);
      else if (kind === KIND.numeral) units.push(readFigure(String(value))?.unit ?? null);
    }
  }
  return units;
}

/** A few amounts of the columns, for telling a unit from how large they are. */
function sampleFigures(cells: Cells, body: Area, columns: readonly number[]): number[] {
  const figures: number[] = [];
  for (let row = body.top; row <= body.bottom && figures.length < SAMPLE; row += 1) {
    for (const column of columns) {
      const figure = cells.kind(row, column) === KIND.words ? NaN : numberAt(cells, undefined, row, column);
      if (!Number.isNaN(figure)) figures.push(figure);
    }
  }
  return figures;
}

/** "#,##0," shows thousands of what the cell holds: a sheet that is said to be in tkr then holds kronor. */
function scaledBack(found: UnitFinding, cells: Cells, body: Area, columns: readonly number[]): Unit | null {
  if (found.unit === null || found.evidence === "cell" || found.evidence === "magnitude") return found.unit;
  const thousands: number[] = [];
  for (let row = body.top; row <= body.bottom && thousands.length < SAMPLE; row += 1) {
    for (const column of columns) {
      if (typeof cells.value(row, column) !== "number") continue;
      thousands.push(formatFacts(cells.format(row, column)).thousands);
    }
  }
  const scaled = thousands.filter((steps) => steps > 0);
  const [steps = 0] = scaled;
  if (scaled.length <= thousands.length / 2) return found.unit;
  return UNITS[Math.max(0, UNITS.indexOf(found.unit) - steps)] ?? found.unit;
}
