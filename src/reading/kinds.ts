/** What one cell holds, told from the cell alone. */
export const KIND = {
  blank: 0,
  words: 1,
  /** A number. */
  number: 2,
  /** A figure written as text: "7 649 410,97 kr". */
  numeral: 3,
  percent: 4,
  /** Words that state an amount: "God och nära vård 2020, 71,8mkr RS/195/2020". */
  entry: 5,
  /** A whole number between 1900 and 2100: an amount or a year, as its surroundings have it. */
  year: 6,
  /** A dash or dots where a figure would be. */
  mark: 7,
  date: 8,
  /** Digits that are a name, such as the municipality code "0114". */
  code: 9,
  error: 10,
  boolean: 11,
} as const;

export type Kind = (typeof KIND)[keyof typeof KIND];

/** Numbers, figures as text or in words, and percentages; years only where the surroundings say so. */
export function isFigure(kind: number): boolean {
  return kind >= KIND.number && kind <= KIND.entry;
}

/** Filled with something other than a mark for "nothing". */
export function isContent(kind: number): boolean {
  return kind !== KIND.blank && kind !== KIND.mark;
}
