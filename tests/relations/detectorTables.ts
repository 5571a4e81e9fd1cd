import { detectSums, type Figures } from "../../src/relations/detector";

/** A table's figures as whole numbers; null is an empty cell. */
export function figuresOf(
  rows: readonly (readonly (number | null)[])[],
  more: Partial<Figures> = {},
): Figures {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const values = Float64Array.from(
    rows.flatMap((row) => Array.from({ length: columns }, (_, column) => row[column] ?? NaN)),
  );
  return {
    rows: rows.length,
    columns,
    values,
    halfWidths: new Float64Array(values.length),
    rowHints: rows.map(() => UNHINTED),
    columnHints: Array.from({ length: columns }, () => UNHINTED),
    ...more,
  };
}

const UNHINTED = { label: "", total: false, excluded: false, indent: 0 };

/** Rows as they are set in: each number is how far. */
export function setIn(...indents: readonly number[]): Pick<Figures, "rowHints"> {
  return { rowHints: indents.map((indent) => ({ ...UNHINTED, indent })) };
}

/** The sums among the rows, such as "4 = 0 + 1 + 2 + 3". */
export function rowSums(figures: Figures): string[] {
  return sumsAlong(figures, "rows");
}

export function columnSums(figures: Figures): string[] {
  return sumsAlong(figures, "columns");
}

function sumsAlong(figures: Figures, along: "rows" | "columns"): string[] {
  return detectSums(figures)
    .patterns.filter(({ direction }) => direction === along)
    .map(({ total, terms }) => `${total} = ${terms.join(" + ")}`);
}
