import type { Area, CellRef } from "./grid";

const LETTERS = 26;

/** "A" for column 0, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(65 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

/** The zero-based column of its letters; "AA" is 26. */
export function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * LETTERS + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** "B7" for the zero-based row 6 and column 1. */
export function toA1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "$B$7": the address that stays when a formula is copied. */
export function toAbsoluteA1(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** "A1:F24", or "A1" for one cell. */
export function rangeToA1(area: Area): string {
  const first = toA1(area.top, area.left);
  const last = toA1(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** Cells are named sheet by sheet, a million of them on one: the name quoted last is kept. */
let quotedLast = { name: "", quoted: "''" };

/** A sheet's name as it stands in a formula: quoted where it has to be, apostrophes doubled. */
export function quoteSheet(name: string): string {
  if (quotedLast.name !== name) quotedLast = { name, quoted: quote(name) };
  return quotedLast.quoted;
}

function quote(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[a-z]{1,3}\d+$/i.test(name) && !/^r\d*c\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'Riktade 2018'!B7". */
export function toQualifiedA1(cell: CellRef): string {
  return `${quoteSheet(cell.sheet)}!${toA1(cell.row, cell.column)}`;
}

/** An address as it was written; rows and columns zero-based, null edges for whole columns or rows. */
export interface Reference {
  /** Null where the address names no sheet. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** Excel's last row and column, zero-based: what "A:A" and "1:1" reach to. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const SHEET = String.raw`(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?`;
const CELLS = new RegExp(
  String.raw`^${SHEET}\$?([a-z]{1,3})\$?(\d{1,7})(?::\$?([a-z]{1,3})\$?(\d{1,7}))?$`,
  "iu",
);
const COLUMNS = new RegExp(String.raw`^${SHEET}\$?([a-z]{1,3}):\$?([a-z]{1,3})$`, "iu");
const ROWS = new RegExp(String.raw`^${SHEET}\$?(\d{1,7}):\$?(\d{1,7})$`, "iu");

/** Reads "B7", "$B$7", "A1:F24", "A:C", "3:5" and the same on a sheet ("'Bob''s Region'!F6"); null where the text is no address. */
export function parseA1(address: string): Reference | null {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, quoted, bare, left = "", top = "", right = left, bottom = top] = cells;
    return reference(
      quoted,
      bare,
      [columnIndex(left), columnIndex(right)],
      [Number(top) - 1, Number(bottom) - 1],
    );
  }
  const columns = COLUMNS.exec(address);
  if (columns) {
    const [, quoted, bare, left = "", right = ""] = columns;
    return reference(quoted, bare, [columnIndex(left), columnIndex(right)], [0, LAST_ROW]);
  }
  const rows = ROWS.exec(address);
  if (rows) {
    const [, quoted, bare, top = "", bottom = ""] = rows;
    return reference(quoted, bare, [0, LAST_COLUMN], [Number(top) - 1, Number(bottom) - 1]);
  }
  return null;
}

function reference(
  quoted: string | undefined,
  bare: string | undefined,
  columns: [number, number],
  rows: [number, number],
): Reference | null {
  const area = {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
  if (area.top < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) return null;
  return { sheet: quoted?.replaceAll("''", "'") ?? bare ?? null, area };
}
