import type { RowKind } from "../reading";
import type { Figures } from "./detector";
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
  const found = rows.map(({ row, kind }) =>
    columns.map(({ column, additive }) =>
      additive && !ROWS_LEFT_OUT.includes(kind) ? table.at(row, column) : null,
    ),
  );
  const scale = 10 ** scaleOf(found.flat());
  const values = new Float64Array(rows.length * columns.length).fill(NaN);
  const halfWidths = new Float64Array(values.length);
  found.flat().forEach((figure, index) => {
    if (figure !== null) {
      values[index] = Math.round(figure.value.times(figure.factor).times(scale).toNumber());
      halfWidths[index] = figure.halfWidth.times(figure.factor).times(scale).toNumber();
    }
  });
  return {
    figures: {
      rows: rows.length,
      columns: columns.length,
      values,
      halfWidths,
      rowHints: rows.map(({ label, kind, additive }) => ({
        label: label.toLowerCase(),
        total: kind === "total" || kind === "subtotal",
        excluded: !additive,
      })),
      columnHints: columns.map(({ header, role }) => ({
        label: header.toLowerCase(),
        total: role === "total",
        excluded: false,
      })),
    },
    rows: rows.map(({ row }) => row),
    columns: columns.map(({ column }) => column),
  };
}

/** The decimals of the finest figure, as far as the largest leaves room. */
function scaleOf(figures: readonly (Figure | null)[]): number {
  let decimals = 0;
  let largest = 1;
  for (const figure of figures) {
    if (figure !== null) {
      const value = figure.value.times(figure.factor);
      decimals = Math.max(decimals, value.decimalPlaces());
      largest = Math.max(largest, value.abs().toNumber());
    }
  }
  return Math.max(0, Math.min(decimals, Math.floor(Math.log10(LARGEST / largest))));
}
