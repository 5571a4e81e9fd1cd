import { parseArgs } from "node:util";
import { locate } from "../../src/locating";
import { validate, type Validation } from "../../src/validate";
import { generateSheet } from "../../tests/generator";
import { Random } from "../../tests/generator/random";
import { plantErrors, type Planted, STRUCTURES } from "./locating/errors";
import { matrix } from "../../tests/locating/problems";
import { makeSheet, problemOf, workbookOf } from "./locating/sheet";

// npm run bench:locating: how well the wrong cell is found, on made-up sheets; the same seeds give the same figures, times apart.
// `-- --part planted --errors 3 --sheets 20` runs one part of it, with so many errors, on no more than so many sheets.

/** Agreements and recipients of the sheets: about 22, 105, 411 and 4,893 amounts. */
const SIZES = [
  [3, 3, 200],
  [14, 4, 200],
  [33, 9, 100],
  [232, 18, 20],
] as const;
const {
  part,
  errors: onlyErrors,
  sheets: most,
} = parseArgs({
  options: { part: { type: "string" }, errors: { type: "string" }, sheets: { type: "string" } },
}).values;
const MOST_SHEETS = Number(most ?? Number.MAX_SAFE_INTEGER);
const CLEAN_SHEETS = Math.min(2_000, MOST_SHEETS);
const STRUCTURE_SHEETS = Math.min(100, MOST_SHEETS);
/** What a user waits for at most, whatever the sheet. */
const PATIENCE = 2_000;

interface Score {
  sheets: number;
  set: number;
  value: number;
  abstained: number;
  accused: number;
  wronglyCertain: number;
  readonly times: number[];
}

function newScore(): Score {
  return { sheets: 0, set: 0, value: 0, abstained: 0, accused: 0, wronglyCertain: 0, times: [] };
}

interface Answer {
  /** The cells of the best repairs and what they should be. */
  readonly changed: ReadonlyMap<string, string>;
  readonly certain: ReadonlySet<string>;
  readonly abstained: boolean;
}

function count(score: Score, planted: Planted, { changed, certain, abstained }: Answer): void {
  const isRight = (cell: string): boolean => changed.get(cell) === String(planted.get(cell));
  const sameSet = changed.size === planted.size && [...planted.keys()].every((cell) => changed.has(cell));
  score.sheets += 1;
  score.set += sameSet ? 1 : 0;
  score.value += sameSet && [...planted.keys()].every(isRight) ? 1 : 0;
  score.abstained += abstained ? 1 : 0;
  score.accused += [...changed.keys()].some((cell) => !planted.has(cell)) ? 1 : 0;
  score.wronglyCertain += [...certain].some((cell) => !isRight(cell)) ? 1 : 0;
}

/** What the whole way says: best repairs of errors; a finding that names candidates only, or nothing, abstains. */
function answerOf({ findings }: Validation): Answer {
  const errors = findings.filter(({ severity }) => severity === "error");
  const best = errors.flatMap(({ repairs, candidates }) =>
    candidates.length > 0 ? [] : repairs.slice(0, 1),
  );
  return {
    changed: new Map(best.flatMap(({ changes }) => changes.map(({ cell, to }) => [cell, to]))),
    certain: new Set(
      best.flatMap(({ certainty, changes }) =>
        certainty === "certain" ? changes.map(({ cell }) => cell) : [],
      ),
    ),
    abstained:
      errors.length === 0 ||
      errors.some(({ repairs, candidates }) => repairs.length === 0 || candidates.length > 0),
  };
}

function share(part: number, whole: number): string {
  return (part / whole).toFixed(3);
}

function percentile(times: readonly number[], part: number): string {
  const sorted = [...times].sort((one, other) => one - other);
  return (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0).toFixed(0);
}

function print(name: string, score: Score): void {
  const { sheets, set, value, abstained, accused, wronglyCertain, times } = score;
  console.log(
    `${name.padEnd(44)} set ${share(set, sheets)}  value ${share(value, sheets)}  abstained ${abstained}  ` +
      `false accusations ${accused}  wrongly certain ${wronglyCertain}  p50 ${percentile(times, 0.5)} ms  p95 ${percentile(times, 0.95)} ms`,
  );
}

function cleanSheets(): void {
  let accused = 0;
  for (let seed = 0; seed < CLEAN_SHEETS; seed += 1) {
    const { findings } = validate(generateSheet(seed).workbook);
    if (findings.some(({ severity }) => severity === "error")) accused += 1;
  }
  console.log(`Clean sheets: ${accused} of ${CLEAN_SHEETS} have a finding of severity error`);
}

/** Wrong figures where sums run both ways: the locating alone, on the true relations, and the whole way from the cells. */
function plantedErrors(): void {
  for (const [agreements, recipients, sheets] of SIZES) {
    for (const errors of onlyErrors === undefined ? [1, 2, 3] : [Number(onlyErrors)]) {
      const [alone, whole] = [newScore(), newScore()];
      for (let seed = 0; seed < Math.min(sheets, MOST_SHEETS); seed += 1) {
        const random = new Random(seed * 10 + errors);
        const sheet = makeSheet(random, agreements, recipients);
        const planted = plantErrors(random, sheet, errors);
        locateAlone(alone, sheet, planted);
        const start = performance.now();
        const validation = validate(workbookOf(sheet));
        whole.times.push(performance.now() - start);
        count(whole, planted, answerOf(validation));
      }
      const amounts = (agreements + 1) * (recipients + 3);
      print(`${amounts} amounts, ${errors} wrong, locating alone`, alone);
      print(`${amounts} amounts, ${errors} wrong, from the cells`, whole);
    }
  }
}

function locateAlone(score: Score, sheet: ReturnType<typeof makeSheet>, planted: Planted): void {
  const { variables, constraints } = problemOf(sheet);
  const start = performance.now();
  const causes = locate(variables, constraints);
  score.times.push(performance.now() - start);
  const best = causes.flatMap(({ repairs, candidates }) =>
    candidates.length > 0 ? [] : repairs.slice(0, 1),
  );
  count(score, planted, {
    changed: new Map(
      best.flatMap(({ changes }) => changes.map(({ variable, to }) => [variable, to.toFixed()])),
    ),
    certain: new Set(
      best.flatMap(({ certainty, changes }) =>
        certainty === "certain" ? changes.map(({ variable }) => variable) : [],
      ),
    ),
    abstained: causes.some(({ repairs, candidates }) => repairs.length === 0 || candidates.length > 0),
  });
}

/** One wrong recipient's amount where only its row's sum sees it: is it among those named? */
function rowSumsOnly(): void {
  let named = 0;
  let certain = 0;
  const sheets = Math.min(200, MOST_SHEETS);
  for (let seed = 0; seed < sheets; seed += 1) {
    const random = new Random(seed);
    const sheet = makeSheet(random, 14, 6, false);
    const [cell = ""] = [...plantErrors(random, sheet, 1).keys()];
    const { variables, constraints } = problemOf(sheet);
    const causes = locate(variables, constraints);
    const told = causes.flatMap(({ candidates, repairs }) => [
      ...candidates,
      ...repairs.flatMap(({ changes }) => changes.map(({ variable }) => variable)),
    ]);
    if (told.includes(cell)) named += 1;
    const sure = causes.flatMap(({ repairs }) => repairs.filter(({ certainty }) => certainty === "certain"));
    if (sure.some(({ changes }) => changes.some(({ variable }) => variable !== cell))) certain += 1;
  }
  console.log(
    `Row sums only: the wrong cell is named in ${share(named, sheets)}, wrongly certain in ${certain}`,
  );
}

/** Is the mistake named, at the cell where it is? */
function structuralErrors(): void {
  for (const [operation, plant] of Object.entries(STRUCTURES)) {
    let found = 0;
    for (let seed = 0; seed < STRUCTURE_SHEETS; seed += 1) {
      const random = new Random(seed);
      const sheet = makeSheet(random, 14, 4);
      const planted = plant(random, sheet);
      const { findings } = validate(workbookOf(sheet));
      const named = findings.some(({ rule, cells, repairs }) => {
        const told = repairs[0]?.operation ?? rule;
        return told === operation && cells[0] !== undefined && planted.has(cells[0]);
      });
      if (named) found += 1;
    }
    console.log(`Structure, ${operation}: named at its cell in ${share(found, STRUCTURE_SHEETS)}`);
  }
}

/** All amounts equal and every sum wrong: nothing tells one cell from another, and there are thousands of sums. */
function blownUp(): void {
  const amounts = Array.from({ length: 2_000 }, () => [100, 100, 100, 100, 100, 507]);
  const { variables, constraints } = matrix([...amounts, [7, 7, 7, 7, 7, 7]]);
  const start = performance.now();
  const causes = locate(variables, constraints);
  const time = performance.now() - start;
  const says = causes.some(({ stopped }) => stopped);
  console.log(
    `Built to blow up, ${constraints.length} violated sums: ${time.toFixed(0)} ms (${time <= PATIENCE ? "within" : "beyond"} ${PATIENCE}), ` +
      `${says ? "says that it stopped" : "does not say that it stopped"}`,
  );
}

const PARTS: Readonly<Record<string, () => void>> = {
  clean: cleanSheets,
  planted: plantedErrors,
  rows: rowSumsOnly,
  structure: structuralErrors,
  blow: blownUp,
};
for (const [name, run] of Object.entries(PARTS)) if (part === undefined || part === name) run();
