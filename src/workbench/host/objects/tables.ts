import type { Area } from "../../../reading";
import { intersection } from "../areas";
import { booleanArgument, isRange, optionalText, textArgument } from "../arguments";
import type { Context } from "../context";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { requireUnlocked } from "../guard";
import { EVENTS, TABLE_CHANGED } from "../events";
import {
  type HostObject,
  object,
  type ObjectType,
  type RangeTarget,
  type TableColumnTarget,
  type TableRowTarget,
} from "../members";
import type { SheetModel, TablePart } from "../model";
import { areaOf, findSheet, mapCells, rangeOfAddress, rangeOn } from "../ranges";

type Scope = { readonly sheet: SheetModel | null };

function tablesIn({ sheet }: Scope, { workbook }: Context): readonly TablePart[] {
  return workbook.parts.tables.filter((table) => sheet === null || table.sheetId === sheet.id);
}

function sheetOf(table: TablePart, { workbook }: Context): SheetModel {
  return findSheet(workbook, table.sheetId);
}

function onSheet(table: TablePart, area: Area, context: Context): HostObject {
  if (area.top > area.bottom) throw itemNotFound("row in this part of the table");
  return object("Range", rangeOn(sheetOf(table, context), area));
}

function headerArea({ area, showHeaders }: TablePart): Area {
  return { ...area, bottom: showHeaders ? area.top : area.top - 1 };
}

function bodyArea({ area, showHeaders, showTotals }: TablePart): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

function totalArea({ area, showTotals }: TablePart): Area {
  return { ...area, top: showTotals ? area.bottom : area.bottom + 1 };
}

function freeName({ workbook }: Context): string {
  const names = new Set(workbook.parts.tables.map(({ name }) => name));
  for (let number = 1; ; number += 1) if (!names.has(`Tabell${number}`)) return `Tabell${number}`;
}

function addTable({ sheet }: Scope, address: unknown, hasHeaders: unknown, context: Context): TablePart {
  const { workbook } = context;
  const on = sheet ?? workbook.activeSheet();
  const range: RangeTarget = isRange(address)
    ? address.target
    : rangeOfAddress(workbook, on, textArgument(address, "address"));
  const area = areaOf(range);
  const { tables } = workbook.parts;
  if (tables.some((table) => table.sheetId === range.sheet.id && intersection(table.area, area))) {
    throw new HostError("InvalidArgument", "Tables cannot overlap");
  }
  const last = Math.max(0, ...tables.map(({ id }) => Number(id) || 0));
  const table: TablePart = {
    id: String(last + 1),
    sheetId: range.sheet.id,
    name: freeName(context),
    area,
    showHeaders: booleanArgument(hasHeaders, "hasHeaders"),
    showTotals: false,
    style: "TableStyleMedium2",
  };
  tables.push(table);
  return table;
}

function findTable(scope: Scope, key: unknown, context: Context): TablePart {
  const wanted = String(key);
  const tables = tablesIn(scope, context);
  const found =
    tables.find(({ id }) => id === wanted) ??
    tables.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (!found) throw itemNotFound(`table ${wanted}`);
  return found;
}

function removeTable(table: TablePart, { workbook }: Context): void {
  const { tables } = workbook.parts;
  tables.splice(tables.indexOf(table), 1);
}

export const TABLE_COLLECTION: ObjectType<Scope> = {
  events: { ChangedEvent: TABLE_CHANGED, DataChangedEvent: TABLE_CHANGED },
  scalars: { Count: { get: (scope, context) => tablesIn(scope, context).length } },
  items: (scope, context) => tablesIn(scope, context).map((table) => object("Table", table)),
  methods: {
    Add: (scope, [address, hasHeaders], context) =>
      object("Table", addTable(scope, address, hasHeaders, context)),
    GetItem: (scope, [key], context) => object("Table", findTable(scope, key, context)),
  },
};

export const TABLE: ObjectType<TablePart> = {
  identity: { key: "Id", of: ({ id }) => id },
  eventTarget: ({ id }) => id,
  events: { DataChangedEvent: TABLE_CHANGED, SelectionChangedEvent: EVENTS.SelectionChangedEvent },
  scalars: {
    Id: { get: ({ id }) => id },
    Name: {
      get: ({ name }) => name,
      set: (table, name) => {
        table.name = textArgument(name, "name");
      },
    },
    ShowHeaders: { get: ({ showHeaders }) => showHeaders },
    ShowTotals: { get: ({ showTotals }) => showTotals },
    Style: {
      get: ({ style }) => style,
      set: (table, style) => {
        table.style = optionalText(style, "style", "");
      },
    },
  },
  objects: {
    Columns: (table) => object("TableColumnCollection", table),
    Rows: (table) => object("TableRowCollection", table),
    Worksheet: (table, context) => object("Worksheet", sheetOf(table, context)),
  },
  methods: {
    GetRange: (table, _args, context) => onSheet(table, table.area, context),
    GetHeaderRowRange: (table, _args, context) => onSheet(table, headerArea(table), context),
    GetDataBodyRange: (table, _args, context) => onSheet(table, bodyArea(table), context),
    GetTotalRowRange: (table, _args, context) => onSheet(table, totalArea(table), context),
    ConvertToRange: (table, _args, context) => {
      removeTable(table, context);
      return onSheet(table, table.area, context);
    },
    Delete: (table, _args, context) => removeTable(table, context),
  },
};

function columnArea({ table, index }: TableColumnTarget, area: Area): Area {
  return { ...area, left: table.area.left + index, right: table.area.left + index };
}

function columnName(target: TableColumnTarget, context: Context): string {
  const { table, index } = target;
  if (!table.showHeaders) return `Kolumn${index + 1}`;
  return String(sheetOf(table, context).value(table.area.top, table.area.left + index) ?? "");
}

function columnsOf(table: TablePart): TableColumnTarget[] {
  const count = table.area.right - table.area.left + 1;
  return Array.from({ length: count }, (_, index) => ({ table, index }));
}

export const TABLE_COLUMN_COLLECTION: ObjectType<TablePart> = {
  scalars: { Count: { get: (table) => columnsOf(table).length } },
  items: (table) => columnsOf(table).map((column) => object("TableColumn", column)),
  methods: {
    GetItem: (table, [key], context) => {
      const found = columnsOf(table).find(
        (column) => column.index + 1 === key || columnName(column, context) === key,
      );
      if (!found) throw invalidArgument(`The table has no column ${String(key)}`);
      return object("TableColumn", found);
    },
  },
};

export const TABLE_COLUMN: ObjectType<TableColumnTarget> = {
  identity: { key: "Id", of: ({ index }) => index + 1 },
  scalars: {
    Id: { get: ({ index }) => index + 1 },
    Index: { get: ({ index }) => index },
    Name: { get: columnName },
    Values: {
      get: (column, context) => {
        const sheet = sheetOf(column.table, context);
        return mapCells(columnArea(column, column.table.area), (row, at) => sheet.value(row, at) ?? "");
      },
    },
  },
  methods: {
    GetRange: (column, _args, context) =>
      onSheet(column.table, columnArea(column, column.table.area), context),
    GetDataBodyRange: (column, _args, context) =>
      onSheet(column.table, columnArea(column, bodyArea(column.table)), context),
    GetHeaderRowRange: (column, _args, context) =>
      onSheet(column.table, columnArea(column, headerArea(column.table)), context),
  },
};

function countRows(table: TablePart): number {
  return bodyArea(table).bottom - bodyArea(table).top + 1;
}

/** One empty row more; what stands below the table's columns is moved down. */
function addRow(table: TablePart, context: Context): TableRowTarget {
  const sheet = sheetOf(table, context);
  requireUnlocked(context, sheet, table.area);
  const top = bodyArea(table).bottom + 1;
  const below = { ...table.area, top, bottom: sheet.usedArea(false)?.bottom ?? top };
  if (below.bottom >= top) sheet.insert({ ...below, bottom: top }, "Down");
  table.area = { ...table.area, bottom: table.area.bottom + 1 };
  return { table, index: countRows(table) - 1 };
}

export const TABLE_ROW_COLLECTION: ObjectType<TablePart> = {
  scalars: { Count: { get: countRows } },
  methods: {
    Add: (table, [index, values], context) => {
      // Cells that the add-in writes itself are played, and rows at the end.
      if (index !== undefined && index !== null) throw invalidArgument("Rows are added at the end");
      if (values !== undefined && values !== null) throw invalidArgument("Rows are added empty");
      return object("TableRow", addRow(table, context));
    },
  },
};

export const TABLE_ROW: ObjectType<TableRowTarget> = {
  scalars: { Index: { get: ({ index }) => index } },
};
