import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderLine, CellStyle } from "../host";

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** One level of indent in pixels beside the cell's own margin, as the .xlsx reading has it. */
const INDENT_PIXELS = 9;
const CELL_MARGIN = 2;

const EDGES: Readonly<Record<string, keyof IBorderData>> = {
  EdgeTop: "t",
  EdgeBottom: "b",
  EdgeLeft: "l",
  EdgeRight: "r",
};

const LINES: readonly (readonly [style: string, weight: string, line: BorderStyleTypes])[] = [
  ["None", "Thin", BorderStyleTypes.NONE],
  ["Continuous", "Thin", BorderStyleTypes.THIN],
  ["Continuous", "Hairline", BorderStyleTypes.HAIR],
  ["Continuous", "Medium", BorderStyleTypes.MEDIUM],
  ["Continuous", "Thick", BorderStyleTypes.THICK],
  ["Dash", "Thin", BorderStyleTypes.DASHED],
  ["Dot", "Thin", BorderStyleTypes.DOTTED],
  ["Double", "Thick", BorderStyleTypes.DOUBLE],
];

function keyOf<T>(table: Readonly<Record<string, T>>, value: T | null | undefined): string | undefined {
  return Object.keys(table).find((key) => table[key] === value);
}

function toLine({ style, weight }: BorderLine): BorderStyleTypes {
  const named = LINES.filter(([name]) => name === style);
  return (named.find(([, name]) => name === weight) ?? named[0])?.[2] ?? BorderStyleTypes.THIN;
}

function toBorders(data: Nullable<IBorderData>): Record<string, BorderLine> {
  const borders: Record<string, BorderLine> = {};
  for (const [edge, key] of Object.entries(EDGES)) {
    const line = data?.[key];
    const known = line && LINES.find(([, , type]) => type === line.s);
    if (known) borders[edge] = { style: known[0], weight: known[1], color: toHex(line.cl.rgb) ?? "#000000" };
  }
  return borders;
}

/** "#RRGGBB" of the grid's "#abc", "#aabbcc" or "rgb(1,2,3)". */
export function toHex(color: Nullable<string>): string | undefined {
  if (!color) return undefined;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit + digit)
      .join("")}`.toUpperCase();
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color);
  if (!parts) return color.slice(0, 7).toUpperCase();
  const digits = parts.slice(1).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${digits.join("")}`.toUpperCase();
}

/** The grid's style as the host knows it; members at their default are left out. */
export function toCellStyle(data: Nullable<IStyleData>): CellStyle {
  if (!data) return {};
  const indent = Math.round(((data.pd?.l ?? CELL_MARGIN) - CELL_MARGIN) / INDENT_PIXELS);
  const borders = toBorders(data.bd);
  const style: { [K in keyof CellStyle]: CellStyle[K] | undefined } = {
    numberFormat: data.n?.pattern,
    fill: toHex(data.bg?.rgb),
    fontName: data.ff ?? undefined,
    fontSize: data.fs,
    fontColor: toHex(data.cl?.rgb),
    bold: data.bl === BooleanNumber.TRUE || undefined,
    italic: data.it === BooleanNumber.TRUE || undefined,
    underline: data.ul?.s === BooleanNumber.TRUE ? "Single" : undefined,
    strikethrough: data.st?.s === BooleanNumber.TRUE || undefined,
    horizontalAlignment: data.ht ? keyOf(HORIZONTAL, data.ht) : undefined,
    verticalAlignment: data.vt ? keyOf(VERTICAL, data.vt) : undefined,
    wrapText: data.tb === WrapStrategy.WRAP || undefined,
    indentLevel: indent > 0 ? indent : undefined,
    borders: Object.keys(borders).length > 0 ? borders : undefined,
  };
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

function flag(on: boolean | undefined): BooleanNumber | null {
  return on ? BooleanNumber.TRUE : null;
}

/** How each member of the host's style is written into the grid's; null takes it away. */
const WRITERS: { readonly [K in keyof CellStyle]-?: (value: NonNullable<CellStyle[K]>) => object } = {
  numberFormat: (pattern) => ({ n: pattern === "General" ? null : { pattern } }),
  fill: (rgb) => ({ bg: rgb === "" ? null : { rgb } }),
  fontName: (ff) => ({ ff }),
  fontSize: (fs) => ({ fs }),
  fontColor: (rgb) => ({ cl: { rgb } }),
  bold: (on) => ({ bl: flag(on) }),
  italic: (on) => ({ it: flag(on) }),
  underline: (style) => ({ ul: style === "None" ? null : { s: BooleanNumber.TRUE } }),
  strikethrough: (on) => ({ st: on ? { s: BooleanNumber.TRUE } : null }),
  horizontalAlignment: (name) => ({ ht: HORIZONTAL[name] ?? null }),
  verticalAlignment: (name) => ({ vt: VERTICAL[name] ?? null }),
  wrapText: (on) => ({ tb: on ? WrapStrategy.WRAP : null }),
  indentLevel: (level) => ({ pd: level > 0 ? { l: CELL_MARGIN + level * INDENT_PIXELS } : null }),
  borders: (lines) => ({
    bd: Object.fromEntries(
      Object.entries(lines).flatMap(([edge, line]) => {
        const key = EDGES[edge];
        return key ? [[key, { s: toLine(line), cl: { rgb: line.color } }]] : [];
      }),
    ),
  }),
  // The grid protects no cells; the host keeps who may write where.
  locked: () => ({}),
};

/** A change of style as the grid merges it into a cell's. */
export function toStyleData(style: CellStyle): IStyleData {
  const parts = Object.entries(style).map(([key, value]) => {
    const write = WRITERS[key as keyof CellStyle] as (value: unknown) => object;
    return write(value);
  });
  return Object.assign({}, ...parts) as IStyleData;
}
