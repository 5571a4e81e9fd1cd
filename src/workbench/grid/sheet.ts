import {
  Dimension,
  getDisplayValueFromCell,
  type Injector,
  type IRange,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  type FRange,
  type FWorksheet,
  SetStyleCommand,
} from "@univerjs/preset-sheets-core";
import { type Area, type CellValue, LAST_COLUMN, LAST_ROW } from "../../reading";
import {
  type Axis,
  boundingArea,
  type CellInput,
  type CellStyle,
  type ConditionalRule,
  intersection,
  isEntireColumn,
  isEntireRow,
  type SheetModel,
  type SheetView,
  type Visibility,
} from "../host";
import { columnAxis, rowAxis } from "./axis";
import { toCellData, toValue } from "./cells";
import { RuleList } from "./ruleList";
import { toArea } from "./rules";
import { toCellStyle, toStyleData } from "./styles";

/** What a sheet needs of the workbook that it is in. */
export interface SheetOwner {
  readonly unitId: string;
  readonly injector: Injector;
  facadeOf(sheetId: string): FWorksheet;
  /** The sheet itself, for what is asked of every cell. */
  sheetOf(sheetId: string): Worksheet;
  /** Runs one of the grid's commands or mutations to its end. */
  run(id: string, params: object): void;
  readonly veryHidden: Set<string>;
}

const NO_STYLE: CellStyle = {};

/** A sheet of the grid as the host sees it. */
export class GridSheet implements SheetModel {
  readonly rows: Axis = rowAxis(() => this.facade);
  readonly columns: Axis = columnAxis(() => this.facade);
  private readonly ruleList: RuleList;
  /** Styles of the grid by their id, as the host knows them. */
  private readonly styles = new Map<string, CellStyle>();

  constructor(
    readonly id: string,
    private readonly owner: SheetOwner,
  ) {
    this.ruleList = new RuleList(owner, id);
  }

  private get facade(): FWorksheet {
    return this.owner.facadeOf(this.id);
  }

  private get worksheet(): Worksheet {
    return this.owner.sheetOf(this.id);
  }

  get name(): string {
    return this.worksheet.getName();
  }

  rename(name: string): void {
    this.facade.setName(name);
  }

  get visibility(): Visibility {
    if (!this.facade.isSheetHidden()) return "Visible";
    return this.owner.veryHidden.has(this.id) ? "VeryHidden" : "Hidden";
  }

  setVisibility(visibility: Visibility): void {
    if (visibility === "VeryHidden") this.owner.veryHidden.add(this.id);
    else this.owner.veryHidden.delete(this.id);
    if (visibility === "Visible") this.facade.showSheet();
    else if (!this.facade.isSheetHidden()) this.facade.hideSheet();
  }

  get view(): SheetView {
    const { facade } = this;
    const { xSplit, ySplit } = facade.getFreeze();
    return {
      tabColor: facade.getTabColor() ?? "",
      showGridlines: !facade.hasHiddenGridLines(),
      frozenRows: ySplit,
      frozenColumns: xSplit,
    };
  }

  setView(change: Partial<SheetView>): void {
    const { facade } = this;
    const { tabColor, showGridlines, frozenRows, frozenColumns } = { ...this.view, ...change };
    if (change.tabColor !== undefined) facade.setTabColor(tabColor);
    if (change.showGridlines !== undefined) facade.setHiddenGridlines(!showGridlines);
    if (change.frozenRows === undefined && change.frozenColumns === undefined) return;
    if (frozenRows + frozenColumns === 0) facade.cancelFreeze();
    else {
      const startRow = frozenRows > 0 ? frozenRows : -1;
      const startColumn = frozenColumns > 0 ? frozenColumns : -1;
      facade.setFreeze({ xSplit: frozenColumns, ySplit: frozenRows, startRow, startColumn });
    }
  }

  usedArea(valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const include = (area: Area) => (used = used ? boundingArea(used, area) : area);
    this.worksheet.getCellMatrix().forValue((row, column, cell) => {
      const counts = valuesOnly ? toValue(cell) !== null || Boolean(cell?.f) : Boolean(cell);
      if (counts) include({ top: row, bottom: row, left: column, right: column });
    });
    this.spills().forEach(include);
    return used;
  }

  /** The rectangles that formulas fill beyond their own cells. */
  spills(): Area[] {
    const formulas = this.owner.injector.get(FormulaDataModel).getArrayFormulaRange();
    const ranges = (formulas[this.owner.unitId]?.[this.id] ?? {}) as Readonly<
      Record<string, Readonly<Record<string, IRange>>>
    >;
    return Object.values(ranges).flatMap((columns) => Object.values(columns).map(toArea));
  }

  value(row: number, column: number): CellValue {
    const own = toValue(this.worksheet.getCellRaw(row, column));
    return own ?? toValue(this.spilled(row, column));
  }

  private spilled(row: number, column: number) {
    const cells = this.owner.injector.get(FormulaDataModel).getArrayFormulaCellData();
    return cells[this.owner.unitId]?.[this.id]?.[row]?.[column];
  }

  formula(row: number, column: number): string | null {
    const model = this.owner.injector.get(FormulaDataModel);
    return model.getFormulaStringByCell(row, column, this.id, this.owner.unitId) || null;
  }

  text(row: number, column: number): string {
    return getDisplayValueFromCell(this.worksheet.getCell(row, column));
  }

  style(row: number, column: number): CellStyle {
    const { worksheet } = this;
    const own = worksheet.getCellRaw(row, column)?.s;
    const inherits =
      worksheet.getRowStyle(row) ??
      worksheet.getColumnStyle(column) ??
      worksheet.getDefaultCellStyleInternal();
    if (inherits || (own && typeof own !== "string")) {
      return toCellStyle(worksheet.getComposedCellStyle(row, column));
    }
    return own ? this.knownStyle(own) : NO_STYLE;
  }

  /** The grid never changes a style under its id: it makes another one. */
  private knownStyle(id: string): CellStyle {
    const known = this.styles.get(id);
    if (known) return known;
    const style = toCellStyle(this.worksheet.getStyleDataByHash(id));
    this.styles.set(id, style);
    return style;
  }

  spill(row: number, column: number): Area | null {
    const cell = { top: row, bottom: row, left: column, right: column };
    return this.spills().find((area) => intersection(area, cell)) ?? null;
  }

  write(area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void {
    const matrix: Record<number, Record<number, ReturnType<typeof toCellData>>> = {};
    for (const [offset, cells] of inputs.entries()) {
      for (const [index, input] of cells.entries()) {
        if (input === undefined) continue;
        (matrix[area.top + offset] ??= {})[area.left + index] = toCellData(input);
      }
    }
    if (Object.keys(matrix).length > 0) this.range(area).setValues(matrix);
  }

  applyStyle(area: Area, style: CellStyle | null): void {
    const range = this.range(area);
    if (style === null) {
      range.clearFormat();
      return;
    }
    // Not by setting values: the grid takes a cell without its formula for one whose formula is gone.
    for (const [type, value] of Object.entries(toStyleData(style))) {
      this.run(SetStyleCommand.id, { range: range.getRange(), style: { type, value: value as unknown } });
    }
  }

  /** The grid has an end, unlike Excel's: it grows for what is written beyond it; whole rows and columns end where it ends. */
  private range(area: Area): FRange {
    const { facade } = this;
    if (!isEntireColumn(area) && area.bottom >= facade.getMaxRows()) facade.setRowCount(area.bottom + 1);
    if (!isEntireRow(area) && area.right >= facade.getMaxColumns()) facade.setColumnCount(area.right + 1);
    const bottom = Math.min(area.bottom, facade.getMaxRows() - 1, LAST_ROW);
    const right = Math.min(area.right, facade.getMaxColumns() - 1, LAST_COLUMN);
    return facade.getRange(area.top, area.left, bottom - area.top + 1, right - area.left + 1);
  }

  merges(): readonly Area[] {
    return this.worksheet.getMergeData().map(toArea);
  }

  merge(area: Area): void {
    this.range(area).merge({ isForceMerge: true });
  }

  unmerge(area: Area): void {
    this.range(area).breakApart();
  }

  insert(area: Area, shift: "Down" | "Right"): void {
    this.ruleList.commit();
    if (isEntireRow(area)) this.facade.insertRows(area.top, area.bottom - area.top + 1);
    else if (isEntireColumn(area)) this.facade.insertColumns(area.left, area.right - area.left + 1);
    else this.range(area).insertCells(shift === "Down" ? Dimension.ROWS : Dimension.COLUMNS);
  }

  remove(area: Area, shift: "Up" | "Left"): void {
    this.ruleList.commit();
    if (isEntireRow(area)) this.facade.deleteRows(area.top, area.bottom - area.top + 1);
    else if (isEntireColumn(area)) this.facade.deleteColumns(area.left, area.right - area.left + 1);
    else this.range(area).deleteCells(shift === "Up" ? Dimension.ROWS : Dimension.COLUMNS);
  }

  rules(): readonly ConditionalRule[] {
    return this.ruleList.all();
  }

  addRule(rule: Omit<ConditionalRule, "id">): string {
    return this.ruleList.add(rule);
  }

  changeRule(id: string, change: Partial<Omit<ConditionalRule, "id">>): void {
    this.ruleList.change(id, change);
  }

  removeRule(id: string): void {
    this.ruleList.remove(id);
  }

  moveRule(id: string, position: number): void {
    this.ruleList.move(id, position);
  }

  private run(command: string, params: object): void {
    this.owner.run(command, { unitId: this.owner.unitId, subUnitId: this.id, ...params });
  }
}
