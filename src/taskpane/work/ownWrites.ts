import type { Change, Written } from "../../excel";

/** Tells the changes that Grant has made from those of people: Excel reports both alike, some time after they were made. */
export class OwnWrites {
  private readonly expected = new Map<string, number>();
  private readonly sheets = new Set<string>();
  private any = false;

  note(written: readonly Pick<Written, "sheet" | "address">[]): void {
    this.any = true;
    for (const { sheet, address } of written) {
      const key = `${sheet}!${address}`;
      this.expected.set(key, (this.expected.get(key) ?? 0) + 1);
    }
  }

  /** Everything on this sheet is Grant's until it is forgotten. */
  noteSheet(sheet: string): void {
    this.any = true;
    this.sheets.add(sheet);
  }

  /** True where the change is one that Grant made, or the recalculation that follows one; each write explains one change. */
  explains(change: Change): boolean {
    if (change.address === null) return this.any;
    if (this.sheets.has(change.sheet) && change.by === "me") return true;
    const key = `${change.sheet}!${change.address}`;
    const left = this.expected.get(key) ?? 0;
    if (left > 0) this.expected.set(key, left - 1);
    return left > 0 && change.by === "me";
  }

  forget(): void {
    this.expected.clear();
    this.sheets.clear();
    this.any = false;
  }
}
