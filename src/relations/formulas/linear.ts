import { Decimal } from "../../money";
import { parseA1, type Reference } from "../../reading";
import { MINUS_ONE, ONE, productOf } from "../difference";
import { type Token, tokensOf } from "./tokens";

/** What a formula adds up: ranges and cells with what they are multiplied by. */
export interface LinearFormula {
  readonly parts: readonly Part[];
  /** Half of the last decimal that ROUND leaves; null where nothing is rounded. */
  readonly roundedTo: Decimal | null;
}

export interface Part {
  readonly reference: Reference;
  readonly coefficient: Decimal;
  /** True in a SUBTOTAL, which passes over the subtotals in its range. */
  readonly skipsSubtotals: boolean;
}

/** What a defined name or a column of an Excel table refers to; null where it is none. */
export type ResolveName = (name: string) => Reference | null;

interface Linear {
  readonly parts: readonly Part[];
  readonly constant: Decimal;
  readonly roundedTo: Decimal | null;
}

const ZERO = new Decimal(0);
/** SUBTOTAL's numbers for a sum, of all rows and of the visible ones. */
const SUBTOTAL_SUMS = ["9", "109"];

/**
 * A formula as a sum of cells, each times a number: SUM, SUBTOTAL, +, −, times or divided by a number, percent, parentheses and ROUND.
 * Null where it does anything else, adds a number of its own, or refers to no cell.
 */
export function linearFormula(formula: string, resolve: ResolveName = () => null): LinearFormula | null {
  const tokens = tokensOf(formula);
  if (tokens === null) return null;
  const reader = new Reader(tokens, resolve);
  const found = reader.sum();
  if (found === null || !reader.isDone() || found.parts.length === 0 || !found.constant.isZero()) return null;
  return { parts: found.parts, roundedTo: found.roundedTo };
}

/** Reads by descent: a sum of products of factors. Every step gives null where the formula is not linear. */
class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly resolve: ResolveName,
  ) {}

  isDone(): boolean {
    return this.at === this.tokens.length;
  }

  sum(): Linear | null {
    let total = this.product();
    while (total !== null) {
      const sign = this.take("+") ? 1 : this.take("-") ? -1 : 0;
      if (sign === 0) return total;
      const next = this.product();
      total = next === null ? null : add(total, times(next, sign === 1 ? ONE : MINUS_ONE));
    }
    return null;
  }

  private product(): Linear | null {
    let value = this.factor();
    while (value !== null) {
      const isTimes = this.take("*");
      if (!isTimes && !this.take("/")) return value;
      const next = this.factor();
      value = next === null ? null : isTimes ? multiply(value, next) : divide(value, next);
    }
    return null;
  }

  private factor(): Linear | null {
    if (this.take("-")) {
      const value = this.factor();
      return value === null ? null : times(value, MINUS_ONE);
    }
    if (this.take("+")) return this.factor();
    let value = this.primary();
    while (value !== null && this.take("%")) value = times(value, new Decimal("0.01"));
    return value;
  }

  private primary(): Linear | null {
    const token = this.tokens[this.at];
    if (token === undefined) return null;
    this.at += 1;
    switch (token.type) {
      case "number":
        return { parts: [], constant: new Decimal(token.text), roundedTo: null };
      case "reference":
        return cellOf(parseA1(token.text));
      case "open": {
        const inside = this.sum();
        return this.take(")") ? inside : null;
      }
      case "name":
        return this.take("(") ? this.call(token.text.toUpperCase()) : cellOf(this.resolve(token.text));
      default:
        return null;
    }
  }

  private call(name: string): Linear | null {
    if (name === "SUBTOTAL") {
      const number = this.tokens[this.at];
      this.at += 1;
      if (number === undefined || !SUBTOTAL_SUMS.includes(number.text) || !this.take(",")) return null;
    } else if (name === "ROUND") {
      return this.round();
    } else if (name !== "SUM") {
      return null;
    }
    return this.arguments(name === "SUBTOTAL");
  }

  private arguments(skipsSubtotals: boolean): Linear | null {
    let total: Linear = { parts: [], constant: ZERO, roundedTo: null };
    for (;;) {
      const range = this.range(skipsSubtotals);
      const argument = range ?? this.sum();
      if (argument === null) return null;
      total = add(total, argument);
      if (this.take(")")) return total;
      if (!this.take(",")) return null;
    }
  }

  /** A reference that is a whole argument. */
  private range(skipsSubtotals: boolean): Linear | null {
    const [token, next] = this.tokens.slice(this.at, this.at + 2);
    if (token === undefined || (next?.type !== "comma" && next?.type !== "close")) return null;
    const reference =
      token.type === "name"
        ? this.resolve(token.text)
        : token.type === "reference"
          ? parseA1(token.text)
          : null;
    if (reference === null) return null;
    this.at += 1;
    return {
      parts: [{ reference, coefficient: ONE, skipsSubtotals }],
      constant: ZERO,
      roundedTo: null,
    };
  }

  private round(): Linear | null {
    const value = this.sum();
    if (value === null || !this.take(",")) return null;
    const decimals = this.sum();
    if (decimals === null || decimals.parts.length > 0 || !this.take(")")) return null;
    return { ...value, roundedTo: new Decimal(10).pow(decimals.constant.negated()).dividedBy(2) };
  }

  private take(text: string): boolean {
    const isNext = this.tokens[this.at]?.text === text;
    if (isNext) this.at += 1;
    return isNext;
  }
}

function cellOf(reference: Reference | null): Linear | null {
  if (reference === null) return null;
  const { top, bottom, left, right } = reference.area;
  if (top !== bottom || left !== right) return null;
  return {
    parts: [{ reference, coefficient: ONE, skipsSubtotals: false }],
    constant: ZERO,
    roundedTo: null,
  };
}

function add(one: Linear, other: Linear): Linear {
  return {
    parts: [...one.parts, ...other.parts],
    constant: one.constant.plus(other.constant),
    roundedTo: widest(one.roundedTo, other.roundedTo),
  };
}

function widest(one: Decimal | null, other: Decimal | null): Decimal | null {
  return one !== null && other !== null ? one.plus(other) : (one ?? other);
}

function times({ parts, constant, roundedTo }: Linear, factor: Decimal): Linear {
  return {
    parts: parts.map((part) => ({ ...part, coefficient: productOf(part.coefficient, factor) })),
    constant: constant.times(factor),
    roundedTo: roundedTo?.times(factor.abs()) ?? null,
  };
}

function multiply(one: Linear, other: Linear): Linear | null {
  if (other.parts.length === 0) return times(one, other.constant);
  return one.parts.length === 0 ? times(other, one.constant) : null;
}

function divide(one: Linear, other: Linear): Linear | null {
  const isNumber = other.parts.length === 0 && !other.constant.isZero();
  return isNumber ? times(one, new Decimal(1).dividedBy(other.constant)) : null;
}
