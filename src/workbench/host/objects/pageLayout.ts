import type { Area } from "../../../reading";
import { isRange, recordArgument, textArgument } from "../arguments";
import type { Context } from "../context";
import { invalidArgument } from "../errors";
import { object, type ObjectType, type Scalar } from "../members";
import type { PageSetup, SheetModel } from "../model";
import { areaOf, rangeOfAddress } from "../ranges";

const POINTS: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

const PLACES = ["LeftHeader", "CenterHeader", "RightHeader", "LeftFooter", "CenterFooter", "RightFooter"];

function setupOf(sheet: SheetModel, { workbook }: Context): PageSetup {
  const all = workbook.parts.pages;
  const existing = all.get(sheet.id);
  if (existing) return existing;
  const created: PageSetup = {};
  all.set(sheet.id, created);
  return created;
}

/** A member that is kept as it was set. */
function member<K extends keyof PageSetup>(key: K, otherwise: PageSetup[K]): Scalar<SheetModel> {
  return {
    get: (sheet, context) => context.workbook.parts.pages.get(sheet.id)?.[key] ?? otherwise,
    set: (sheet, value, context) => {
      setupOf(sheet, context)[key] = value as PageSetup[K];
    },
  };
}

function areaArgument(sheet: SheetModel, value: unknown, { workbook }: Context): Area {
  return areaOf(
    isRange(value) ? value.target : rangeOfAddress(workbook, sheet, textArgument(value, "range")),
  );
}

/** How a sheet is printed: kept as data and written into the file; the grid does not print. */
export const PAGE_LAYOUT: ObjectType<SheetModel> = {
  scalars: {
    PaperSize: member("paperSize", "A4"),
    Orientation: member("orientation", "Portrait"),
    Zoom: member("zoom", { scale: 100 }),
    CenterHorizontally: member("centerHorizontally", false),
  },
  objects: { HeadersFooters: (sheet) => object("HeaderFooterGroup", sheet) },
  methods: {
    SetPrintArea: (sheet, [area], context) => {
      setupOf(sheet, context).printArea = areaArgument(sheet, area, context);
    },
    SetPrintTitleRows: (sheet, [rows], context) => {
      const { top, bottom } = areaArgument(sheet, rows, context);
      setupOf(sheet, context).titleRows = [top, bottom];
    },
    SetPrintTitleColumns: (sheet, [columns], context) => {
      const { left, right } = areaArgument(sheet, columns, context);
      setupOf(sheet, context).titleColumns = [left, right];
    },
    SetPrintMargins: (sheet, [unit, options], context) => {
      const points = POINTS[textArgument(unit, "unit")];
      if (points === undefined) throw invalidArgument(`${String(unit)} is no unit of length`);
      const margins = Object.entries(recordArgument(options)).flatMap(([side, size]) =>
        typeof size === "number" ? [[side, size * points] as const] : [],
      );
      const setup = setupOf(sheet, context);
      setup.margins = { ...setup.margins, ...Object.fromEntries(margins) };
    },
  },
};

export const HEADER_FOOTER_GROUP: ObjectType<SheetModel> = {
  objects: { DefaultForAllPages: (sheet) => object("HeaderFooter", sheet) },
};

export const HEADER_FOOTER: ObjectType<SheetModel> = {
  scalars: Object.fromEntries(
    PLACES.map((place): [string, Scalar<SheetModel>] => [
      place,
      {
        get: (sheet, { workbook }) => workbook.parts.pages.get(sheet.id)?.headersFooters?.[place] ?? "",
        set: (sheet, value, context) => {
          const setup = setupOf(sheet, context);
          setup.headersFooters = { ...setup.headersFooters, [place]: textArgument(value, place) };
        },
      },
    ]),
  ),
};
