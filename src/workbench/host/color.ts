import { invalidArgument } from "./errors";

/** The colour names that add-ins are likely to use, of CSS's. */
const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  lightgray: "#D3D3D3",
};

/** "#RRGGBB" of a colour as Office.js takes it; "" means none. */
export function toColor(value: unknown): string {
  const text = String(value);
  if (text === "") return "";
  if (/^#?[0-9a-f]{6}$/i.test(text)) return `#${text.replace("#", "").toUpperCase()}`;
  const named = NAMED[text.toLowerCase()];
  if (!named) throw invalidArgument(`${text} is no colour that the host knows`);
  return named;
}
