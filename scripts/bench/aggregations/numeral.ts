/** A figure as the table's publisher wrote it. */
export interface Written {
  readonly value: number;
  /** Decimals without the zeros that end them. */
  readonly decimals: number;
}

/** A cell's text as a figure; null for words, percentages and empty cells. `format` is the data set's name of the table's signs, "Comma Point". */
export function parseNumeral(text: string, format: string): Written | null {
  const plain = withoutMarks(text);
  if (!/\d/.test(plain) || plain.endsWith("%")) return null;
  const negative = withoutGroups(plain, format).replace(/^\((.*)\)$/, "-$1");
  if (!/^-?\s*\d*\.?\d+$/.test(negative)) return null;
  const digits = negative.replace(/\s/g, "");
  return { value: Number(digits), decimals: (/\.(\d*?)0*$/.exec(digits)?.[1] ?? "").length };
}

/** Without signs of currency and remarks such as "p" for preliminary; every minus as a hyphen. */
function withoutMarks(text: string): string {
  return text
    .replace(/[\u00a0\u202f]/g, " ")
    .trim()
    .replace(/[\u2212\u2013](?=\s*\d)/g, "-")
    .replace(/^[$£€*+]+|[*EerpP]+$|\*$/g, "")
    .trim();
}

function withoutGroups(text: string, format: string): string {
  const [group, point] = format.split(" ");
  if (point === "Comma") return text.replace(/[ .](?=\d{3})/g, "").replace(",", ".");
  if (group === "Comma") return text.replace(/,(?=\d{3})/g, "");
  return group === "Space" ? text.replace(/ (?=\d{3})/g, "") : text;
}
