import { keptFrom, type Kept } from "../../kept";
import { partsOf } from "./container";

/** Where Excel keeps what an add-in has saved with a workbook ([MS-OWEXML] 2.1.2). */
const WEB_EXTENSION = /^xl\/webextensions\/webextension\d+\.xml$/i;

const PROPERTY = /<(?:\w+:)?property\s((?:[^"'>]|"[^"]*"|'[^']*')*)>/g;

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** What Grant has kept in an .xlsx file; the file is one that `inspectContainer` lets through. */
export async function keptInFile(bytes: Uint8Array): Promise<Kept> {
  const parts = await partsOf(bytes, WEB_EXTENSION);
  const values = new Map(parts.flatMap((xml) => [...xml.matchAll(PROPERTY)].map(propertyOf)));
  return keptFrom((key) => values.get(key));
}

/** A property's name, and its value as JSON has it: the text that was saved. */
function propertyOf([, attributes = ""]: RegExpMatchArray): [name: string, value: unknown] {
  const attribute = (name: string): string =>
    unescaped(new RegExp(`(?:^|\\s)${name}=(["'])(.*?)\\1`, "s").exec(attributes)?.[2] ?? "");
  try {
    return [attribute("name"), JSON.parse(attribute("value"))];
  } catch {
    return [attribute("name"), null];
  }
}

function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[String(name)] ?? String(whole);
    const code = decimal ? Number(decimal) : parseInt(String(hex), 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  });
}
