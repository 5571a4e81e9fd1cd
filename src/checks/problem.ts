import { Decimal } from "../money";
import type { Constraint, LinearTerm, Variable } from "../locating";
import { type CellRef, toQualifiedA1 } from "../reading";
import type { Evidence, Relation, RelationKind } from "../relations";
import type { SheetCells } from "./cells";

/** The sheets' relations as a problem for `locate`. */
export interface SheetProblem {
  readonly variables: readonly Variable[];
  readonly constraints: readonly Constraint[];
  readonly cells: ReadonlyMap<string, CellRef>;
  readonly relations: ReadonlyMap<string, Relation>;
}

/** Allowed overhead as a fraction of income. */
interface Span {
  readonly least: number;
  readonly most: number;
}

/** Customs of a sheet rather than sums: they rank explanations, and what breaks only them is no error. */
export const SOFT_KINDS: ReadonlySet<RelationKind> = new Set(["overhead-rate", "population-share"]);

/** What it costs to disbelieve a relation, by the reasons to believe it; a changed cell costs 11 to 14. */
const TRUST = {
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

const UNBOUNDED = new Decimal("1e30");
const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** Cells as variables, relations as constraints, rates and shares as customs. */
export function problemOf(
  relations: readonly Relation[],
  sheetCells: SheetCells,
  overheadSpan: Span,
): SheetProblem {
  const isAmount = remembered((cell) => sheetCells.at(cell) !== null);
  const usable = withoutFragments(relations).filter(
    ({ total, terms }) => isAmount(total) && terms.every(({ cell }) => isAmount(cell)),
  );
  const cells = new Map<string, CellRef>();
  for (const { total, terms } of usable) {
    cells.set(toQualifiedA1(total), total);
    for (const { cell } of terms) cells.set(toQualifiedA1(cell), cell);
  }
  const derivations = new Map<string, readonly LinearTerm[]>();
  for (const relation of usable) {
    if (isDefinition(relation)) derivations.set(toQualifiedA1(relation.total), derivationOf(relation));
  }
  const wholes = new Map<string, string>();
  for (const { part, whole } of sheetCells.ofWhich()) {
    if (!cells.has(toQualifiedA1(whole))) continue;
    wholes.set(toQualifiedA1(part), toQualifiedA1(whole));
    cells.set(toQualifiedA1(part), part);
  }
  const variables = [...cells].map(([id, cell]): Variable => {
    const derivation = derivations.get(id);
    const partOf = wholes.get(id);
    return {
      id,
      value: sheetCells.at(cell)?.amount.value ?? ZERO,
      decimals: sheetCells.decimals(cell),
      group: sheetCells.line(cell),
      lane: `${sheetCells.table(cell)?.id ?? cell.sheet} ${cell.column}`,
      ...(derivation && { derivation }),
      ...(partOf !== undefined && { partOf }),
    };
  });
  const spanned = tablesWithin(usable, overheadSpan);
  const constraints = usable
    .filter((relation) => !isDefinition(relation) && !isOwnHabit(relation))
    .flatMap((relation) => {
      const spans = relation.kind === "overhead-rate" && spanned.has(relation.table);
      return [constraintOf(relation), ...(spans ? spanOf(relation, overheadSpan) : [])];
    });
  return {
    variables,
    constraints,
    cells,
    relations: new Map(usable.map((relation) => [relation.id, relation])),
  };
}

/** A property of cells, worked out once for each. */
function remembered(property: (cell: CellRef) => boolean): (cell: CellRef) => boolean {
  const known = new Map<string, boolean>();
  return (cell) => {
    const id = toQualifiedA1(cell);
    const value = known.get(id) ?? property(cell);
    known.set(id, value);
    return value;
  };
}

/** So few sums may agree by chance. */
const FEW = 4;

function isMereCoincidence(evidence: readonly Evidence[]): boolean {
  return evidence.every((one) => one.type === "pattern" && one.holds < FEW);
}

/**
 * Without sums of some of the parts where the same total is the sum of all of them for better reasons: 9,9 = 1,0 + 8,9 in a row whose
 * income goes to 1,0 + 8,9 + 2,8.
 */
function withoutFragments(relations: readonly Relation[]): Relation[] {
  const byTotal = new Map<string, Relation[]>();
  for (const relation of relations) {
    const total = toQualifiedA1(relation.total);
    const known = byTotal.get(total);
    if (known) known.push(relation);
    else byTotal.set(total, [relation]);
  }
  return relations.filter((relation) => {
    if (SOFT_KINDS.has(relation.kind) || relation.evidence.some(({ type }) => type !== "pattern"))
      return true;
    const others = byTotal.get(toQualifiedA1(relation.total)) ?? [];
    if (others.length === 1) return true;
    const parts = cellsOf(relation);
    return !others.some((other) => {
      const whole = cellsOf(other);
      const better = !SOFT_KINDS.has(other.kind) && other.evidence.some(({ type }) => type !== "pattern");
      return better && whole.size > parts.size && [...parts].every((cell) => whole.has(cell));
    });
  });
}

function cellsOf({ terms }: Relation): Set<string> {
  return new Set(terms.map(({ cell }) => toQualifiedA1(cell)));
}

/** A rate that the other rows do not have is no custom of the sheet: it would only keep the row as it is. */
function isOwnHabit({ kind, evidence }: Relation): boolean {
  return SOFT_KINDS.has(kind) && !evidence.some((one) => one.type === "pattern" && one.holds * 2 > one.of);
}

/** A formula that holds is what the cell is, and no statement about it. */
function isDefinition({ evidence, holds }: Relation): boolean {
  return holds !== "fails" && evidence.some(({ type }) => type === "formula");
}

function derivationOf({ terms }: Relation): LinearTerm[] {
  return terms.map(({ cell, coefficient }) => ({ variable: toQualifiedA1(cell), coefficient }));
}

function constraintOf(relation: Relation): Constraint {
  const { id, kind, total, terms, likely, tolerance } = relation;
  return {
    id,
    terms: [
      { variable: toQualifiedA1(total), coefficient: ONE },
      ...terms.map(({ cell, coefficient }) => ({
        variable: toQualifiedA1(cell),
        coefficient: coefficient.negated(),
      })),
    ],
    lower: ZERO,
    // Of-which parts may leave some of their whole unsaid.
    upper: kind === "of-which" ? UNBOUNDED : ZERO,
    likely,
    tolerance,
    total: toQualifiedA1(total),
    soft: SOFT_KINDS.has(kind),
    ...(relation.isDoubted && { doubted: true }),
    trust: trustIn(relation),
  };
}

function trustIn({ kind, evidence, isDoubted }: Relation): number {
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

/** least ≤ overhead / income ≤ most, as two customs. */
function spanOf(relation: Relation, { least, most }: Span): Constraint[] {
  const [income] = relation.terms;
  const common = relation.rate?.common.lower;
  if (!income || !common || common.isZero()) return [];
  const unitFactor = income.coefficient.dividedBy(common);
  return [
    { end: "least", rate: least, lower: ZERO, upper: UNBOUNDED },
    { end: "most", rate: most, lower: UNBOUNDED.negated(), upper: ZERO },
  ].map(({ end, rate, lower, upper }) => ({
    id: `${relation.id}:${end}`,
    terms: [
      { variable: toQualifiedA1(relation.total), coefficient: ONE },
      { variable: toQualifiedA1(income.cell), coefficient: unitFactor.times(-rate) },
    ],
    lower,
    upper,
    likely: relation.tolerance,
    tolerance: relation.tolerance,
    soft: true,
    trust: TRUST.span,
  }));
}

/** Tables in which most rows have a rate within the span: there the span is a custom. */
function tablesWithin(relations: readonly Relation[], { least, most }: Span): Set<string> {
  const balance = new Map<string, number>();
  for (const { table, kind, rate } of relations) {
    if (kind !== "overhead-rate" || !rate) continue;
    const within = rate.upper.gte(least) && rate.lower.lte(most);
    balance.set(table, (balance.get(table) ?? 0) + (within ? 1 : -1));
  }
  return new Set([...balance].flatMap(([table, sum]) => (sum > 0 ? [table] : [])));
}
