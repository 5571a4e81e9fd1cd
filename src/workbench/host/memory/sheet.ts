import { format } from "numfmt";
import { type Area, type CellValue, toA1 } from "../../../reading";
import { intersection, isEntireColumn, isEntireRow, shiftArea } from "../areas";
import type {
  CellInput,
  CellStyle,
  ConditionalRule,
  ModelChange,
  SheetModel,
  SheetView,
  Structural,
  Visibility,
} from "../model";
import { mapCells } from "../ranges";
import { MemoryAxis } from "./axis";
import { CellStore } from "./cells";

/** Excel's standard row height and column width, in points. */
const ROW_HEIGHT = 15;
const COLUMN_WIDTH = 48;

export interface MemorySheetOwner {
  notify(change: ModelChange): void;
  /** The value of a formula that was written; the model has no formula engine of its own. */
  calculate(formula: string, sheet: SheetModel, row: number, column: number): CellValue;
  newId(): string;
}

/** Style members that are set to their default vanish, so that a style that was set and set back is the style that was. */
function mergeStyle(before: CellStyle, change: CellStyle): CellStyle {
  const borders = change.borders ? { ...before.borders, ...change.borders } : before.borders;
  const merged = { ...before, ...change, ...(borders ? { borders } : {}) };
  return Object.fromEntries(
    Object.entries(merged).filter(([, value]) => value !== "" && value !== undefined && value !== "General"),
  );
}

export class MemorySheet implements SheetModel {
  visibility: Visibility = "Visible";
  view: SheetView = { tabColor: "", showGridlines: true, frozenRows: 0, frozenColumns: 0 };
  readonly rows = new MemoryAxis(ROW_HEIGHT);
  readonly columns = new MemoryAxis(COLUMN_WIDTH);
  private readonly cells = new CellStore();
  private merged: Area[] = [];
  private ruleList: ConditionalRule[] = [];

  constructor(
    readonly id: string,
    public name: string,
    private readonly owner: MemorySheetOwner,
  ) {}

  rename(name: string): void {
    const before = this.name;
    this.name = name;
    this.owner.notify({ kind: "sheet-renamed", sheet: this, before });
  }

  setVisibility(visibility: Visibility): void {
    this.visibility = visibility;
  }

  setView(change: Partial<SheetView>): void {
    this.view = { ...this.view, ...change };
  }

  usedArea(valuesOnly: boolean): Area | null {
    return this.cells.used((cell) => !valuesOnly || cell.value !== null || cell.formula !== null);
  }

  value(row: number, column: number): CellValue {
    return this.cells.get(row, column).value;
  }

  formula(row: number, column: number): string | null {
    return this.cells.get(row, column).formula;
  }

  text(row: number, column: number): string {
    const { value, style } = this.cells.get(row, column);
    if (value === null) return "";
    return typeof value === "number"
      ? format(style.numberFormat ?? "General", value, { locale: "sv" })
      : String(value);
  }

  style(row: number, column: number): CellStyle {
    return this.cells.get(row, column).style;
  }

  spill(): Area | null {
    return null;
  }

  write(area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    mapCells(area, (row, column) => {
      const input = inputs[row - area.top]?.[column - area.left];
      if (input !== undefined) this.put(row, column, input);
    });
    this.owner.notify({ kind: "edited", sheet: this, area });
  }

  private put(row: number, column: number, input: CellInput): void {
    const { style } = this.cells.get(row, column);
    if (input === null) this.cells.set(row, column, { value: null, formula: null, style });
    else if ("formula" in input) {
      const value = this.owner.calculate(input.formula, this, row, column);
      this.cells.set(row, column, { value, formula: input.formula, style });
    } else this.cells.set(row, column, { value: input.value, formula: null, style });
  }

  /** Puts a formula with the value that it has, as a file does. */
  load(row: number, column: number, cell: { value: CellValue; formula?: string; style?: CellStyle }): void {
    const value = cell.value === "" ? null : cell.value;
    this.cells.set(row, column, { value, formula: cell.formula ?? null, style: cell.style ?? {} });
  }

  applyStyle(area: Area, style: CellStyle | null): void {
    mapCells(area, (row, column) => {
      const cell = this.cells.get(row, column);
      this.cells.set(row, column, { ...cell, style: style === null ? {} : mergeStyle(cell.style, style) });
    });
    this.owner.notify({ kind: "formatted", sheet: this, area });
  }

  merges(): readonly Area[] {
    return this.merged;
  }

  merge(area: Area): void {
    this.unmerge(area);
    this.merged.push(area);
    mapCells(area, (row, column) => {
      if (row !== area.top || column !== area.left) this.put(row, column, null);
    });
  }

  unmerge(area: Area): void {
    this.merged = this.merged.filter((merged) => !intersection(merged, area));
  }

  insert(area: Area, shift: "Down" | "Right"): void {
    this.restructure({ area, shift });
  }

  remove(area: Area, shift: "Up" | "Left"): void {
    this.restructure({ area, shift });
  }

  /** Formulas keep their text: moving their references is a formula engine's work. */
  private restructure(change: Structural): void {
    const { area, shift } = change;
    this.cells.shift(change);
    const inserting = shift === "Down" || shift === "Right";
    if (isEntireRow(area)) this.rows.shift(area.top, area.bottom, inserting);
    if (isEntireColumn(area)) this.columns.shift(area.left, area.right, inserting);
    this.merged = this.merged.flatMap((merged) => shiftArea(merged, change) ?? []);
    this.ruleList = this.ruleList.flatMap((rule) => {
      const areas = rule.areas.flatMap((ruleArea) => shiftArea(ruleArea, change) ?? []);
      return areas.length > 0 ? [{ ...rule, areas }] : [];
    });
    this.owner.notify({ kind: "structure", sheet: this, change });
  }

  rules(): readonly ConditionalRule[] {
    return this.ruleList;
  }

  addRule(rule: Omit<ConditionalRule, "id">): string {
    const id = this.owner.newId();
    this.ruleList.unshift({ ...rule, id });
    return id;
  }

  changeRule(id: string, change: Partial<Omit<ConditionalRule, "id">>): void {
    this.ruleList = this.ruleList.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
  }

  removeRule(id: string): void {
    this.ruleList = this.ruleList.filter((rule) => rule.id !== id);
  }

  moveRule(id: string, position: number): void {
    const rule = this.ruleList.find((candidate) => candidate.id === id);
    if (!rule) return;
    const others = this.ruleList.filter((candidate) => candidate.id !== id);
    this.ruleList = [...others.slice(0, position), rule, ...others.slice(position)];
  }

  /** All that the sheet holds, in one order, so that two states can be compared as texts. */
  toJSON(): unknown {
    const cells = [...this.cells.entries()].map(([row, column, cell]) => [toA1(row, column), cell]);
    return {
      id: this.id,
      name: this.name,
      visibility: this.visibility,
      view: this.view,
      cells: Object.fromEntries(cells) as unknown,
      rows: this.rows,
      columns: this.columns,
      merges: this.merged,
      rules: this.ruleList,
    };
  }
}
