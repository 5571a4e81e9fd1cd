import { shiftArea } from "./areas";
import type { AreasTarget, RangeTarget } from "./members";
import type { SheetModel, Structural } from "./model";

/** The ranges that the add-in asked the host to keep, under the ids that it knows them by. */
export class References {
  private readonly kept = new Map<string, RangeTarget | AreasTarget>();
  private readonly ids = new WeakMap<object, string>();
  private last = 0;

  keep(target: RangeTarget | AreasTarget): void {
    if (this.ids.has(target)) return;
    this.last += 1;
    const id = `ref-${this.last}`;
    this.kept.set(id, target);
    this.ids.set(target, id);
  }

  /** Undefined for a range that is not kept. */
  idOf(target: RangeTarget | AreasTarget): string | undefined {
    const id = this.ids.get(target);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  get(id: string): RangeTarget | AreasTarget | undefined {
    return this.kept.get(id);
  }

  release(id: string): void {
    this.kept.delete(id);
  }

  releaseAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }

  /** Lets kept ranges follow their cells. */
  shift(sheet: SheetModel, change: Structural): void {
    for (const target of this.kept.values()) {
      if (target.sheet.id === sheet.id && "area" in target && target.area) {
        target.area = shiftArea(target.area, change);
      }
    }
  }
}
