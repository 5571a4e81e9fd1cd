import type { Area, CellValue } from "../../reading";

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What a cell looks like. A missing member is the default: no fill, Excel's standard font, "General". */
export interface CellStyle {
  numberFormat?: string;
  /** "#RRGGBB". */
  fill?: string;
  fontName?: string;
  fontSize?: number;
  fontColor?: string;
  bold?: boolean;
  italic?: boolean;
  /** Excel's names: "None", "Single", "Double", … */
  underline?: string;
  strikethrough?: boolean;
  horizontalAlignment?: string;
  verticalAlignment?: string;
  wrapText?: boolean;
  indentLevel?: number;
  /** Edge name such as "EdgeBottom" → its line. */
  borders?: Readonly<Record<string, BorderLine>>;
  /** Cells are locked unless this says false; it matters on protected sheets only. */
  locked?: boolean;
}

export interface BorderLine {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** What a user or an add-in puts in a cell; null empties it. */
export type CellInput = { readonly value: CellValue } | { readonly formula: string } | null;

export interface RuleFormat {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: string;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
}

/** One conditional format; a sheet's rules stand in order of priority, the first wins. */
export interface ConditionalRule {
  readonly id: string;
  /** Excel's ConditionalFormatType: "Custom", "CellValue", "DataBar", … */
  readonly type: string;
  readonly areas: readonly Area[];
  /** The custom rule's formula in English, with "="; "" for the other types. */
  readonly formula: string;
  readonly format: RuleFormat;
  readonly stopIfTrue: boolean;
}

/** Rows or columns of a sheet; sizes in points. */
export interface Axis {
  hidden(index: number): boolean;
  setHidden(first: number, last: number, hidden: boolean): void;
  size(index: number): number;
  setSize(first: number, last: number, size: number): void;
}

export type Shift = "Down" | "Right" | "Up" | "Left";

/** Cells that were put in (Down, Right) or taken out (Up, Left) at an area. */
export interface Structural {
  readonly area: Area;
  readonly shift: Shift;
}

export interface SheetView {
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
}

/** One sheet as the host sees it, whatever shows it; rows and columns zero-based. */
export interface SheetModel {
  readonly id: string;
  readonly name: string;
  rename(name: string): void;
  readonly visibility: Visibility;
  setVisibility(visibility: Visibility): void;
  readonly view: SheetView;
  setView(change: Partial<SheetView>): void;

  /** The smallest rectangle with all values, or with all values and formatting; null for an empty sheet. */
  usedArea(valuesOnly: boolean): Area | null;
  /** Null for an empty cell; an error is its text. */
  value(row: number, column: number): CellValue;
  /** With "="; null where the cell has none. */
  formula(row: number, column: number): string | null;
  /** The value as the cell shows it. */
  text(row: number, column: number): string;
  style(row: number, column: number): CellStyle;
  /** The rectangle over which the formula that fills this cell spills, its own cell at the top left. */
  spill(row: number, column: number): Area | null;
  /** Same shape as the area; undefined leaves a cell as it is. */
  write(area: Area, inputs: readonly (readonly (CellInput | undefined)[])[]): void;
  /** Null takes all formatting away. */
  applyStyle(area: Area, style: CellStyle | null): void;

  readonly rows: Axis;
  readonly columns: Axis;
  merges(): readonly Area[];
  merge(area: Area): void;
  /** Splits every merged area that meets this one. */
  unmerge(area: Area): void;
  insert(area: Area, shift: "Down" | "Right"): void;
  remove(area: Area, shift: "Up" | "Left"): void;

  rules(): readonly ConditionalRule[];
  /** The new rule comes first, as in Excel. */
  addRule(rule: Omit<ConditionalRule, "id">): string;
  changeRule(id: string, change: Partial<Omit<ConditionalRule, "id">>): void;
  removeRule(id: string): void;
  /** Gives a rule another place in the order of priority. */
  moveRule(id: string, position: number): void;
}

export interface DefinedName {
  readonly name: string;
  /** With "=", in English. */
  readonly formula: string;
  readonly comment: string;
  readonly visible: boolean;
}

/** What happened to the workbook, by the user's hand, an add-in's or a formula's. */
export type ModelChange =
  | { readonly kind: "edited"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "formatted"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "structure"; readonly sheet: SheetModel; readonly change: Structural }
  | { readonly kind: "selected"; readonly sheet: SheetModel; readonly area: Area }
  | { readonly kind: "activated"; readonly sheet: SheetModel; readonly previous: SheetModel | null }
  | { readonly kind: "sheet-added"; readonly sheet: SheetModel }
  | { readonly kind: "sheet-deleted"; readonly sheetId: string; readonly name: string }
  | { readonly kind: "sheet-renamed"; readonly sheet: SheetModel; readonly before: string }
  | { readonly kind: "calculated"; readonly sheet: SheetModel; readonly area: Area };

/** The workbook that the host lets an add-in work on. */
export interface WorkbookModel {
  readonly name: string;
  readonly readOnly: boolean;
  /** In the order of their tabs. */
  sheets(): readonly SheetModel[];
  addSheet(name: string): SheetModel;
  removeSheet(id: string): void;
  moveSheet(id: string, position: number): void;
  activeSheet(): SheetModel;
  activate(sheet: SheetModel): void;
  selection(): { readonly sheet: SheetModel; readonly area: Area };
  /** Activates the sheet as well. */
  select(sheet: SheetModel, area: Area): void;
  names(): readonly DefinedName[];
  putName(name: DefinedName): void;
  removeName(name: string): void;
  /** What a workbook keeps beside its cells. */
  readonly parts: WorkbookParts;
  recalculate(): void;
  /** Resolves when no calculation is under way. */
  settled(): Promise<void>;
  /** Returns the function that ends the subscription. */
  onChange(listener: (change: ModelChange) => void): () => void;
}

export interface TablePart {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
}

export interface ChartPart {
  readonly id: string;
  readonly sheetId: string;
  /** Set members by their path, such as "Title.Text". */
  readonly members: Record<string, unknown>;
}

/** How a sheet is printed; a missing member is the printer's own. */
export interface PageSetup {
  paperSize?: string;
  orientation?: string;
  zoom?: Readonly<Record<string, number | null>>;
  /** Margins, header and footer in points. */
  margins?: Readonly<Record<string, number>>;
  printArea?: Area;
  /** Rows that stand on every page. */
  titleRows?: readonly [first: number, last: number];
  /** Columns that stand on every page. */
  titleColumns?: readonly [first: number, last: number];
  centerHorizontally?: boolean;
  /** Excel's codes such as "&P", by where they stand: "LeftHeader" … "RightFooter". */
  headersFooters?: Readonly<Record<string, string>>;
}

/** A link from a cell to another place. */
export interface HyperlinkPart {
  readonly sheetId: string;
  area: Area;
  readonly address: string;
  readonly documentReference: string;
  readonly screenTip: string;
}

export interface CustomXmlPart {
  readonly id: string;
  xml: string;
}

/** Plain data that is saved with the workbook and that no grid shows. */
export interface WorkbookParts {
  readonly settings: Map<string, unknown>;
  readonly customXml: CustomXmlPart[];
  readonly tables: TablePart[];
  readonly charts: ChartPart[];
  readonly hyperlinks: HyperlinkPart[];
  /** By sheet id. */
  readonly pages: Map<string, PageSetup>;
  /** Protected sheets by id, with Excel's WorksheetProtectionOptions. */
  readonly protection: Map<string, Readonly<Record<string, boolean>>>;
  /** Custom properties by sheet id. */
  readonly sheetProperties: Map<string, Map<string, string>>;
}

export function emptyParts(): WorkbookParts {
  return {
    settings: new Map(),
    customXml: [],
    tables: [],
    charts: [],
    hyperlinks: [],
    pages: new Map(),
    protection: new Map(),
    sheetProperties: new Map(),
  };
}
