import { invalidArgument } from "../errors";
import { requireRight } from "../guard";
import { object, type ObjectType, type RangeTarget, type Scalar } from "../members";
import type { BorderLine, CellStyle } from "../model";
import { areaOf, mapCells } from "../ranges";
import { toColor } from "../color";
import { withinCells } from "../writing";

/** One member of the format of all of a range's cells: null where they differ, as in Excel. */
function styleMember<K extends keyof CellStyle>(
  key: K,
  otherwise: NonNullable<CellStyle[K]>,
  toValue: (value: unknown) => CellStyle[K] = (value) => value as CellStyle[K],
): Scalar<RangeTarget> {
  return {
    get: (range) => {
      const area = withinCells(range);
      const [first, ...rest] = mapCells(
        area,
        (row, column) => range.sheet.style(row, column)[key] ?? otherwise,
      ).flat();
      return rest.every((value) => value === first) ? first : null;
    },
    set: (range, value, context) => {
      requireRight(context, range.sheet, "allowFormatCells");
      range.sheet.applyStyle(areaOf(range), { [key]: toValue(value) });
    },
  };
}

export const RANGE_FORMAT: ObjectType<RangeTarget> = {
  scalars: {
    HorizontalAlignment: styleMember("horizontalAlignment", "General"),
    VerticalAlignment: styleMember("verticalAlignment", "Bottom"),
    WrapText: styleMember("wrapText", false),
    IndentLevel: styleMember("indentLevel", 0),
    RowHeight: {
      get: (range) => range.sheet.rows.size(areaOf(range).top),
      set: (range, height, context) => {
        requireRight(context, range.sheet, "allowFormatRows");
        range.sheet.rows.setSize(areaOf(range).top, areaOf(range).bottom, Number(height));
      },
    },
    ColumnWidth: {
      get: (range) => range.sheet.columns.size(areaOf(range).left),
      set: (range, width, context) => {
        requireRight(context, range.sheet, "allowFormatColumns");
        range.sheet.columns.setSize(areaOf(range).left, areaOf(range).right, Number(width));
      },
    },
  },
  objects: {
    Fill: (range) => object("RangeFill", range),
    Font: (range) => object("RangeFont", range),
    Borders: (range) => object("RangeBorderCollection", range),
    Protection: (range) => object("FormatProtection", range),
  },
  methods: {
    // The grid's columns and rows already fit their texts, or the workbook says how wide they are.
    AutofitColumns: () => null,
    AutofitRows: () => null,
  },
};

export const RANGE_FILL: ObjectType<RangeTarget> = {
  // Excel reads "no fill" as white.
  scalars: { Color: styleMember("fill", "#FFFFFF", toColor) },
  methods: {
    Clear: (range, _args, context) => {
      requireRight(context, range.sheet, "allowFormatCells");
      range.sheet.applyStyle(areaOf(range), { fill: "" });
    },
  },
};

export const RANGE_FONT: ObjectType<RangeTarget> = {
  scalars: {
    Name: styleMember("fontName", "Calibri"),
    Size: styleMember("fontSize", 11),
    Color: styleMember("fontColor", "#000000", toColor),
    Bold: styleMember("bold", false),
    Italic: styleMember("italic", false),
    Underline: styleMember("underline", "None"),
    Strikethrough: styleMember("strikethrough", false),
  },
};

export const FORMAT_PROTECTION: ObjectType<RangeTarget> = {
  scalars: { Locked: styleMember("locked", true) },
};

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

const NO_LINE: BorderLine = { style: "None", weight: "Thin", color: "#000000" };

export const RANGE_BORDER_COLLECTION: ObjectType<RangeTarget> = {
  items: (range) => SIDES.map((side) => object("RangeBorder", { range, side })),
  methods: {
    GetItem: (range, [side]) => {
      if (!SIDES.includes(String(side))) throw invalidArgument(`${String(side)} is no border`);
      return object("RangeBorder", { range, side: String(side) });
    },
  },
};

type Border = { readonly range: RangeTarget; readonly side: string };

/** The cells that the side of a range belongs to. */
function edge({ range, side }: Border): RangeTarget {
  const area = areaOf(range);
  const edges: Readonly<Record<string, Partial<typeof area>>> = {
    EdgeTop: { bottom: area.top },
    EdgeBottom: { top: area.bottom },
    EdgeLeft: { right: area.left },
    EdgeRight: { left: area.right },
  };
  return { sheet: range.sheet, area: { ...area, ...edges[side] } };
}

function borderMember(key: keyof BorderLine, toValue: (value: unknown) => string = String): Scalar<Border> {
  return {
    get: (border) => {
      const { top, left } = areaOf(edge(border));
      return (border.range.sheet.style(top, left).borders?.[border.side] ?? NO_LINE)[key];
    },
    set: (border, value, context) => {
      const cells = edge(border);
      requireRight(context, cells.sheet, "allowFormatCells");
      const { top, left } = areaOf(cells);
      const borders = cells.sheet.style(top, left).borders ?? {};
      const line = {
        ...(borders[border.side] ?? { ...NO_LINE, style: "Continuous" }),
        [key]: toValue(value),
      };
      cells.sheet.applyStyle(areaOf(cells), { borders: { [border.side]: line } });
    },
  };
}

export const RANGE_BORDER: ObjectType<Border> = {
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: borderMember("style"),
    Weight: borderMember("weight"),
    Color: borderMember("color", toColor),
  },
};
