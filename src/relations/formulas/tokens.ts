/** A piece of a formula in English notation. */
export interface Token {
  readonly type: "number" | "reference" | "name" | "text" | "operator" | "open" | "close" | "comma" | "error";
  readonly text: string;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?\d{1,7}:\$?\d{1,7}`;

const KINDS: readonly (readonly [Token["type"], string])[] = [
  ["text", String.raw`"(?:[^"]|"")*"`],
  ["error", String.raw`#[A-Z/0]+[!?]?`],
  ["reference", String.raw`(?:${SHEET})?(?:${CELL}(?::${CELL})?|${COLUMNS}|${ROWS})(?![\p{L}\p{N}_(.])`],
  ["number", String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`],
  ["name", String.raw`(?:${SHEET})?[\p{L}_\\][\p{L}\p{N}_.\\]*(?:\[[^\]]*\])?`],
  ["operator", String.raw`<=|>=|<>|[-+*/^&=<>%]`],
  ["open", String.raw`\(`],
  ["close", String.raw`\)`],
  ["comma", String.raw`,`],
];

const PIECE = new RegExp(KINDS.map(([, pattern]) => `(${pattern})`).join("|"), "uy");
const SPACES = /\s*/y;

/** The pieces of a formula that begins with "="; null where it holds something that is not read, such as an array. */
export function tokensOf(formula: string): Token[] | null {
  const tokens: Token[] = [];
  let at = 1;
  for (;;) {
    SPACES.lastIndex = at;
    at += SPACES.exec(formula)?.[0].length ?? 0;
    if (at >= formula.length) return tokens;
    PIECE.lastIndex = at;
    const match = PIECE.exec(formula);
    if (match === null) return null;
    const kind = KINDS[match.slice(1).findIndex((group) => group !== undefined)];
    if (kind === undefined) return null;
    tokens.push({ type: kind[0], text: match[0] });
    at += match[0].length;
  }
}
