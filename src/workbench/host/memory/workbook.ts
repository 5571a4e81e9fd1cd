import { type Area, type CellValue, parseA1 } from "../../../reading";
import {
  type CellStyle,
  type ConditionalRule,
  type DefinedName,
  emptyParts,
  type ModelChange,
  type SheetModel,
  type Visibility,
  type WorkbookModel,
} from "../model";
import { MemorySheet, type MemorySheetOwner } from "./sheet";

/** A cell as tests write it: a value, or a formula with the value that it shows. */
export type MemoryCellData =
  CellValue | { readonly value: CellValue; readonly formula?: string; readonly style?: CellStyle };

export interface MemorySheetData {
  readonly name: string;
  /** By address, such as {B7: 9.9}. */
  readonly cells?: Readonly<Record<string, MemoryCellData>>;
  /** Or row by row from A1. */
  readonly rows?: readonly (readonly MemoryCellData[])[];
  readonly merges?: readonly string[];
  readonly visibility?: Visibility;
  /** One-based rows, as a user counts them. */
  readonly hiddenRows?: readonly number[];
  readonly rules?: readonly Omit<ConditionalRule, "id">[];
}

export interface MemoryWorkbookData {
  readonly name?: string;
  readonly readOnly?: boolean;
  readonly sheets: readonly MemorySheetData[];
  readonly names?: readonly DefinedName[];
  /** What a written formula's cell shows; 0 where it is not given. */
  readonly calculate?: MemorySheetOwner["calculate"];
}

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** A workbook without a window or a formula engine, for tests of what an add-in does to it. */
export class MemoryWorkbook implements WorkbookModel, MemorySheetOwner {
  readonly name: string;
  readonly readOnly: boolean;
  readonly parts = emptyParts();
  readonly calculate: MemorySheetOwner["calculate"];
  private sheetList: MemorySheet[] = [];
  private active: MemorySheet;
  private selected: Area = FIRST_CELL;
  private nameList: DefinedName[];
  private readonly listeners = new Set<(change: ModelChange) => void>();
  private lastId = 0;

  constructor(data: MemoryWorkbookData) {
    this.name = data.name ?? "Arbetsbok.xlsx";
    this.readOnly = data.readOnly ?? false;
    this.calculate = data.calculate ?? (() => 0);
    this.nameList = [...(data.names ?? [])];
    for (const sheet of data.sheets) this.load(sheet);
    const [first] = this.sheetList;
    if (!first) throw new Error("A workbook has at least one sheet");
    this.active = first;
  }

  private load(data: MemorySheetData): void {
    const sheet = this.newSheet(data.name);
    for (const [row, cells] of (data.rows ?? []).entries()) {
      for (const [column, cell] of cells.entries()) sheet.load(row, column, toCell(cell));
    }
    for (const [address, cell] of Object.entries(data.cells ?? {})) {
      const { top, left } = areaOfAddress(address);
      sheet.load(top, left, toCell(cell));
    }
    for (const address of data.merges ?? []) sheet.merge(areaOfAddress(address));
    for (const row of data.hiddenRows ?? []) sheet.rows.setHidden(row - 1, row - 1, true);
    for (const rule of [...(data.rules ?? [])].reverse()) sheet.addRule(rule);
    sheet.visibility = data.visibility ?? "Visible";
  }

  private newSheet(name: string): MemorySheet {
    const sheet = new MemorySheet(`{${this.newId()}}`, name, this);
    this.sheetList.push(sheet);
    return sheet;
  }

  newId(): string {
    this.lastId += 1;
    return `id-${this.lastId}`;
  }

  notify(change: ModelChange): void {
    for (const listener of this.listeners) listener(change);
  }

  sheets(): readonly MemorySheet[] {
    return this.sheetList;
  }

  /** The sheet of that name; for tests. */
  sheet(name: string): MemorySheet {
    const found = this.sheetList.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`No sheet ${name}`);
    return found;
  }

  addSheet(name: string): SheetModel {
    const sheet = this.newSheet(name);
    this.notify({ kind: "sheet-added", sheet });
    return sheet;
  }

  removeSheet(id: string): void {
    const removed = this.sheetList.find((sheet) => sheet.id === id);
    if (!removed) return;
    this.sheetList = this.sheetList.filter((sheet) => sheet !== removed);
    const [first] = this.sheetList;
    if (this.active === removed && first) this.activate(first);
    this.notify({ kind: "sheet-deleted", sheetId: id, name: removed.name });
  }

  moveSheet(id: string, position: number): void {
    const moved = this.sheetList.find((sheet) => sheet.id === id);
    if (!moved) return;
    const others = this.sheetList.filter((sheet) => sheet !== moved);
    this.sheetList = [...others.slice(0, position), moved, ...others.slice(position)];
  }

  activeSheet(): SheetModel {
    return this.active;
  }

  activate(sheet: SheetModel): void {
    if (this.active === sheet) return;
    const previous = this.active;
    this.active = sheet as MemorySheet;
    this.selected = FIRST_CELL;
    this.notify({ kind: "activated", sheet, previous });
  }

  selection(): { readonly sheet: SheetModel; readonly area: Area } {
    return { sheet: this.active, area: this.selected };
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    this.selected = area;
    this.notify({ kind: "selected", sheet, area });
  }

  names(): readonly DefinedName[] {
    return this.nameList;
  }

  putName(name: DefinedName): void {
    this.removeName(name.name);
    this.nameList.push(name);
  }

  removeName(name: string): void {
    this.nameList = this.nameList.filter((item) => item.name.toLowerCase() !== name.toLowerCase());
  }

  recalculate(): void {
    for (const sheet of this.sheetList) {
      const area = sheet.usedArea(true);
      if (area) this.notify({ kind: "calculated", sheet, area });
    }
  }

  settled(): Promise<void> {
    return Promise.resolve();
  }

  onChange(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Everything that would be saved with the workbook, as one text. */
  snapshot(): string {
    const { settings, customXml, tables, charts, protection, sheetProperties } = this.parts;
    return JSON.stringify({
      name: this.name,
      sheets: this.sheetList,
      names: this.nameList,
      settings: [...settings],
      customXml,
      tables,
      charts,
      protection: [...protection],
      sheetProperties: [...sheetProperties].map(([id, properties]) => [id, [...properties]]),
    });
  }
}

function areaOfAddress(address: string): Area {
  const reference = parseA1(address);
  if (!reference) throw new Error(`${address} is no address`);
  return reference.area;
}

function toCell(data: MemoryCellData): { value: CellValue; formula?: string; style?: CellStyle } {
  return typeof data === "object" && data !== null ? data : { value: data };
}
