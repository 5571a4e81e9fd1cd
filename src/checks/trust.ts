import type { Evidence, Relation, RelationKind } from "../relations";

/** Customs of a sheet rather than sums: they rank explanations, and what breaks only them is no error. */
export const SOFT_KINDS: ReadonlySet<RelationKind> = new Set(["overhead-rate", "population-share"]);

/** What it costs to disbelieve a relation, by the reasons to believe it; a changed cell costs 11 to 14. */
export const TRUST = {
  formula: 40,
  label: 20,
  pattern: 16,
  coincidence: 8,
  doubted: 9,
  sameAmount: 14,
  overheadRate: 5,
  populationShare: 6,
  shareOfAllOthers: 12,
  span: 12,
};

/** A rate that the other rows do not have is no custom of the sheet: it would only keep the row as it is. */
export function isOwnHabit({ kind, evidence }: Relation): boolean {
  return SOFT_KINDS.has(kind) && !evidence.some((one) => one.type === "pattern" && one.holds * 2 > one.of);
}

/** A formula that holds is what the cell is, and no statement about it. */
export function isDefinition({ evidence, holds }: Relation): boolean {
  return holds !== "fails" && evidence.some(({ type }) => type === "formula");
}

/** A sum that does not hold; a custom that is broken is no mistake by itself. */
export function isFailing({ holds, kind }: Relation): boolean {
  return holds === "fails" && !SOFT_KINDS.has(kind);
}

/** A sum that holds without a formula that sees to it. */
export function isHolding(relation: Relation): boolean {
  return relation.holds !== "fails" && !SOFT_KINDS.has(relation.kind) && !isDefinition(relation);
}

/** What it costs to disbelieve a relation. */
export function trustIn({ kind, evidence, isDoubted }: Relation): number {
  if (isDoubted) return TRUST.doubted;
  if (kind === "overhead-rate") return TRUST.overheadRate;
  if (kind === "population-share")
    return isAlikeInAllOthers(evidence) ? TRUST.shareOfAllOthers : TRUST.populationShare;
  if (evidence.some(({ type }) => type === "formula")) return TRUST.formula;
  if (kind === "same-amount") return TRUST.sameAmount;
  if (evidence.some(({ type }) => type === "label")) return TRUST.label;
  return isMereCoincidence(evidence) ? TRUST.coincidence : TRUST.pattern;
}

/** So many rows with one rate, and at most one without it, are a distribution by that rate. */
const LEAST_ALIKE = 5;

function isAlikeInAllOthers(evidence: readonly Evidence[]): boolean {
  return evidence.some(
    (one) => one.type === "pattern" && one.holds >= LEAST_ALIKE && one.of - one.holds <= 1,
  );
}

/** So few sums may agree by chance. */
const FEW = 4;

function isMereCoincidence(evidence: readonly Evidence[]): boolean {
  return evidence.every((one) => one.type === "pattern" && one.holds < FEW);
}
