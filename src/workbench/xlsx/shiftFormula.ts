/** What a formula is made of, as far as moving it goes; quoted texts and sheet names, functions and names stay as they are. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|\$?[A-Za-z]{1,3}\$?[1-9]\d*(?![\p{L}\p{N}_.(!])|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\p{L}\p{N}_.(!])|\$?[1-9]\d*:\$?[1-9]\d*|[\p{L}\p{N}_.\\]+[!(]?/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)$/;
const COLUMNS = /^(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})$/;
const ROWS = /^(\$?)([1-9]\d*):(\$?)([1-9]\d*)$/;
const LAST_COLUMN = 16_384;

/** "A" → 1, "AA" → 27. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** 1 → "A", 27 → "AA". */
export function columnLetters(number: number): string {
  let letters = "";
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function shiftColumn(fixed: string, letters: string, columns: number): string {
  return fixed + (fixed === "$" ? letters : columnLetters(columnNumber(letters) + columns));
}

function shiftRow(fixed: string, row: string, rows: number): string {
  return fixed + (fixed === "$" ? row : String(Number(row) + rows));
}

function shiftToken(token: string, rows: number, columns: number): string {
  const cell = CELL.exec(token);
  if (cell) {
    const [, fixedColumn = "", letters = "", fixedRow = "", row = ""] = cell;
    if (columnNumber(letters) > LAST_COLUMN) return token;
    return shiftColumn(fixedColumn, letters, columns) + shiftRow(fixedRow, row, rows);
  }
  const wholeColumns = COLUMNS.exec(token);
  if (wholeColumns) {
    const [, fixedFrom = "", from = "", fixedTo = "", to = ""] = wholeColumns;
    return `${shiftColumn(fixedFrom, from, columns)}:${shiftColumn(fixedTo, to, columns)}`;
  }
  const wholeRows = ROWS.exec(token);
  if (wholeRows) {
    const [, fixedFrom = "", from = "", fixedTo = "", to = ""] = wholeRows;
    return `${shiftRow(fixedFrom, from, rows)}:${shiftRow(fixedTo, to, rows)}`;
  }
  return token;
}

/** The formula as it reads when it is filled so many rows down and columns right; absolute references stay. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (token) => shiftToken(token, rows, columns));
}
