import { Decimal } from "../money";
import type { LinearTerm, Variable } from "./problem";

const ONE = new Decimal(1);

/** Formulas upon formulas are followed so deep: a running total down a long sheet would else be written out cell by cell. */
const DEEPEST_FORMULA = 40;

/** Formulas written out: each derived variable is the sum of what it is computed from and a correction of its own. */
export class Expansions {
  private readonly derivations: ReadonlyMap<string, readonly LinearTerm[]>;
  private readonly known = new Map<string, ReadonlyMap<string, Decimal>>();
  private readonly open = new Set<string>();

  constructor(variables: readonly Variable[]) {
    this.derivations = new Map(
      variables.flatMap(({ id, derivation }) => (derivation ? [[id, derivation] as const] : [])),
    );
  }

  expand(terms: readonly LinearTerm[]): readonly LinearTerm[] {
    const derived = terms.some(({ variable }) => this.derivations.has(variable));
    if (!derived && new Set(terms.map(({ variable }) => variable)).size === terms.length) return terms;
    return [...this.sum(terms)].map(([variable, coefficient]) => ({ variable, coefficient }));
  }

  private sum(terms: readonly LinearTerm[]): Map<string, Decimal> {
    const sums = new Map<string, Decimal>();
    for (const { variable, coefficient } of terms) {
      for (const [base, inner] of this.of(variable)) {
        const sum = (sums.get(base) ?? new Decimal(0)).plus(inner.times(coefficient));
        if (sum.isZero()) sums.delete(base);
        else sums.set(base, sum);
      }
    }
    return sums;
  }

  private of(variable: string): ReadonlyMap<string, Decimal> {
    const known = this.known.get(variable);
    if (known) return known;
    const derivation = this.derivations.get(variable);
    // Where a circle of formulas closes, the figure is taken as it stands.
    if (this.open.has(variable) || this.open.size >= DEEPEST_FORMULA) return new Map([[variable, ONE]]);
    this.open.add(variable);
    const expansion = derivation ? this.sum(derivation) : new Map<string, Decimal>();
    this.open.delete(variable);
    expansion.set(variable, (expansion.get(variable) ?? new Decimal(0)).plus(1));
    this.known.set(variable, expansion);
    return expansion;
  }
}
