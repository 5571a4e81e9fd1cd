import { LETTERS } from "../money";
import type { Wording } from "./columnWords";

/** Tells whether and where the words of a vocabulary stand in a text. */
export interface WordMatcher {
  /** One of the words stands somewhere in the text. */
  in(text: string): boolean;
  begins(text: string): boolean;
  ends(text: string): boolean;
  /** The text is one of the words and nothing else. */
  is(text: string): boolean;
  /** Where the first of them begins; −1 where there is none. */
  at(text: string): number;
}

const BEFORE = `(?<![${LETTERS}0-9])`;
const AFTER = `(?![${LETTERS}0-9])`;

/** What stands around a row's words without being part of them: bullets, colons, marks, digits of footnotes. */
const LEAD = String.raw`^[\s\-–—•*·.,:()0-9]*`;
const TRAIL = String.raw`[\s:.,*¹²³()\-–]*$`;

export function matcherOf(...wordings: readonly Wording[]): WordMatcher {
  const words = wordings.flatMap((wording) => Object.values(wording).flatMap((list) => list.split(/,\s*/)));
  const any = [...new Set(words)].map(patternOf).join("|");
  const free = [...new Set(words)].filter((word) => !word.startsWith("=")).map(patternOf);
  const whole = new RegExp(`${LEAD}(?:${any})${TRAIL}`, "i");
  const inside = new RegExp(`${BEFORE}(?:${free.join("|")})${AFTER}`, "i");
  const beginning = new RegExp(`${LEAD}(?:${free.join("|")})${AFTER}`, "i");
  const ending = new RegExp(`${BEFORE}(?:${free.join("|")})${TRAIL}`, "i");
  return {
    in: (text) => inside.test(text) || whole.test(text),
    begins: (text) => beginning.test(text) || whole.test(text),
    ends: (text) => ending.test(text),
    is: (text) => whole.test(text),
    at: (text) => text.search(inside),
  };
}

function patternOf(word: string): string {
  return word
    .replace(/^=/, "")
    .replace(/[.+?^${}()|[\]\\/]/g, "\\$&")
    .replace(/\*/g, `[${LETTERS}]*`)
    .replace(/\s+/g, String.raw`\s+`);
}
