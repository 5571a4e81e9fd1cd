import { type Area, type AreaKind, areasOf } from "./areas";

/** Words that say what an area is and not which. */
const KIND_WORDS = /\b(kommuns?|stad|region(en)?|läns?|landsting(et)?|municipality|county)\b/gu;

/** Names that areas go by and that are not their names in the statistics, as they are compared. */
const ALIASES: Record<AreaKind, Readonly<Record<string, string>>> = {
  municipality: { upplandsbro: "0139" },
  region: {
    sörmland: "04",
    "jämtland härjedalen": "23",
    vgr: "14",
    "västra götalandsregionen": "14",
    vgregionen: "14",
  },
};

const tables = new Map<AreaKind, ReadonlyMap<string, string>>();

/**
 * The code of the area that a recipient's name means: "2080", "Falun", "Falu kommun", "Region Dalarna", "Dalarnas län". Only names
 * that are the same but for such words match: one that is merely like another is left to the person. Null where none is.
 */
export function findArea(text: string, kind: AreaKind): string | null {
  const table = tableOf(kind);
  const code = /^\s*(\d{2}|\d{4})\b/.exec(text)?.[1];
  if (code !== undefined && areasOf(kind).some((area) => area.code === code)) return code;
  const name = plain(text);
  if (Object.hasOwn(ALIASES[kind], name)) return ALIASES[kind][name] ?? null;
  // Swedish names stand in the genitive before such words: "Göteborgs stad", "Falu kommun".
  const forms = [name, name.replace(/s$/u, ""), `${name}n`, `${name}s`];
  const isGenitive = name !== text.trim().toLowerCase();
  const tried = isGenitive ? forms : forms.slice(0, 1);
  for (const form of tried) {
    const found = table.get(form);
    if (found !== undefined) return found;
  }
  return null;
}

function tableOf(kind: AreaKind): ReadonlyMap<string, string> {
  const known = tables.get(kind);
  if (known) return known;
  const table = new Map<string, string>();
  for (const area of areasOf(kind)) for (const form of formsOf(area)) table.set(form, area.code);
  tables.set(kind, table);
  return table;
}

/** "Dalarnas län" is known as "dalarnas" and "dalarna". */
function formsOf({ name }: Area): string[] {
  const form = plain(name);
  return name.endsWith("län") ? [form, form.replace(/s$/u, "")] : [form];
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFC")
    .replace(/^\s*\d+/u, "")
    .replace(KIND_WORDS, " ")
    .replace(/[^\p{L}\s]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}
