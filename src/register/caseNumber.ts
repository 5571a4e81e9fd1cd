import { caseNumberIn } from "../reading";

const PARTS = /^(?<series>\p{Lu}+)[ /]?(?<number>\d+)[/-](?<year>\d+)/u;

/**
 * The first case number of a text in one form, however it is written: "RS255/2018" and "RS 255-2018" are RS/255/2018, and the
 * government's "S2023/03187" is S/3187/2023. Null where the text has none.
 */
export function findCaseNumber(text: string): string | null {
  const groups = PARTS.exec(caseNumberIn(text) ?? "")?.groups;
  if (!groups) return null;
  const [first, second] = [groups["number"] ?? "", groups["year"] ?? ""];
  const yearFirst = first.length === 4 && second.length !== 4;
  const [number, year] = yearFirst || second.length > 4 ? [second, first] : [first, second];
  return `${groups["series"]}/${Number(number)}/${year}`;
}

/** A text without its case numbers, whose years are those of the registry and not the grant's. */
export function withoutCaseNumbers(text: string): string {
  const found = caseNumberIn(text);
  return found === null ? text : withoutCaseNumbers(text.replace(found, " "));
}
