import { type Cells, isFigure, KIND } from "./cells";
import { CODE_WORDS } from "./columnWords";
import type { ColumnContent } from "./table";
import { matcherOf } from "./words";

/** What a column's cells hold, with the counts that tell it. */
export interface ContentFacts {
  readonly content: ColumnContent;
  readonly words: number;
  readonly figures: number;
}

const codeHeader = matcherOf(CODE_WORDS);

/** Tells what the cells of a column hold between two rows, both included. */
export function contentOf(
  cells: Cells,
  column: number,
  top: number,
  bottom: number,
  header: string,
): ContentFacts {
  const counts = new Uint32Array(Object.keys(KIND).length);
  for (let row = top; row <= bottom; row += 1) {
    const kind = cells.kind(row, column);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const count = (kind: number): number => counts[kind] ?? 0;
  const years = count(KIND.year);
  const figures = count(KIND.number) + count(KIND.numeral) + count(KIND.percent) + count(KIND.entry);
  const words = count(KIND.words) + count(KIND.boolean);
  const facts = { words, figures: figures + years };
  const most = Math.max(words, figures + years, count(KIND.code), count(KIND.date));
  if (most === 0) return { ...facts, content: "words" };
  if (most === count(KIND.date)) return { ...facts, content: "dates" };
  if (figures + years < most && words < most) return { ...facts, content: "codes" };
  if (figures + years < most) return { ...facts, content: "words" };
  if (years > figures * 4 && !(years < 3 && header !== "")) return { ...facts, content: "years" };
  if (count(KIND.percent) > figures / 2) return { ...facts, content: "percentages" };
  return { ...facts, content: areCodes(cells, column, top, bottom, header) ? "codes" : "figures" };
}

const SAMPLE = 400;

/** Whole numbers that name rows: under a header such as "Kommunkod", counting 1, 2, 3, or rising and without a header. */
function areCodes(cells: Cells, column: number, top: number, bottom: number, header: string): boolean {
  const named = codeHeader.is(header) || /(?:kod|nummer|\bnr)$/i.test(header);
  if (!named && header !== "" && !countsRows(cells, column, top, bottom)) return false;
  let before = -Infinity;
  let seen = 0;
  for (let row = top; row <= bottom && seen < SAMPLE; row += 1) {
    if (!isFigure(cells.kind(row, column)) && cells.kind(row, column) !== KIND.year) continue;
    const value = Number(cells.value(row, column));
    if (!Number.isInteger(value) || value < 0) return false;
    if (!named && value <= before) return false;
    before = value;
    seen += 1;
  }
  return named || header !== "" || (seen > 2 && standsBeforeNames(cells, column, top, bottom));
}

function standsBeforeNames(cells: Cells, column: number, top: number, bottom: number): boolean {
  let names = 0;
  let rows = 0;
  for (let row = top; row <= bottom && rows < SAMPLE; row += 1) {
    if (cells.kind(row, column) === KIND.blank) continue;
    rows += 1;
    if (cells.kind(row, column + 1) === KIND.words) names += 1;
  }
  return names > rows * 0.8;
}

/** 1, 2, 3 and so on down the first column. */
function countsRows(cells: Cells, column: number, top: number, bottom: number): boolean {
  if (column > cells.area.left) return false;
  let next = 1;
  for (let row = top; row <= bottom; row += 1) {
    const kind = cells.kind(row, column);
    if (kind === KIND.blank) continue;
    if (cells.value(row, column) !== next) return false;
    next += 1;
  }
  return next > 4;
}
