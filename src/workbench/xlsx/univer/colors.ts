import type { Color, Workbook } from "@cj-tech-master/excelts";

/** The twelve colours of a workbook's theme, "#RRGGBB", in the order in which cells refer to them. */
export type Palette = readonly string[];

/** Order of the colours in a theme's XML and the index by which cells refer to each (ECMA-376 part 1, 18.8.3: light before dark). */
const THEME_INDEX: Readonly<Record<string, number>> = {
  lt1: 0,
  dk1: 1,
  lt2: 2,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

const OFFICE_PALETTE: Palette =
  "#FFFFFF #000000 #E7E6E6 #44546A #4472C4 #ED7D31 #A5A5A5 #FFC000 #5B9BD5 #70AD47 #0563C1 #954F72".split(
    " ",
  );

/** Excel's older indexed colours 8 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 repeat the first eight. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 " +
  "FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 " +
  "99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 " +
  "333399 333333"
).split(" ");

/** The colours of the workbook's theme, Office's own where it states none. */
export function paletteOf(workbook: Workbook): Palette {
  const themes = workbook.model.themes;
  const xml: unknown = themes && typeof themes === "object" ? Object.values(themes)[0] : undefined;
  if (typeof xml !== "string") return OFFICE_PALETTE;
  const palette = [...OFFICE_PALETTE];
  const element = /<a:(\w+)>\s*<a:(?:srgbClr val|sysClr val="\w+" lastClr)="([0-9A-Fa-f]{6})"/g;
  for (const [, name = "", hex = ""] of xml.matchAll(element)) {
    const index = THEME_INDEX[name];
    if (index !== undefined) palette[index] = `#${hex.toUpperCase()}`;
  }
  return palette;
}

/** Lightens (tint > 0) or darkens each channel towards white or black. */
function tinted(hex: string, tint: number): string {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const shifted = channels.map((channel) =>
    Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint),
  );
  return `#${shifted.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}

type StoredColor = Partial<Color> & { readonly tint?: number; readonly indexed?: number };

/** A cell's colour as "#RRGGBB"; null for automatic. */
export function toHex(color: StoredColor | undefined, palette: Palette): string | null {
  if (!color) return null;
  if (color.argb) return `#${color.argb.slice(-6).toUpperCase()}`;
  if (color.theme !== undefined) {
    const base = palette[color.theme];
    return base === undefined ? null : tinted(base, color.tint ?? 0);
  }
  const indexed =
    color.indexed === undefined ? undefined : INDEXED[color.indexed < 8 ? color.indexed : color.indexed - 8];
  return indexed === undefined ? null : `#${indexed}`;
}

function channel(value: string): string {
  return Math.round(Number(value)).toString(16).padStart(2, "0");
}

/** "#RRGGBB", "#RGB" or "rgb(r, g, b)" → what a cell stores; null where it is none of these. */
export function fromCss(css: string): Partial<Color> | null {
  const long = /^#([0-9a-f]{6})$/i.exec(css)?.[1];
  if (long) return { argb: `FF${long.toUpperCase()}` };
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(css);
  if (short)
    return {
      argb: `FF${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")
        .toUpperCase()}`,
    };
  const rgb = /^rgba?\(\s*([\d.]+)[\s,]+([\d.]+)[\s,]+([\d.]+)/i.exec(css);
  return rgb ? { argb: `FF${rgb.slice(1).map(channel).join("").toUpperCase()}` } : null;
}
