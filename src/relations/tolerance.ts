import { Decimal } from "../money";
import type { Holding } from "./relation";

/** How much rounding can do to a relation, and how much it plausibly does. */
export interface RoundingBounds {
  /** Σ|coefficient|·half-width, the total's included: the most that rounding can do. */
  readonly tolerance: Decimal;
  /** The difference that rounding exceeds in 0.27 % of cases: a difference up to it is put down to rounding. */
  readonly likely: Decimal;
}

const ZERO = new Decimal(0);
/** Two-sided probability that a normal variable lies beyond three standard deviations. */
const BEYOND_THREE_SIGMA = 0.0026997960632601866;
const EXACT: RoundingBounds = { tolerance: ZERO, likely: ZERO };

/**
 * Bounds for a relation whose written figures may each be off by the given half-widths (coefficients already multiplied in).
 * Where every half-width is the same h, `likely` is three standard deviations of the sum of that many uniform errors,
 * 3·2h·√(count/12). Where one figure is rounded more coarsely than the rest (a total in whole millions under one-decimal terms) its
 * error is uniform on ±H and the others' sum is taken as normal: `likely` is then the difference with the same tail probability.
 */
export function roundingBounds(halfWidths: readonly Decimal[]): RoundingBounds {
  const rounded = halfWidths.filter((width) => !width.isZero());
  const [first] = rounded;
  if (first === undefined) {
    return EXACT;
  }
  if (rounded.every((width) => width === first || width.eq(first))) {
    return ofEqualWidths(first, rounded.length);
  }
  const coarsest = rounded.reduce((most, width) => (width.gt(most) ? width : most), ZERO);
  const tolerance = rounded.reduce((sum, width) => sum.plus(width), ZERO);
  return within(likelyWithCoarsest(rounded, coarsest), coarsest, tolerance);
}

function within(likely: Decimal, least: Decimal, tolerance: Decimal): RoundingBounds {
  return { tolerance, likely: Decimal.min(Decimal.max(likely, least), tolerance) };
}

/** A long table has the same bounds in row after row: those of the width asked for last are kept. */
let lastWidth = ZERO;
const ofLastWidth = new Map<number, RoundingBounds>();

function ofEqualWidths(width: Decimal, count: number): RoundingBounds {
  if (width !== lastWidth) ofLastWidth.clear();
  lastWidth = width;
  let bounds = ofLastWidth.get(count);
  if (bounds === undefined) {
    const likely = width.times(6).times(new Decimal(count).dividedBy(12).sqrt());
    bounds = within(likely, width, width.times(count));
    ofLastWidth.set(count, bounds);
  }
  return bounds;
}

/** How well a relation with this difference holds, by DESIGN's rule. */
export function holding(difference: Decimal, bounds: RoundingBounds): Holding {
  const size = difference.abs();
  if (size.isZero()) {
    return "exact";
  }
  if (size.lte(bounds.likely)) {
    return "rounding";
  }
  return size.lte(bounds.tolerance) ? "unlikely" : "fails";
}

/** Statistics need no exactness: the bound is worked out in units of the coarsest half-width, in ordinary numbers. */
function likelyWithCoarsest(widths: readonly Decimal[], coarsest: Decimal): Decimal {
  const relative = widths.map((width) => width.dividedBy(coarsest).toNumber());
  const variance = relative.reduce((sum, width) => sum + (width * width) / 3, 0) - 1 / 3;
  return coarsest.times(new Decimal(tailQuantile(Math.sqrt(variance)).toPrecision(12)));
}

/** x such that P(|U + N| > x) = the three-sigma tail, with U uniform on ±1 and N normal with standard deviation `sigma`. */
function tailQuantile(sigma: number): number {
  let low = 0;
  let high = 1 + 6 * sigma;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    // P(U + N > x) = (σ/2)·(L((x−1)/σ) − L((x+1)/σ)), by averaging the normal tail over U.
    const tail = sigma * (normalLoss((middle - 1) / sigma) - normalLoss((middle + 1) / sigma));
    if (tail > BEYOND_THREE_SIGMA) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return high;
}

/** The normal loss function L(z) = E max(Z − z, 0) = φ(z) − z·(1 − Φ(z)). */
function normalLoss(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI) - z * upperNormal(z);
}

/** 1 − Φ(z), by the error-function approximation 7.1.26 of Abramowitz and Stegun (absolute error below 1.5·10⁻⁷). */
function upperNormal(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.3275911 * x);
  const polynomial =
    t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))));
  const upper = (polynomial * Math.exp(-x * x)) / 2;
  return z >= 0 ? upper : 1 - upper;
}
