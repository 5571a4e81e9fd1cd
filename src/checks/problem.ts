import { Decimal } from "../money";
import type { Constraint, LinearTerm, Variable } from "../locating";
import { type CellRef, toQualifiedA1 } from "../reading";
import type { Relation } from "../relations";
import type { SheetCells } from "./cells";
import { cellsOf, InPlay } from "./inPlay";
import { isDefinition, isOwnHabit, SOFT_KINDS, TRUST, trustIn } from "./trust";

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

const UNBOUNDED = new Decimal("1e30");
const ZERO = new Decimal(0);
const ONE = new Decimal(1);

/** Cells as variables, relations as constraints, rates and shares as customs. */
export function problemOf(
  relations: readonly Relation[],
  sheetCells: SheetCells,
  overheadSpan: Span,
): SheetProblem {
  const amounts = new Amounts(sheetCells);
  const usable = withoutFragments(relations).filter((relation) =>
    cellsOf(relation).every((cell) => amounts.at(cell) !== null),
  );
  const inPlay = new InPlay(usable, sheetCells);
  const telling = usable.filter((relation) => cellsOf(relation).some((cell) => inPlay.has(cell)));
  const cells = new Map<string, CellRef>();
  for (const relation of telling) {
    for (const cell of cellsOf(relation)) if (inPlay.has(cell)) cells.set(toQualifiedA1(cell), cell);
  }
  const derivations = new Map<string, readonly LinearTerm[]>();
  for (const relation of telling) {
    if (isDefinition(relation))
      derivations.set(toQualifiedA1(relation.total), derivationOf(relation, inPlay));
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
      value: amounts.at(cell) ?? ZERO,
      decimals: sheetCells.decimals(cell),
      group: sheetCells.line(cell),
      lane: sheetCells.lane(cell),
      besideNegative: inPlay.isBesideNegative(cell),
      ...(derivation && { derivation }),
      ...(partOf !== undefined && { partOf }),
    };
  });
  const spanned = tablesWithin(usable, overheadSpan);
  const constraints = telling
    .filter((relation) => !isDefinition(relation) && !isOwnHabit(relation))
    .flatMap((relation) => {
      const spans = relation.kind === "overhead-rate" && spanned.has(relation.table);
      return [constraintOf(relation), ...(spans ? spanOf(relation, overheadSpan) : [])];
    })
    .map((constraint) => withoutSettled(constraint, cells, amounts));
  return {
    variables,
    constraints,
    cells,
    relations: new Map(telling.map((relation) => [relation.id, relation])),
  };
}

/** The cells' amounts, each looked up once. */
class Amounts {
  private readonly known = new Map<string, Decimal | null>();

  constructor(private readonly sheetCells: SheetCells) {}

  /** Null where the cell has none. */
  at(cell: CellRef): Decimal | null {
    const id = toQualifiedA1(cell);
    const known = this.known.get(id);
    if (known !== undefined) return known;
    const amount = this.sheetCells.at(cell)?.amount.value ?? null;
    this.known.set(id, amount);
    return amount;
  }

  /** Of a cell that was looked up before. */
  of(id: string): Decimal {
    return this.known.get(id) ?? ZERO;
  }
}

/** The constraint on the cells that are in play: the others' amounts are taken as they stand. */
function withoutSettled(
  constraint: Constraint,
  inPlay: ReadonlyMap<string, CellRef>,
  amounts: Amounts,
): Constraint {
  const settled = constraint.terms.filter(({ variable }) => !inPlay.has(variable));
  if (settled.length === 0) return constraint;
  const sum = settled.reduce(
    (total, { variable, coefficient }) => total.plus(coefficient.times(amounts.of(variable))),
    ZERO,
  );
  const { total, ...others } = constraint;
  return {
    ...others,
    terms: constraint.terms.filter(({ variable }) => inPlay.has(variable)),
    lower: constraint.lower.minus(sum),
    upper: constraint.upper.minus(sum),
    ...(total !== undefined && inPlay.has(total) && { total }),
  };
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
    const parts = termsOf(relation);
    return !others.some((other) => {
      const whole = termsOf(other);
      const better = !SOFT_KINDS.has(other.kind) && other.evidence.some(({ type }) => type !== "pattern");
      return better && whole.size > parts.size && [...parts].every((cell) => whole.has(cell));
    });
  });
}

function termsOf({ terms }: Relation): Set<string> {
  return new Set(terms.map(({ cell }) => toQualifiedA1(cell)));
}

function derivationOf({ terms }: Relation, inPlay: InPlay): LinearTerm[] {
  return terms
    .filter(({ cell }) => inPlay.has(cell))
    .map(({ cell, coefficient }) => ({ variable: toQualifiedA1(cell), coefficient }));
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
