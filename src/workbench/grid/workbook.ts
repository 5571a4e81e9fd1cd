import { ICommandService, type IDisposable, type IWorkbookData, type Worksheet } from "@univerjs/core";
import {
  type FWorkbook,
  type FWorksheet,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameMutation,
} from "@univerjs/preset-sheets-core";
import { type Area, parseA1, quoteSheet, rangeToA1, toA1 } from "../../reading";
import {
  type DefinedName,
  emptyParts,
  HostError,
  type ModelChange,
  type SheetModel,
  type WorkbookModel,
  type WorkbookParts,
} from "../host";
import type { Calculation } from "./calculation";
import { toChanges } from "./changes";
import type { AddInFunctions } from "./functions";
import { toArea } from "./rules";
import { GridSheet, type SheetOwner } from "./sheet";
import type { UniverApp } from "./univer";

export interface GridServices {
  readonly app: UniverApp;
  readonly calculation: Calculation;
  readonly functions: AddInFunctions;
}

/** Under which name the grid keeps conditional formats in its snapshot. */
const CONDITIONAL_FORMATS = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

type Resource = NonNullable<IWorkbookData["resources"]>[number];

const NEW_SHEET_ROWS = 200;
const NEW_SHEET_COLUMNS = 26;

const FIRST_CELL: Area = { top: 0, left: 0, bottom: 0, right: 0 };

/** A workbook that the grid shows, as the host sees it. */
export class GridWorkbook implements WorkbookModel, SheetOwner {
  readonly readOnly = false;
  readonly parts: WorkbookParts = emptyParts();
  readonly veryHidden = new Set<string>();
  readonly injector;
  private readonly facade: FWorkbook;
  private readonly commands: ICommandService;
  private readonly sheetModels = new Map<string, GridSheet>();
  private readonly listeners = new Set<(change: ModelChange) => void>();
  private readonly subscriptions: IDisposable[];
  private shown: GridSheet;
  private names_: ReadonlyMap<string, string>;

  /** Shows the workbook in the grid, which must not show another one. */
  constructor(
    private readonly services: GridServices,
    data: IWorkbookData,
  ) {
    this.injector = services.app.injector;
    this.commands = this.injector.get(ICommandService);
    this.facade = services.app.api.createWorkbook(data);
    this.facade.setNumfmtLocal("sv");
    this.shown = this.model(this.facade.getActiveSheet().getSheetId());
    this.names_ = this.sheetNames();
    this.subscriptions = [this.commands.onCommandExecuted((command) => this.onCommand(command))];
  }

  get unitId(): string {
    return this.facade.getId();
  }

  get name(): string {
    return this.facade.getName();
  }

  /** Everything that the grid knows of the workbook. */
  snapshot(): IWorkbookData {
    const data = this.facade.save();
    return { ...data, resources: (data.resources ?? []).map(withoutEmptyLists) };
  }

  /** Where formulas spill, by sheet name and the formula's own cell, such as {Blad1: {B2: "B2:B16"}}. */
  spills(): Record<string, Record<string, string>> {
    const entries = this.sheets().map((sheet) => [
      sheet.name,
      Object.fromEntries(sheet.spills().map((area) => [toA1(area.top, area.left), rangeToA1(area)])),
    ]);
    return Object.fromEntries(entries) as Record<string, Record<string, string>>;
  }

  /** A sheet's name as it stands in addresses. */
  quotedName(sheetId: string): string {
    return quoteSheet(this.sheetOf(sheetId).getName());
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
    this.listeners.clear();
    this.services.app.api.disposeUnit(this.unitId);
  }

  sheetOf(sheetId: string): Worksheet {
    const sheet = this.facade.getWorkbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError("ItemNotFound", "The worksheet has been deleted");
    return sheet;
  }

  facadeOf(sheetId: string): FWorksheet {
    const sheet = this.facade.getSheetBySheetId(sheetId);
    if (!sheet) throw new HostError("ItemNotFound", "The worksheet has been deleted");
    return sheet;
  }

  run(id: string, params: object): void {
    this.commands.syncExecuteCommand(id, params);
  }

  private model(sheetId: string): GridSheet {
    const known = this.sheetModels.get(sheetId);
    if (known) return known;
    const created = new GridSheet(sheetId, this);
    this.sheetModels.set(sheetId, created);
    return created;
  }

  private find(sheetId: string): GridSheet | null {
    return this.facade.getWorkbook().getSheetBySheetId(sheetId) ? this.model(sheetId) : null;
  }

  /** Without the facade, which makes new objects each time. */
  private worksheets(): readonly Worksheet[] {
    return this.facade.getWorkbook().getSheets();
  }

  private sheetNames(): ReadonlyMap<string, string> {
    return new Map(this.worksheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  }

  private onCommand(command: { readonly id: string; readonly params?: object | undefined }): void {
    const params = (command.params ?? {}) as { unitId?: string; subUnitId?: string };
    if (params.unitId !== undefined && params.unitId !== this.unitId) return;
    const before = this.names_;
    for (const change of toChanges(command, (sheetId) => this.find(sheetId))) this.notify(change);
    if (command.id === SetWorksheetActiveOperation.id) this.onShown();
    if (command.id === SetWorksheetNameMutation.id) this.onRenamed(params.subUnitId ?? "", before);
    if (command.id === RemoveSheetMutation.id) this.onRemoved(params.subUnitId ?? "", before);
    this.names_ = this.sheetNames();
  }

  private onShown(): void {
    const previous = this.shown;
    this.shown = this.model(this.facade.getActiveSheet().getSheetId());
    if (previous !== this.shown) this.notify({ kind: "activated", sheet: this.shown, previous });
  }

  private onRenamed(sheetId: string, before: ReadonlyMap<string, string>): void {
    const sheet = this.find(sheetId);
    if (sheet) this.notify({ kind: "sheet-renamed", sheet, before: before.get(sheetId) ?? "" });
  }

  private onRemoved(sheetId: string, before: ReadonlyMap<string, string>): void {
    this.sheetModels.delete(sheetId);
    this.notify({ kind: "sheet-deleted", sheetId, name: before.get(sheetId) ?? "" });
  }

  private notify(change: ModelChange): void {
    for (const listener of this.listeners) listener(change);
  }

  sheets(): readonly GridSheet[] {
    return this.worksheets().map((sheet) => this.model(sheet.getSheetId()));
  }

  addSheet(name: string): SheetModel {
    const active = this.facade.getActiveSheet();
    const sheet = this.facade.create(name, NEW_SHEET_ROWS, NEW_SHEET_COLUMNS);
    // Excel adds a sheet without showing it.
    this.facade.setActiveSheet(active);
    return this.model(sheet.getSheetId());
  }

  removeSheet(id: string): void {
    this.facade.deleteSheet(id);
  }

  moveSheet(id: string, position: number): void {
    this.facade.moveSheet(this.facadeOf(id), position);
  }

  activeSheet(): SheetModel {
    return this.model(this.facade.getActiveSheet().getSheetId());
  }

  activate(sheet: SheetModel): void {
    this.facade.setActiveSheet(sheet.id);
  }

  selection(): { readonly sheet: SheetModel; readonly area: Area } {
    const range = this.facade.getActiveRange();
    return { sheet: this.activeSheet(), area: range ? toArea(range.getRange()) : FIRST_CELL };
  }

  select(sheet: SheetModel, area: Area): void {
    this.activate(sheet);
    const facade = this.facadeOf(sheet.id);
    const { top, left } = area;
    const bottom = Math.min(area.bottom, facade.getMaxRows() - 1);
    const right = Math.min(area.right, facade.getMaxColumns() - 1);
    facade.getRange(top, left, Math.max(1, bottom - top + 1), Math.max(1, right - left + 1)).activate();
    if (!this.isShown(facade, top, left)) facade.scrollToCell(Math.max(0, top - ROWS_ABOVE), left);
  }

  private isShown(facade: FWorksheet, row: number, column: number): boolean {
    const visible = facade.getVisibleRange();
    if (!visible) return false;
    // The last row and column in view may be cut off.
    const inRows = row >= visible.startRow && row < visible.endRow;
    return inRows && column >= visible.startColumn && column < visible.endColumn;
  }

  names(): readonly DefinedName[] {
    return this.facade.getDefinedNames().map((name) => ({
      name: name.getName(),
      formula: `=${name.getFormulaOrRefString().replace(/^=/, "")}`,
      comment: name.getComment() ?? "",
      visible: true,
    }));
  }

  putName({ name, formula }: DefinedName): void {
    this.removeName(name);
    const body = formula.slice(1);
    this.facade.insertDefinedName(name, parseA1(body) ? body : formula);
  }

  removeName(name: string): void {
    if (this.facade.getDefinedName(name)) this.facade.deleteDefinedName(name);
  }

  recalculate(): void {
    this.services.functions.forget();
    this.services.calculation.calculateAll();
  }

  /** Answers of the add-in start another calculation, which may ask for more. */
  async settled(): Promise<void> {
    const { calculation, functions } = this.services;
    do {
      await calculation.whenIdle();
      await functions.whenAnswered();
    } while (!calculation.idle || functions.busy);
  }

  onChange(listener: (change: ModelChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}

/** A sheet whose last rule was deleted is a sheet without rules. */
function withoutEmptyLists(resource: Resource): Resource {
  if (resource.name !== CONDITIONAL_FORMATS || resource.data === "") return resource;
  const bySheet = JSON.parse(resource.data) as Readonly<Record<string, readonly unknown[]>>;
  const filled = Object.entries(bySheet).filter(([, rules]) => rules.length > 0);
  return { ...resource, data: filled.length > 0 ? JSON.stringify(Object.fromEntries(filled)) : "" };
}

/** A selected cell is shown with some rows above it, so that one sees where it is. */
const ROWS_ABOVE = 5;
