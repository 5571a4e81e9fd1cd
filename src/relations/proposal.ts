import { Decimal } from "../money";
import { type CellRef, toQualifiedA1 } from "../reading";
import { coefficientOf, differenceOf, MINUS_ONE, ONE } from "./difference";
import type { Evidence, Relation, RelationKind } from "./relation";
import type { Figure } from "./tableFigures";
import { holding, type RoundingBounds, roundingBounds } from "./tolerance";

/** A cell with its figure and what it is multiplied by, before units: 1, −1 or a rate. */
export interface ProposedTerm {
  readonly cell: CellRef;
  readonly figure: Figure;
  readonly multiplier: Decimal;
}

/** A relation that may hold: the total is the sum of its terms. */
export interface Proposal {
  readonly kind: RelationKind;
  readonly table: string;
  readonly total: { readonly cell: CellRef; readonly figure: Figure };
  readonly terms: readonly ProposedTerm[];
  /** What the multipliers' own uncertainty adds to the rounding, in the total's unit; none where they are exact. */
  readonly slack?: Decimal;
  readonly rate?: Relation["rate"];
  /** True where a part is not stated ("..", "x", a row without its amount): then a total that is larger proves nothing. */
  readonly isPartial?: boolean;
  /** The row or column that it is proposed at, where the same sum is proposed at others. */
  readonly position?: number;
  /** What the total's own formula says of it: it adds up other cells, most of these, or these but for the first or the last of them. */
  readonly formula?: "denies" | "misses" | "begins later" | "ends sooner";
  /** The of-which parts of each term that has some, in the total's unit. */
  readonly parts?: readonly (readonly Decimal[])[];
}

export type Judged = Omit<Relation, "id">;

/** Works out how a proposal holds. */
export function judge(proposal: Proposal, evidence: readonly Evidence[]): Judged {
  const { total, terms } = proposal;
  const weighed = terms.map(({ cell, figure, multiplier }) => ({
    cell,
    figure,
    coefficient: coefficientOf(multiplier, figure, total.figure),
  }));
  const bounds = roundingBounds([
    totalHalfWidth(proposal),
    ...weighed.map(({ figure, coefficient }) => widthOf(figure, coefficient)),
    ...(proposal.slack === undefined ? [] : [proposal.slack]),
  ]);
  const stated = differenceOf(total.figure, weighed);
  const isNoise = !stated.isZero() && stated.abs().lte(noiseOf(proposal, weighed));
  const difference = isNoise ? new Decimal(0) : stated;
  return {
    kind: proposal.kind,
    table: proposal.table,
    total: total.cell,
    terms: weighed.map(({ cell, coefficient }) => ({ cell, coefficient })),
    evidence,
    difference,
    ...(isNoise ? atLeast(bounds, stated.abs()) : bounds),
    holds: holding(difference, bounds),
    ...(proposal.rate === undefined ? {} : { rate: proposal.rate }),
  };
}

/** What rounding a figure does to a sum that it is part of. */
function widthOf({ halfWidth }: Figure, coefficient: Decimal): Decimal {
  return coefficient === ONE || coefficient === MINUS_ONE ? halfWidth : halfWidth.times(coefficient.abs());
}

/** A cell keeps 15 significant digits. */
const LAST_DIGIT = 1e-15;

/** What adding these figures as doubles, as Excel does, may make of a sum that is exact; itself a bound, in ordinary numbers. */
function noiseOf(
  { total }: Proposal,
  terms: readonly { readonly figure: Figure; readonly coefficient: Decimal }[],
): Decimal {
  let noise = lastDigitsOf(total.figure);
  for (const { figure, coefficient } of terms) {
    const isPlain = coefficient === ONE || coefficient === MINUS_ONE;
    noise += lastDigitsOf(figure) * (isPlain ? 1 : coefficient.abs().toNumber());
  }
  return new Decimal(noise);
}

function lastDigitsOf({ value, steps, places, noise }: Figure): number {
  // Most figures are short, and told without their decimals.
  const size = Number.isSafeInteger(steps) ? steps / 10 ** places : value.toNumber();
  return Math.max(noise * 2, Math.abs(size) * LAST_DIGIT);
}

function atLeast({ tolerance, likely }: RoundingBounds, noise: Decimal): RoundingBounds {
  return { tolerance: Decimal.max(tolerance, noise), likely: Decimal.max(likely, noise) };
}

/** A typed total with fewer decimals than its terms was rounded, though the sheet keeps kronor: 197 452 over öre is ±0,50. */
function totalHalfWidth({ total, terms }: Proposal): Decimal {
  const { value, halfWidth, computed } = total.figure;
  const decimals = value.decimalPlaces();
  if (
    !halfWidth.isZero() ||
    computed ||
    terms.every(({ figure }) => figure.value.decimalPlaces() <= decimals)
  ) {
    return halfWidth;
  }
  return new Decimal(10).pow(-decimals).dividedBy(2);
}

/** What tells two proposals apart: the total's cell and the set of terms' cells. */
export function proposalKey({ total, terms }: Pick<Relation, "total" | "terms">): string {
  const cells = terms.map(
    ({ cell, coefficient }) => `${coefficient.isNeg() ? "-" : "+"}${toQualifiedA1(cell)}`,
  );
  return `${toQualifiedA1(total)}=${cells.sort().join("")}`;
}
