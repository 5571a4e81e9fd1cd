import type { Information } from "./information";
import { type Candidate, halfWidthAt, type Method, type Pattern, type Search, valueAt } from "./pattern";

/** What one position says of a candidate. */
interface Sample {
  readonly position: number;
  /** Bits for it, or against it; 0 where everything is zero. */
  readonly bits: number;
  /** Only one term has a figure: as well a copy as a sum. */
  readonly isCopy: boolean;
  /** Words call the position a percentage or a mean: it need not hold. */
  readonly isSoft: boolean;
}

/** The figures of a candidate at one position. */
interface Section {
  readonly position: number;
  readonly total: number;
  readonly difference: number;
  /** Mean size of the terms that are not zero. */
  readonly scale: number;
  readonly nonzero: number;
  /** Terms larger than what rounding explains. */
  readonly substantial: number;
  /** How much of the difference rounding explains. */
  readonly likely: number;
  /** The same for positions whose figures are in the same proportions. */
  readonly fingerprint: number;
}

/** A candidate as a pattern, if enough figures bear it out: as exact or as rounded figures, whichever tells more. */
export function confront(search: Search, known: Information, candidate: Candidate): Pattern | null {
  const sections = sectionsOf(search, candidate);
  const exact = stretchOf(search, candidate, weigh(search, known, candidate, sections, false), false);
  const rounded = search.parts.rounding
    ? stretchOf(search, candidate, weigh(search, known, candidate, sections, true), true)
    : null;
  return exact === null || (rounded !== null && rounded.score > exact.score) ? rounded : exact;
}

function sectionsOf({ view }: Search, { total, terms }: Candidate): Section[] {
  const sections: Section[] = [];
  for (let position = 0; position < view.positions; position++) {
    const stated = valueAt(view, total, position);
    const section = Number.isNaN(stated) ? null : sectionAt(view, total, terms, position, stated);
    if (section !== null) sections.push(section);
  }
  return sections;
}

const PROPORTION = 10_000;
const MODULUS = 4_503_599_627_370_449;

function sectionAt(
  view: Search["view"],
  line: number,
  terms: readonly number[],
  position: number,
  total: number,
): Section | null {
  const own = halfWidthAt(view, line, position);
  let sum = 0;
  let size = 0;
  let present = 0;
  let nonzero = 0;
  let width = own;
  let square = own * own;
  let fingerprint = 7;
  for (const term of terms) {
    const value = valueAt(view, term, position);
    if (Number.isNaN(value)) continue;
    const half = halfWidthAt(view, term, position);
    present += 1;
    sum += value;
    width += half;
    square += half * half;
    fingerprint =
      (fingerprint * 31 + (total === 0 ? value : Math.round((value / total) * PROPORTION))) % MODULUS;
    if (value !== 0) {
      nonzero += 1;
      size += Math.abs(value);
    }
  }
  if (present === 0 && total !== 0) return null;
  const likely = Math.min(width, Math.max(3 * Math.sqrt(square / 3), own));
  return {
    position,
    total,
    difference: Math.abs(total - sum),
    scale: nonzero === 0 ? Math.abs(total) : size / nonzero,
    nonzero,
    substantial: terms.filter((term) => Math.abs(valueAt(view, term, position)) > likely).length,
    likely,
    fingerprint,
  };
}

/** Against a candidate, but so little that it only ends a stretch of matches. */
const BARELY = 0.01;

/** How improbable each match is by chance: a figure of this size, in these steps, would rarely come out just so. */
function weigh(
  { view, settings, parts, soft }: Search,
  known: Information,
  candidate: Candidate,
  sections: readonly Section[],
  rounded: boolean,
): Sample[] {
  const seen = new Map<number, number>();
  // A sum counts in the steps of its terms: that the total is a round figure itself makes the match no likelier.
  const lineStep = candidate.terms.reduce(
    (least, term) => Math.min(least, known.lineSteps[term] ?? 1),
    Infinity,
  );
  return sections.map((section) => {
    const { position, total, difference, nonzero, likely } = section;
    const isSoft = soft.has(position) || (view.positionHints[position]?.excluded ?? false);
    const isCopy = (rounded ? section.substantial : nonzero) <= 1;
    if (total === 0 && nonzero === 0) return { position, bits: isSoft ? -BARELY : 0, isCopy: false, isSoft };
    if (difference > (rounded ? likely : 0)) {
      return { position, bits: isSoft ? -BARELY : -settings.failBits, isCopy, isSoft };
    }
    // Terms within what rounding explains tell neither for the sum nor for a copy.
    if (isCopy && nonzero > 1) return { position, bits: 0, isCopy, isSoft };
    const fingerprint = isCopy ? -Math.abs(total) : section.fingerprint;
    const repeats = (seen.get(fingerprint) ?? 0) + 1;
    seen.set(fingerprint, repeats);
    const step = Math.max(known.positionSteps[position] ?? 1, lineStep, rounded ? 2 * likely : 0);
    const most = known.mostBits[position] ?? settings.mostBits;
    const weight = (isSoft ? settings.softWeight : 1) / (parts.repeats ? repeats * repeats : 1);
    return {
      position,
      bits:
        weight *
        Math.min(
          most,
          rounded
            ? Math.max(0, Math.log2(1 + section.scale / step) - settings.roundedLoss)
            : Math.log2(1 + section.scale / step),
        ),
      isCopy,
      isSoft,
    };
  });
}

/** Candidates that were chosen among many: rounding lets some of those come out by chance. */
const CHOSEN: ReadonlySet<Method> = new Set(["group", "subset"]);

/** The stretch of positions that gives the most evidence: tables stacked on a sheet keep their own sums. */
function stretchOf(
  search: Search,
  candidate: Candidate,
  samples: readonly Sample[],
  rounded: boolean,
): Pattern | null {
  const { settings } = search;
  const ends = densestStretch(samples);
  if (ends === null) return null;
  const inside = samples.slice(ends.from, ends.to + 1);
  const holds = inside.filter(({ bits }) => bits >= 0).map(({ position }) => position);
  const fails = inside.filter(({ bits, isSoft }) => bits < 0 && !isSoft).map(({ position }) => position);
  const doubt = rounded && CHOSEN.has(candidate.method) ? settings.roundedChoice : 0;
  const score = evidenceIn(search, candidate, inside) - candidate.cost - doubt;
  const around = inReach(search, samples, ends).filter(({ isSoft }) => !isSoft);
  const least = candidate.habit === null ? settings.threshold : settings.threshold - settings.habitBits;
  if (score < least || fails.length > settings.mostFails * holds.length) return null;
  if (holds.length < settings.leastCover * (inside.length + around.length)) {
    const failing = samples.filter(({ bits, isSoft }) => bits < 0 && !isSoft).map(({ position }) => position);
    search.onNarrow({ total: candidate.total, holds, fails: failing });
    return null;
  }
  const beside = around.filter(({ bits }) => bits < 0).map(({ position }) => position);
  return { ...candidate, direction: search.direction, holds, fails, beside, score, rounded };
}

function evidenceIn(
  { view, settings, parts }: Search,
  { total, method }: Candidate,
  inside: readonly Sample[],
): number {
  let genuine = 0;
  let copied = 0;
  let lost = 0;
  for (const { bits, isCopy } of inside) {
    if (bits < 0) lost -= bits;
    else if (isCopy) copied += bits;
    else genuine += bits;
  }
  const hasWord = parts.labels && method === "run" && (view.hints[total]?.total ?? false);
  const alone = hasWord ? Math.min(settings.mostCopyBits, copied * settings.copyWeight) : 0;
  return genuine + Math.max(Math.min(copied, genuine), alone) - lost;
}

/** The contiguous samples with the greatest sum of bits, and those without bits at its ends. */
function densestStretch(samples: readonly Sample[]): { from: number; to: number } | null {
  let best = 0;
  let from = 0;
  let to = -1;
  let running = 0;
  let start = 0;
  samples.forEach(({ bits }, index) => {
    running += bits;
    if (running > best) {
      best = running;
      from = start;
      to = index;
    }
    if (running < 0) {
      running = 0;
      start = index + 1;
    }
  });
  if (to < 0) return null;
  while (from > 0 && (samples[from - 1]?.bits ?? -1) >= 0) from -= 1;
  while (to < samples.length - 1 && (samples[to + 1]?.bits ?? -1) >= 0) to += 1;
  return { from, to };
}

/** The samples beside a stretch that could tell as well: those in the same block. */
function inReach(
  { view }: Search,
  samples: readonly Sample[],
  { from, to }: { from: number; to: number },
): Sample[] {
  const apart = view.blocks ? 1 : Infinity;
  const gap = (index: number) => (samples[index + 1]?.position ?? 0) - (samples[index]?.position ?? 0);
  let first = from;
  let last = to;
  while (first > 0 && gap(first - 1) <= apart) first -= 1;
  while (last < samples.length - 1 && gap(last) <= apart) last += 1;
  return [...samples.slice(first, from), ...samples.slice(to + 1, last + 1)];
}
