import type { Axis } from "../model";

/** Rows or columns that are hidden or sized unlike the others. */
export class MemoryAxis implements Axis {
  private hiddenOnes = new Set<number>();
  private sizes = new Map<number, number>();

  constructor(private readonly standardSize: number) {}

  hidden(index: number): boolean {
    return this.hiddenOnes.has(index);
  }

  setHidden(first: number, last: number, hidden: boolean): void {
    for (let index = first; index <= last; index += 1) {
      if (hidden) this.hiddenOnes.add(index);
      else this.hiddenOnes.delete(index);
    }
  }

  size(index: number): number {
    return this.hidden(index) ? 0 : (this.sizes.get(index) ?? this.standardSize);
  }

  setSize(first: number, last: number, size: number): void {
    for (let index = first; index <= last; index += 1) this.sizes.set(index, size);
  }

  shift(first: number, last: number, inserting: boolean): void {
    const count = last - first + 1;
    const move = (index: number): number[] => {
      if (index < first) return [index];
      if (inserting) return [index + count];
      return index <= last ? [] : [index - count];
    };
    this.hiddenOnes = new Set([...this.hiddenOnes].flatMap(move));
    this.sizes = new Map(
      [...this.sizes].flatMap(([index, size]) => move(index).map((to): [number, number] => [to, size])),
    );
  }

  toJSON(): unknown {
    const ordered = (one: number, other: number) => one - other;
    return {
      hidden: [...this.hiddenOnes].sort(ordered),
      sizes: [...this.sizes].sort(([one], [other]) => one - other),
    };
  }
}
