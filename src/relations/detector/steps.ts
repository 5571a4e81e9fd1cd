import type { Figures } from "./figures";

/** Fewer figures than this tell nothing of the steps in which they are written. */
const LEAST_FIGURES = 6;
const MOSTLY = 0.95;
const LARGEST_STEP = 1e9;

/**
 * The figures with what their last digits tell of how they were rounded: where nearly all in a column end in 0, or in 0 and 5, they were
 * rounded to tens or fives, whatever decimals they are written with. Fives stand for random rounding, which may go either way.
 */
export function withSteps(figures: Figures): Figures {
  const { rows, columns, values } = figures;
  const halfWidths = Float64Array.from(figures.halfWidths);
  for (let column = 0; column < columns; column++) {
    const cells = Array.from({ length: rows }, (_, row) => row * columns + column);
    const present = cells.filter((cell) => values[cell] !== 0 && !Number.isNaN(values[cell] ?? NaN));
    const width = present.length < LEAST_FIGURES ? 0 : widthOf(present.map((cell) => values[cell] ?? 0));
    present.forEach((cell) => {
      const own = halfWidths[cell] ?? 0;
      if (own > 0) halfWidths[cell] = Math.max(own, width);
    });
  }
  return { ...figures, halfWidths };
}

function widthOf(present: readonly number[]): number {
  const isStep = (step: number) =>
    present.reduce((count, figure) => count + (figure % step === 0 ? 1 : 0), 0) >= present.length * MOSTLY;
  let tens = 1;
  while (tens < LARGEST_STEP && isStep(tens * 10)) tens *= 10;
  return isStep(tens * 5) ? tens * 5 : tens / 2;
}
