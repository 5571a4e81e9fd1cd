/** Points that a letter of Calibri 11 takes, and a cell's padding. */
const POINTS_A_LETTER = 5.25;
const CELL_PADDING = 3.75;

/** A column width of so many letters, in points. */
export function pointsOf(letters: number): number {
  return letters * POINTS_A_LETTER + CELL_PADDING;
}
