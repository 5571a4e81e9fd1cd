import type { Alignment, Border, Borders, Fill, Font, Style } from "@cj-tech-master/excelts";
import type { IBorderData, IBorderStyleData, IStyleData } from "@univerjs/core";
import { TRUE, WRAP, BORDERS, HORIZONTAL, VERTICAL, keyOf } from "./enums";
import { fromCss, type Palette, toHex } from "./colors";

/** One level of indent is about three characters: nine pixels beside the cell's own margin of two. */
const INDENT_PIXELS = 9;

const SIDES = [
  ["t", "top"],
  ["r", "right"],
  ["b", "bottom"],
  ["l", "left"],
] as const;

function importFont(font: Partial<Font>, palette: Palette): IStyleData {
  const color = toHex(font.color, palette);
  return {
    ...(font.name && { ff: font.name }),
    ...(font.size && { fs: font.size }),
    ...(font.bold && { bl: TRUE }),
    ...(font.italic && { it: TRUE }),
    ...(font.underline && font.underline !== "none" && { ul: { s: TRUE } }),
    ...(font.strike && { st: { s: TRUE } }),
    ...(color && { cl: { rgb: color } }),
  };
}

function exportFont(style: IStyleData): Partial<Font> {
  const color = style.cl?.rgb ? fromCss(style.cl.rgb) : null;
  return {
    ...(style.ff && { name: style.ff }),
    ...(style.fs && { size: style.fs }),
    ...(style.bl && { bold: true }),
    ...(style.it && { italic: true }),
    ...(style.ul?.s && { underline: true }),
    ...(style.st?.s && { strike: true }),
    ...(color && { color }),
  };
}

function importFill(fill: Fill, palette: Palette): IStyleData {
  if (fill.type === "gradient") {
    const first = toHex(fill.stops[0]?.color, palette);
    return first ? { bg: { rgb: first } } : {};
  }
  if (fill.pattern === "none") return {};
  // A solid fill is painted in its foreground colour; a conditional format states only the background.
  const color = toHex(fill.fgColor, palette) ?? toHex(fill.bgColor, palette);
  return color ? { bg: { rgb: color } } : {};
}

function exportFill(style: IStyleData): Fill | null {
  const color = style.bg?.rgb ? fromCss(style.bg.rgb) : null;
  return color && { type: "pattern", pattern: "solid", fgColor: color, bgColor: color };
}

function importBorder(border: Partial<Border> | undefined, palette: Palette): IBorderStyleData | null {
  if (!border?.style) return null;
  return { s: BORDERS[border.style], cl: { rgb: toHex(border.color, palette) ?? "#000000" } };
}

function importBorders(borders: Partial<Borders>, palette: Palette): IStyleData {
  const bd: IBorderData = {};
  for (const [short, side] of SIDES) {
    const border = importBorder(borders[side], palette);
    if (border) bd[short] = border;
  }
  return Object.keys(bd).length > 0 ? { bd } : {};
}

function exportBorders(bd: IBorderData): Partial<Borders> {
  const borders: Partial<Borders> = {};
  for (const [short, side] of SIDES) {
    const border = bd[short];
    const style = border && keyOf(BORDERS, border.s);
    if (border && style) borders[side] = { style, color: fromCss(border.cl.rgb ?? "#000000") ?? {} };
  }
  return borders;
}

function importAlignment(alignment: Partial<Alignment>): IStyleData {
  const rotation = alignment.textRotation;
  return {
    ...(alignment.horizontal && { ht: HORIZONTAL[alignment.horizontal] }),
    ...(alignment.vertical && { vt: VERTICAL[alignment.vertical] }),
    ...(alignment.wrapText && { tb: WRAP }),
    ...(alignment.indent && { pd: { l: 2 + alignment.indent * INDENT_PIXELS } }),
    // Excel counts degrees upwards, the grid downwards.
    ...(typeof rotation === "number" && rotation !== 0 && { tr: { a: -rotation } }),
    ...(rotation === "vertical" && { tr: { a: 0, v: TRUE } }),
  };
}

function exportAlignment(style: IStyleData): Partial<Alignment> {
  const horizontal = style.ht && keyOf(HORIZONTAL, style.ht);
  const vertical = style.vt && keyOf(VERTICAL, style.vt);
  const indent = Math.round(((style.pd?.l ?? 2) - 2) / INDENT_PIXELS);
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WRAP && { wrapText: true }),
    ...(indent > 0 && { indent }),
    ...(style.tr && { textRotation: style.tr.v ? ("vertical" as const) : -style.tr.a }),
  };
}

function formatOf(format: Style["numFmt"] | undefined): string | undefined {
  return typeof format === "object" ? format.formatCode : format;
}

/** An .xlsx cell's style as the grid knows it. */
export function importStyle(style: Partial<Style>, palette: Palette): IStyleData {
  const format = formatOf(style.numFmt);
  return {
    ...(style.font && importFont(style.font, palette)),
    ...(style.fill && importFill(style.fill, palette)),
    ...(style.border && importBorders(style.border, palette)),
    ...(style.alignment && importAlignment(style.alignment)),
    ...(format && format !== "General" && { n: { pattern: format } }),
  };
}

/** The grid's style as an .xlsx file stores it. */
export function exportStyle(style: IStyleData): Partial<Style> {
  const font = exportFont(style);
  const alignment = exportAlignment(style);
  const fill = exportFill(style);
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(Object.keys(alignment).length > 0 && { alignment }),
    ...(fill && { fill }),
    ...(style.bd && { border: exportBorders(style.bd) }),
    ...(style.n?.pattern && { numFmt: style.n.pattern }),
  };
}
