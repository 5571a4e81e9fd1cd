import { isSlip } from "../relations";
import { type Statement, tellingWords } from "../register";
import type { Pair } from "./pair";

/** So many rows of a table follow each other in another one too, and all but one are the same. */
const LEAST_ROWS = 3;
const MOST_ROWS = 12;
/** Digits that say something, of the equal amounts together, that are no chance beside a word in common. */
const LEAST_DIGITS = 4;

/**
 * A table's few amounts, in the order in which they follow each other in an earlier table under partly other names: 5,5, 4,3 and 27,8
 * where the overview has 5,5, 4,3 and 27,7. Two versions of the same rows, where one amount at most is another.
 */
export function runPairs(earlier: readonly Statement[], later: readonly Statement[]): Pair[] {
  if (later.length < LEAST_ROWS || later.length > MOST_ROWS) return [];
  const offsets = new Set(
    earlier.flatMap((one, index) =>
      later.flatMap((other, position) => (one.kronor.eq(other.kronor) ? [index - position] : [])),
    ),
  );
  const runs = [...offsets]
    .filter((offset) => offset >= 0 && offset + later.length <= earlier.length)
    .map((offset) =>
      later.map((other, position): Pair => {
        const one = earlier[offset + position] as Statement;
        return { earlier: one, later: other, agrees: one.kronor.eq(other.kronor) };
      }),
    )
    .filter(isSameRun);
  const [only, ...more] = runs;
  return only && more.length === 0 ? only : [];
}

function isSameRun(pairs: readonly Pair[]): boolean {
  const equal = pairs.filter(({ agrees: same }) => same);
  const [other, ...more] = pairs.filter(({ agrees: same }) => !same);
  const digits = equal.reduce((sum, { later }) => sum + later.kronor.precision(), 0);
  return (
    other !== undefined &&
    more.length === 0 &&
    digits >= LEAST_DIGITS &&
    isSlip(other.earlier.kronor, other.later.kronor) &&
    equal.some(({ earlier, later }) => haveWordInCommon(earlier.name, later.name))
  );
}

function haveWordInCommon(one: string, other: string): boolean {
  const words = new Set(tellingWords(one));
  return tellingWords(other).some((word) => words.has(word));
}
