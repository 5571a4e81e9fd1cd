import type { Random } from "../../../tests/generator/random";
import { addressOf, type BenchSheet, FIRST_RECIPIENT } from "./sheet";

/** What was planted: the true figure of each cell that was changed. */
export type Planted = ReadonlyMap<string, number>;

type Slip = (random: Random, digits: string) => string;

/** Ways to get one figure wrong, by name. */
const SLIPS: Readonly<Record<string, Slip>> = {
  transposed: (random, digits) => {
    const at = random.integer(0, digits.length - 2);
    return digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2);
  },
  digit: (random, digits) => {
    const at = random.integer(0, digits.length - 1);
    return digits.slice(0, at) + String(random.integer(0, 9)) + digits.slice(at + 1);
  },
  dropped: (random, digits) => {
    const at = random.integer(0, digits.length - 1);
    return digits.slice(0, at) + digits.slice(at + 1);
  },
  shift: (_, digits) => `${digits}0`,
  sign: (_, digits) => `-${digits}`,
};

/** Plants so many wrong figures in different cells. */
export function plantErrors(random: Random, { figures }: BenchSheet, count: number): Planted {
  const planted = new Map<string, number>();
  while (planted.size < count) {
    const row = random.integer(0, figures.length - 1);
    const column = random.integer(0, (figures[0]?.length ?? 1) - 1);
    const truth = figures[row]?.[column] ?? 0;
    const slip = SLIPS[random.pick(Object.keys(SLIPS))];
    const wrong = Number(slip?.(random, String(truth)) || truth);
    // A digit that is changed into itself, or one before which only zeros are left, is no such slip.
    if (planted.has(addressOf(row, column)) || wrong === truth || truth < 100 || isShortened(wrong, truth))
      continue;
    planted.set(addressOf(row, column), truth);
    write(figures, row, column, wrong);
  }
  return planted;
}

function isShortened(wrong: number, truth: number): boolean {
  return String(Math.abs(wrong)).length < String(truth).length - 1;
}

/** Mistakes of structure, by the name of the operation that explains them. */
export const STRUCTURES: Readonly<Record<string, (random: Random, sheet: BenchSheet) => Planted>> = {
  /** Two recipients of one agreement have each other's amounts. */
  swap: (random, sheet) => {
    const { figures } = sheet;
    const row = random.integer(0, sheet.agreements - 1);
    const [one, other] = twoOf(random, sheet.recipients).map((column) => column + FIRST_RECIPIENT) as [
      number,
      number,
    ];
    const [first, second] = [figures[row]?.[one] ?? 0, figures[row]?.[other] ?? 0];
    write(figures, row, one, second);
    write(figures, row, other, first);
    return new Map([
      [addressOf(row, one), first],
      [addressOf(row, other), second],
    ]);
  },
  /** A column's total lacks its first or its last row. */
  "missed-row": (random, sheet) => {
    const column = random.integer(FIRST_RECIPIENT, FIRST_RECIPIENT + sheet.recipients - 1);
    const row = random.pick([0, sheet.agreements - 1]);
    return changeTotal(sheet, column, -(sheet.figures[row]?.[column] ?? 0));
  },
  /** A column's total counts the of-which part of an agreement besides the agreement. */
  "double-counted": (random, sheet) => {
    const { figures, agreements, recipients, ofWhich } = sheet;
    const row = random.integer(0, agreements - 1);
    const shares = (figures[row] ?? []).slice(FIRST_RECIPIENT).map((amount) => Math.round(amount * 0.3));
    const net = shares.reduce((sum, one) => sum + one, 0);
    const overhead = Math.round(net / 9);
    figures.splice(row + 1, 0, [net + overhead, overhead, net, ...shares]);
    ofWhich.add(row + 1);
    const column = random.integer(0, recipients - 1);
    return changeTotal(sheet, FIRST_RECIPIENT + column, shares[column] ?? 0);
  },
  /** One amount is written in thousands. */
  unit: (random, sheet) => {
    const row = random.integer(0, sheet.agreements - 1);
    const column = random.integer(FIRST_RECIPIENT, FIRST_RECIPIENT + sheet.recipients - 1);
    const truth = sheet.figures[row]?.[column] ?? 0;
    write(sheet.figures, row, column, truth * 1_000);
    return new Map([[addressOf(row, column), truth]]);
  },
  /** One agreement's overhead is taken at 15 %, and everything else is reckoned from it. */
  "overhead-rate": (random, sheet) => {
    const { figures, agreements, recipients } = sheet;
    const row = random.integer(0, agreements - 1);
    const [income = 0, overhead = 0, net = 0] = figures[row] ?? [];
    const higher = Math.round(income * 0.15);
    const last = FIRST_RECIPIENT + recipients - 1;
    for (const [column, change] of [
      [1, higher - overhead],
      [2, overhead - higher],
      [last, overhead - higher],
    ] as const) {
      write(figures, row, column, (figures[row]?.[column] ?? 0) + change);
      write(figures, agreements, column, (figures[agreements]?.[column] ?? 0) + change);
    }
    return new Map([[addressOf(row, 1), income - net]]);
  },
  /** A column's total is from before its amounts were last changed. */
  stale: (random, sheet) => {
    const column = random.integer(FIRST_RECIPIENT, FIRST_RECIPIENT + sheet.recipients - 1);
    return changeTotal(sheet, column, -random.integer(10_011, 99_989));
  },
};

function changeTotal({ figures }: BenchSheet, column: number, change: number): Planted {
  const total = figures.length - 1;
  const truth = figures[total]?.[column] ?? 0;
  write(figures, total, column, truth + change);
  return new Map([[addressOf(total, column), truth]]);
}

function twoOf(random: Random, count: number): [number, number] {
  const one = random.integer(0, count - 1);
  const other = (one + random.integer(1, count - 1)) % count;
  return [one, other];
}

function write(figures: number[][], row: number, column: number, value: number): void {
  const cells = figures[row];
  if (cells) cells[column] = value;
}
