import { type CellRef, toQualifiedA1 } from "../reading";
import type { Relation } from "../relations";
import type { SheetCells } from "./cells";
import { isDefinition, isFailing, isHolding } from "./trust";

/** Of a longer sum that holds only the total comes into play with one of its terms: that several of its terms are wrong is far-fetched. */
const SHORT = 40;

export function cellsOf({ total, terms }: Relation): CellRef[] {
  return [total, ...terms.map(({ cell }) => cell)];
}

/**
 * Of all cells those that a mistake may be in: the cells of relations that fail and what these are computed from; those that have to follow
 * where one of them changes; those beside them that may have changed places with one of them; and what is computed from any. All others
 * stand in sums that hold, and may be taken as they are.
 */
export class InPlay {
  private readonly cells: ReadonlySet<string>;
  private readonly beside: Beside;

  constructor(relations: readonly Relation[], sheetCells: SheetCells) {
    const definitions = new Map(relations.filter(isDefinition).map((one) => [toQualifiedA1(one.total), one]));
    const failing = inputsOf(relations.filter(isFailing), definitions);
    this.beside = new Beside(relations, failing, definitions, sheetCells);
    const cells = new Set([...failing.keys(), ...boundTo(failing, relations), ...this.beside.movable()]);
    for (const { part, whole } of sheetCells.ofWhich())
      if (cells.has(toQualifiedA1(whole))) cells.add(toQualifiedA1(part));
    addFollowers(definitions, cells);
    this.cells = cells;
  }

  has(cell: CellRef): boolean {
    return this.cells.has(toQualifiedA1(cell));
  }

  /** Whether another amount on the cell's line or in its lane is below zero. */
  isBesideNegative(cell: CellRef): boolean {
    return this.beside.linesOf(cell).some((line) => this.beside.negative.has(line));
  }
}

/** The cells of relations, and those from which formulas compute them. */
function inputsOf(
  relations: readonly Relation[],
  definitions: ReadonlyMap<string, Relation>,
): Map<string, CellRef> {
  const cells = new Map<string, CellRef>();
  const open = [...relations];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const cell of cellsOf(next)) {
      const id = toQualifiedA1(cell);
      if (cells.has(id)) continue;
      cells.set(id, cell);
      const definition = definitions.get(id);
      if (definition) open.push(definition);
    }
  }
  return cells;
}

/** What is in a sum that holds with one of the cells. */
function boundTo(cells: ReadonlyMap<string, CellRef>, relations: readonly Relation[]): string[] {
  return relations.filter(isHolding).flatMap((relation) => {
    const ids = cellsOf(relation).map(toQualifiedA1);
    return ids.some((id) => cells.has(id)) ? ids.slice(0, ids.length > SHORT ? 1 : ids.length) : [];
  });
}

/** The formulas that are computed from cells in play, and from those again. */
function addFollowers(definitions: ReadonlyMap<string, Relation>, inPlay: Set<string>): void {
  const followers = new Map<string, string[]>();
  for (const [total, { terms }] of definitions) {
    for (const { cell } of terms) {
      const id = toQualifiedA1(cell);
      const known = followers.get(id);
      if (known) known.push(total);
      else followers.set(id, [total]);
    }
  }
  // What is added while the set is gone through is gone through too.
  for (const id of inPlay) for (const total of followers.get(id) ?? []) inPlay.add(total);
}

/** What stands on the lines and in the lanes of some cells. */
class Beside {
  readonly negative = new Set<string>();
  private readonly lines = new Set<string>();
  /** The typed cells there, each with those of its line and lane on which it does not alone take part in a sum that holds. */
  private readonly free = new Map<string, readonly string[]>();

  constructor(
    private readonly relations: readonly Relation[],
    cells: ReadonlyMap<string, CellRef>,
    private readonly definitions: ReadonlyMap<string, Relation>,
    private readonly sheetCells: SheetCells,
  ) {
    for (const [id, cell] of cells) {
      if (!definitions.has(id)) for (const line of this.linesOf(cell)) this.lines.add(line);
    }
    for (const relation of relations) for (const cell of cellsOf(relation)) this.meet(cell);
  }

  linesOf(cell: CellRef): string[] {
    return [this.sheetCells.line(cell), this.sheetCells.lane(cell)];
  }

  private meet(cell: CellRef): void {
    const id = toQualifiedA1(cell);
    if (this.free.has(id) || this.definitions.has(id)) return;
    const lines = this.linesOf(cell).filter((line) => this.lines.has(line));
    if (lines.length === 0) return;
    this.free.set(id, lines);
    if (this.sheetCells.at(cell)?.amount.value.isNeg()) for (const line of lines) this.negative.add(line);
  }

  /** The cells that may have changed places with another of their line or lane. */
  movable(): string[] {
    for (const relation of this.relations) if (isHolding(relation)) this.bind(relation);
    return [...this.free].flatMap(([id, lines]) => (lines.length > 0 ? [id] : []));
  }

  private bind(relation: Relation): void {
    const takingPart = new Map<string, string | null>();
    for (const cell of cellsOf(relation)) {
      const id = toQualifiedA1(cell);
      for (const line of this.free.get(id) ?? []) takingPart.set(line, takingPart.has(line) ? null : id);
    }
    for (const [line, alone] of takingPart) {
      if (alone === null) continue;
      const left = this.free.get(alone) ?? [];
      this.free.set(
        alone,
        left.filter((one) => one !== line),
      );
    }
  }
}
