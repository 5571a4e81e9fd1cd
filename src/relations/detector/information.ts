import type { LineView } from "./figures";
import { valueAt } from "./pattern";
import type { Settings } from "./settings";

/** What is known of a view before any candidate: how much a match can tell. */
export interface Information {
  /** The step in which each line's and each position's figures count: 1000 where all are whole thousands. */
  readonly lineSteps: Float64Array;
  readonly positionSteps: Float64Array;
  /** The most bits that a match at each position gives: few where the same figures come again and again. */
  readonly mostBits: Float64Array;
}

const MOST_STEP = 1e12;
const MOSTLY = 0.9;

export function informationOf(view: LineView, settings: Settings): Information {
  const along = (line: number) => figures(view.positions, (position) => valueAt(view, line, position));
  const across = (position: number) => figures(view.lines, (line) => valueAt(view, line, position));
  const sections = Array.from({ length: view.positions }, (_, position) => across(position));
  return {
    lineSteps: Float64Array.from({ length: view.lines }, (_, line) => stepOf(along(line))),
    positionSteps: Float64Array.from(sections, stepOf),
    mostBits: Float64Array.from(sections, (section) => {
      const different = new Set(section.map(Math.abs)).size;
      const varied = different > section.length * settings.leastDistinct;
      return varied ? settings.mostBits : Math.min(settings.mostBits, Math.log2(1 + different));
    }),
  };
}

function figures(count: number, at: (index: number) => number): number[] {
  const present: number[] = [];
  for (let index = 0; index < count; index++) {
    const value = at(index);
    if (value !== 0 && !Number.isNaN(value)) present.push(value);
  }
  return present;
}

/** The largest power of ten that divides nine in ten of the figures. */
function stepOf(present: readonly number[]): number {
  let step = 1;
  while (present.length > 0 && step < MOST_STEP) {
    const next = step * 10;
    const divisible = present.reduce((count, figure) => count + (figure % next === 0 ? 1 : 0), 0);
    if (divisible < present.length * MOSTLY) break;
    step = next;
  }
  return step;
}
