import { booleanArgument, numberArgument, optional, textArgument } from "../arguments";
import { WHOLE_SHEET } from "../areas";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { EVENTS } from "../events";
import { type HostObject, NULL_OBJECT, object, type ObjectType } from "../members";
import type { SheetModel, Visibility, WorkbookModel } from "../model";
import { areasOfAddress, findSheet, rangeOfAddress, rangeOn } from "../ranges";

const VISIBILITIES: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

const MAX_NAME_LENGTH = 31;

function checkName(workbook: WorkbookModel, name: string, except?: SheetModel): void {
  if (name === "" || name.length > MAX_NAME_LENGTH || /[\\/?*:[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalidArgument(`${name} is no worksheet name`);
  }
  const taken = workbook
    .sheets()
    .some((sheet) => sheet !== except && sheet.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  if (taken) throw new HostError("ItemAlreadyExists", `There is a worksheet ${name} already`);
}

function freeName(workbook: WorkbookModel): string {
  const names = new Set(workbook.sheets().map((sheet) => sheet.name));
  for (let number = workbook.sheets().length + 1; ; number += 1) {
    if (!names.has(`Blad${number}`)) return `Blad${number}`;
  }
}

function sheetObject(sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw itemNotFound("such worksheet");
  return object("Worksheet", sheet);
}

function shown(workbook: WorkbookModel, visibleOnly: unknown): readonly SheetModel[] {
  return workbook.sheets().filter((sheet) => !visibleOnly || sheet.visibility === "Visible");
}

function neighbour(
  workbook: WorkbookModel,
  sheet: SheetModel,
  step: 1 | -1,
  visibleOnly: unknown,
): HostObject {
  const all = workbook.sheets();
  const from = all.findIndex(({ id }) => id === sheet.id);
  const others = step === 1 ? all.slice(from + 1) : all.slice(0, from).reverse();
  return sheetObject(others.find(({ visibility }) => !visibleOnly || visibility === "Visible"));
}

function deleteSheet(sheet: SheetModel, workbook: WorkbookModel): void {
  const others = workbook.sheets().filter(({ id }) => id !== sheet.id);
  if (!others.some(({ visibility }) => visibility === "Visible")) {
    throw new HostError("InvalidOperation", "A workbook keeps at least one visible worksheet");
  }
  workbook.removeSheet(sheet.id);
}

export const WORKSHEET_COLLECTION: ObjectType<WorkbookModel> = {
  items: (workbook) => workbook.sheets().map((sheet) => object("Worksheet", sheet)),
  methods: {
    GetItem: (workbook, [key]) => object("Worksheet", findSheet(workbook, textArgument(key, "key"))),
    GetActiveWorksheet: (workbook) => object("Worksheet", workbook.activeSheet()),
    GetFirst: (workbook, [visibleOnly]) => sheetObject(shown(workbook, visibleOnly)[0]),
    GetLast: (workbook, [visibleOnly]) => sheetObject(shown(workbook, visibleOnly).at(-1)),
    GetCount: (workbook, [visibleOnly]) => shown(workbook, visibleOnly).length,
    Add: (workbook, [name]) => {
      const wanted = optional(name) === undefined ? freeName(workbook) : textArgument(name, "name");
      checkName(workbook, wanted);
      return object("Worksheet", workbook.addSheet(wanted));
    },
  },
  events: EVENTS,
};

export const WORKSHEET: ObjectType<SheetModel> = {
  identity: { key: "Id", of: (sheet) => sheet.id },
  eventTarget: (sheet) => sheet.id,
  events: EVENTS,
  scalars: {
    Id: { get: (sheet) => sheet.id },
    Name: {
      get: (sheet) => sheet.name,
      set: (sheet, name, { workbook }) => {
        checkName(workbook, textArgument(name, "name"), sheet);
        sheet.rename(textArgument(name, "name"));
      },
    },
    Position: {
      get: (sheet, { workbook }) => workbook.sheets().findIndex(({ id }) => id === sheet.id),
      set: (sheet, position, { workbook }) =>
        workbook.moveSheet(sheet.id, numberArgument(position, "position")),
    },
    Visibility: {
      get: (sheet) => sheet.visibility,
      set: (sheet, visibility) => {
        const wanted = VISIBILITIES.find((known) => known === visibility);
        if (!wanted) throw invalidArgument(`${String(visibility)} is no visibility`);
        sheet.setVisibility(wanted);
      },
    },
    TabColor: {
      get: (sheet) => sheet.view.tabColor,
      set: (sheet, tabColor) => sheet.setView({ tabColor: textArgument(tabColor, "tabColor") }),
    },
    ShowGridlines: {
      get: (sheet) => sheet.view.showGridlines,
      set: (sheet, shows) => sheet.setView({ showGridlines: booleanArgument(shows, "showGridlines") }),
    },
  },
  objects: {
    Charts: (sheet) => object("ChartCollection", sheet),
    CustomProperties: (sheet) => object("WorksheetCustomPropertyCollection", sheet),
    FreezePanes: (sheet) => object("WorksheetFreezePanes", sheet),
    PageLayout: (sheet) => object("PageLayout", sheet),
    Names: (_sheet, { workbook }) => object("NamedItemCollection", workbook),
    Protection: (sheet) => object("WorksheetProtection", sheet),
    Tables: (sheet) => object("TableCollection", { sheet }),
  },
  methods: {
    Activate: (sheet, _args, { workbook }) => {
      if (sheet.visibility !== "Visible") throw new HostError("InvalidOperation", `${sheet.name} is hidden`);
      workbook.activate(sheet);
    },
    Calculate: (_sheet, _args, { workbook }) => workbook.recalculate(),
    Delete: (sheet, _args, { workbook }) => deleteSheet(sheet, workbook),
    GetCell: (sheet, [row, column]) => {
      const [top, left] = [numberArgument(row, "row"), numberArgument(column, "column")];
      return object("Range", rangeOn(sheet, { top, left, bottom: top, right: left }));
    },
    GetRange: (sheet, [address], { workbook }) => {
      const text = optional(address);
      const range =
        text === undefined || text === ""
          ? rangeOn(sheet, WHOLE_SHEET)
          : rangeOfAddress(workbook, sheet, textArgument(text, "address"));
      return object("Range", range);
    },
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const [top, left] = [numberArgument(row, "startRow"), numberArgument(column, "startColumn")];
      const bottom = top + numberArgument(rows, "rowCount") - 1;
      const right = left + numberArgument(columns, "columnCount") - 1;
      return object("Range", rangeOn(sheet, { top, left, bottom, right }));
    },
    GetRanges: (sheet, [address], { workbook, culture }) =>
      object("RangeAreas", areasOfAddress(workbook, sheet, textArgument(address, "address"), culture)),
    GetUsedRange: (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(valuesOnly === true);
      return object("Range", rangeOn(sheet, area ?? { top: 0, left: 0, bottom: 0, right: 0 }));
    },
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const area = sheet.usedArea(valuesOnly === true);
      return area ? object("Range", rangeOn(sheet, area)) : NULL_OBJECT;
    },
    GetNext: (sheet, [visibleOnly], { workbook }) => neighbour(workbook, sheet, 1, visibleOnly),
    GetPrevious: (sheet, [visibleOnly], { workbook }) => neighbour(workbook, sheet, -1, visibleOnly),
    _GetSheetById: (_sheet, [id], { workbook }) => object("Worksheet", findSheet(workbook, String(id))),
    _GetAnotherWorksheetById: (_sheet, [id], { workbook }) =>
      object("Worksheet", findSheet(workbook, String(id))),
  },
};
