import type { Alignment, BorderStyle } from "@cj-tech-master/excelts";
import type {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  LocaleType,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";

// The grid's numbers, held by its types alone: reading a file does not load the grid.

export const TRUE: BooleanNumber.TRUE = 1;
export const FALSE: BooleanNumber.FALSE = 0;
export const WRAP: WrapStrategy.WRAP = 3;
export const ENGLISH = "enUS" as LocaleType.EN_US;

export const CELL_TYPES: Readonly<Record<"text" | "number" | "boolean" | "numberAsText", CellValueType>> = {
  text: 1,
  number: 2,
  boolean: 3,
  numberAsText: 4,
};

export const BORDERS: Readonly<Record<BorderStyle, BorderStyleTypes>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
};

/** The first of several Excel names for one alignment is the one written back. */
export const HORIZONTAL: Readonly<Record<Alignment["horizontal"], HorizontalAlign>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
  fill: 1,
  centerContinuous: 2,
};

export const VERTICAL: Readonly<Record<Alignment["vertical"], VerticalAlign>> = {
  top: 1,
  middle: 2,
  bottom: 3,
  distributed: 2,
  justify: 2,
};

/** The first key with this value. */
export function keyOf<K extends string, V>(table: Readonly<Record<K, V>>, value: V): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
