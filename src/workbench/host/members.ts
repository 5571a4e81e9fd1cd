import type { Area } from "../../reading";
import type { Context } from "./context";
import type { ChartPart, CustomXmlPart, DefinedName, SheetModel, TablePart, WorkbookModel } from "./model";

/** A range that an add-in holds: it follows its cells when rows or columns come and go; null once they are all gone. */
export interface RangeTarget {
  readonly sheet: SheetModel;
  area: Area | null;
}

/** Several areas of one sheet. */
export interface AreasTarget {
  readonly sheet: SheetModel;
  readonly areas: readonly Area[];
}

export interface RuleTarget {
  readonly sheet: SheetModel;
  readonly id: string;
}

export interface TableColumnTarget {
  readonly table: TablePart;
  readonly index: number;
}

export interface TableRowTarget {
  readonly table: TablePart;
  readonly index: number;
}

/** One object of a chart, such as its title, by its path inside the chart: "" for the chart itself. */
export interface ChartTarget {
  readonly chart: ChartPart;
  readonly path: string;
}

/** What each of Office.js's classes stands on in the host. */
export interface Targets {
  Workbook: WorkbookModel;
  Application: WorkbookModel;
  CultureInfo: WorkbookModel;
  NumberFormatInfo: WorkbookModel;
  DatetimeFormatInfo: WorkbookModel;
  WorkbookProtection: WorkbookModel;
  WorksheetCollection: WorkbookModel;
  Worksheet: SheetModel;
  WorksheetProtection: SheetModel;
  WorksheetFreezePanes: SheetModel;
  PageLayout: SheetModel;
  HeaderFooterGroup: SheetModel;
  HeaderFooter: SheetModel;
  WorksheetCustomPropertyCollection: SheetModel;
  WorksheetCustomProperty: { readonly sheet: SheetModel; readonly key: string };
  Range: RangeTarget;
  RangeFormat: RangeTarget;
  RangeFill: RangeTarget;
  RangeFont: RangeTarget;
  FormatProtection: RangeTarget;
  RangeBorderCollection: RangeTarget;
  RangeBorder: { readonly range: RangeTarget; readonly side: string };
  RangeAreas: AreasTarget;
  RangeCollection: AreasTarget;
  ConditionalFormatCollection: AreasTarget;
  ConditionalFormat: RuleTarget;
  CustomConditionalFormat: RuleTarget;
  ConditionalFormatRule: RuleTarget;
  ConditionalRangeFormat: RuleTarget;
  ConditionalRangeFill: RuleTarget;
  ConditionalRangeFont: RuleTarget;
  SettingCollection: WorkbookModel;
  Setting: { readonly key: string };
  CustomXmlPartCollection: WorkbookModel;
  CustomXmlPartScopedCollection: { readonly namespace: string };
  CustomXmlPart: CustomXmlPart;
  NamedItemCollection: WorkbookModel;
  NamedItem: DefinedName;
  TableCollection: { readonly sheet: SheetModel | null };
  Table: TablePart;
  TableColumnCollection: TablePart;
  TableColumn: TableColumnTarget;
  TableRowCollection: TablePart;
  TableRow: TableRowTarget;
  ChartCollection: SheetModel;
  Chart: ChartTarget;
  ChartPart: ChartTarget;
  ChartSeriesCollection: ChartTarget;
  Service: { readonly name: string };
}

export type TypeName = keyof Targets;

/** An object that a path of a batch leads to. */
export interface HostObject {
  readonly type: TypeName;
  readonly target: unknown;
}

/** The answer of the `…OrNullObject` methods where there is nothing. */
export const NULL_OBJECT = Symbol("null object");

export type Resolved = HostObject | typeof NULL_OBJECT;

export function object<K extends TypeName>(type: K, target: Targets[K]): HostObject {
  return { type, target };
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

export interface Scalar<T> {
  get?(target: T, context: Context): unknown;
  set?(target: T, value: unknown, context: Context): void;
}

/**
 * One class of Office.js as the host plays it, its members by their names on the wire (PascalCase). A collection has `items`, and with
 * them GetCount and GetItemAt; every method and object also answers under its name with `OrNullObject` added.
 */
export interface ObjectType<T> {
  /** How the client addresses the object after its first round trip. */
  readonly identity?: {
    readonly key: "Id" | "_Id" | "_ReferenceId";
    of(target: T, context: Context): string | number | undefined;
  };
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, (target: T, context: Context) => HostObject>>;
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly unknown[], context: Context) => unknown>
  >;
  items?(target: T, context: Context): readonly HostObject[];
  /** Names of registration methods between "_Register" and "", with the event's number. */
  readonly events?: Readonly<Record<string, number>>;
  /** Under which id the object's events are raised. */
  eventTarget?(target: T): string;
}

export type TypeTable = { readonly [K in TypeName]: ObjectType<Targets[K]> };
