/** A formula's parts; references are as written, without "$". */
export type Expression =
  | { readonly type: "value"; readonly value: number | string | boolean }
  | { readonly type: "reference"; readonly sheet: string | null; readonly text: string }
  | { readonly type: "operation"; readonly operator: string; readonly operands: readonly Expression[] }
  | { readonly type: "call"; readonly name: string; readonly arguments: readonly Expression[] };

/** A formula that uses what is not known here: its cell stays without a value. */
export class Unknown extends Error {}

const TOKEN =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)(?![\p{L}\p{N}_:])|("(?:[^"]|"")*")|((?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?(?:[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\d+:\$?\d+)(?![\p{L}\p{N}_.(]))|([\p{L}_][\p{L}\p{N}_.]*)\s*\(|(TRUE|FALSE)\b|(<>|<=|>=|[-+*/^&=<>%(),]))/uy;

interface Token {
  readonly kind: "number" | "text" | "reference" | "call" | "truth" | "sign";
  readonly text: string;
}

const KINDS = ["number", "text", "reference", "call", "truth", "sign"] as const;

function tokenize(formula: string): Token[] {
  const tokens: Token[] = [];
  const text = formula.replace(/^=/, "").trim();
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (!found) throw new Unknown(text.slice(at));
    KINDS.forEach((kind, index) => {
      const part = found[index + 1];
      if (part !== undefined) tokens.push({ kind, text: part });
    });
    at = TOKEN.lastIndex;
  }
  return tokens;
}

/** Operators from the loosest to the tightest, as Excel binds them. */
const LEVELS: readonly (readonly string[])[] = [
  ["=", "<>", "<", ">", "<=", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** Reads a formula by recursive descent. */
class Reader {
  private at = 0;

  constructor(private readonly tokens: readonly Token[]) {}

  whole(): Expression {
    const expression = this.level(0);
    if (this.at < this.tokens.length) throw new Unknown(this.tokens[this.at]?.text);
    return expression;
  }

  private take(sign: string): boolean {
    const token = this.tokens[this.at];
    if (token?.kind !== "sign" || token.text !== sign) return false;
    this.at += 1;
    return true;
  }

  private level(depth: number): Expression {
    const operators = LEVELS[depth];
    if (!operators) return this.signed();
    let left = this.level(depth + 1);
    for (
      let found = operators.find((sign) => this.take(sign));
      found;
      found = operators.find((s) => this.take(s))
    ) {
      left = { type: "operation", operator: found, operands: [left, this.level(depth + 1)] };
    }
    return left;
  }

  /** Excel's minus binds tighter than its power: −2^2 is 4. */
  private signed(): Expression {
    if (this.take("-")) return { type: "operation", operator: "negate", operands: [this.signed()] };
    if (this.take("+")) return this.signed();
    let operand = this.operand();
    while (this.take("%")) operand = { type: "operation", operator: "%", operands: [operand] };
    return operand;
  }

  private operand(): Expression {
    const token = this.tokens[this.at];
    this.at += 1;
    switch (token?.kind) {
      case "number":
        return { type: "value", value: Number(token.text) };
      case "text":
        return { type: "value", value: token.text.slice(1, -1).replaceAll('""', '"') };
      case "truth":
        return { type: "value", value: token.text === "TRUE" };
      case "reference":
        return referenceOf(token.text);
      case "call":
        return { type: "call", name: token.text.toUpperCase(), arguments: this.list() };
      default:
        return this.bracketed(token);
    }
  }

  private bracketed(token: Token | undefined): Expression {
    if (token?.text !== "(") throw new Unknown(token?.text);
    const expression = this.level(0);
    if (!this.take(")")) throw new Unknown("(");
    return expression;
  }

  private list(): Expression[] {
    const list: Expression[] = [];
    if (this.take(")")) return list;
    do list.push(this.level(0));
    while (this.take(","));
    if (!this.take(")")) throw new Unknown("(");
    return list;
  }
}

function referenceOf(text: string): Expression {
  const cut = text.lastIndexOf("!");
  const sheet = cut < 0 ? null : text.slice(0, cut).replace(/^'|'$/g, "").replaceAll("''", "'");
  return {
    type: "reference",
    sheet,
    text: text
      .slice(cut + 1)
      .replaceAll("$", "")
      .toUpperCase(),
  };
}

/** Parses a formula in English with commas; throws Unknown where it has what is not known here (names, arrays, tables). */
export function parseFormula(formula: string): Expression {
  return new Reader(tokenize(formula)).whole();
}
