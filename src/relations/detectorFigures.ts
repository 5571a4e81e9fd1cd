import type { RowKind } from "../reading";
import { type Figures, wordsOf } from "./detector";
import { ONE } from "./difference";
import type { Figure, TableFigures } from "./tableFigures";

/** A table's figures for the detector, with the sheet's row and column of each line. */
export interface DetectorFigures {
  readonly figures: Figures;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** Lines of these kinds are left empty: they part what stands around them, and are no terms of the sums around them: an of-which row is part of the row above it. */
const ROWS_LEFT_OUT: readonly RowKind[] = ["header", "text", "blank", "of-which"];
/** Sums of up to a thousand figures stay safe integers. */
const LARGEST = 2 ** 53 / 1000;

export function detectorFigures(table: TableFigures): DetectorFigures {
  const { rows, columns } = table.table;
  const found = rows.flatMap(({ row, kind }) =>
    columns.map(({ column, additive }) =>
      additive && !ROWS_LEFT_OUT.includes(kind) ? table.at(row, column) : null,
    ),
  );
  const decimals = decimalsOf(found);
  const values = new Float64Array(found.length).fill(NaN);
  const halfWidths = new Float64Array(found.length);
  found.forEach((figure, index) => {
    if (figure !== null) {
      values[index] = valueOn(figure, decimals);
      if (!figure.halfWidth.isZero()) {
        halfWidths[index] = figure.halfWidth
          .times(figure.factor)
          .times(10 ** decimals)
          .toNumber();
      }
    }
  });
  return {
    figures: {
      rows: rows.length,
      columns: columns.length,
      values,
      halfWidths,
      rowHints: rows.map(({ label, kind, additive, indent }) => ({
        label: wordsOf(label),
        total: kind === "total" || kind === "subtotal",
        excluded: !additive,
        indent,
      })),
      columnHints: columns.map(({ header, role }) => ({
        label: wordsOf(header),
        total: role === "total",
        excluded: false,
        indent: 0,
      })),
    },
    rows: rows.map(({ row }) => row),
    columns: columns.map(({ column }) => column),
  };
}

/** A figure in the table's unit, in whole numbers of a decimal. */
function valueOn({ value, steps, places, factor }: Figure, decimals: number): number {
  const isPlain = factor === ONE && places <= decimals;
  const plain = isPlain ? steps * 10 ** (decimals - places) : NaN;
  if (Number.isSafeInteger(plain)) return plain;
  return Math.round(
    value
      .times(factor)
      .times(10 ** decimals)
      .toNumber(),
  );
}

/** The decimals of the finest figure, as far as the largest leaves room. */
function decimalsOf(figures: readonly (Figure | null)[]): number {
  let decimals = 0;
  let largest = 1;
  for (const figure of figures) {
    if (figure === null) continue;
    const { steps, places, factor } = figure;
    if (factor === ONE && !Number.isNaN(steps)) {
      decimals = Math.max(decimals, places);
      largest = Math.max(largest, Math.abs(steps) / 10 ** places);
    } else {
      const value = figure.value.times(factor);
      decimals = Math.max(decimals, value.decimalPlaces());
      largest = Math.max(largest, value.abs().toNumber());
    }
  }
  return Math.max(0, Math.min(decimals, Math.floor(Math.log10(LARGEST / largest))));
}
