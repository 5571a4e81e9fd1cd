import {
  NOTE_WORDS,
  OF_WHICH_WORDS,
  REMAINDER_WORDS,
  SUBTOTAL_WORDS,
  TOTAL_WORDS,
  WHOLE_WORDS,
} from "./rowWords";
import { RATIO_WORDS, SHARE_WORDS } from "./columnWords";
import { matcherOf } from "./words";

const totals = matcherOf(TOTAL_WORDS);
const wholes = matcherOf(WHOLE_WORDS);
const subtotals = matcherOf(SUBTOTAL_WORDS);
const ofWhich = matcherOf(OF_WHICH_WORDS);
const remainders = matcherOf(REMAINDER_WORDS);
const notes = matcherOf(NOTE_WORDS);
const ratios = matcherOf(RATIO_WORDS, SHARE_WORDS);

/** What a row's words say that it is; null where they say nothing in particular. */
export type LabelSense = "total" | "whole" | "subtotal" | "of-which" | "remainder" | null;

export interface LabelFacts {
  readonly sense: LabelSense;
  /** The words say that the row's figures are means, percentages or other ratios. */
  readonly ratio: boolean;
}

const PLAIN: LabelFacts = { sense: null, ratio: false };

const known = new Map<string, LabelFacts>();
const MOST_KNOWN = 20_000;

/** Reads a row's words. */
export function labelFacts(label: string): LabelFacts {
  if (label === "" || !mayMean(label)) return PLAIN;
  let facts = known.get(label);
  if (!facts) {
    facts = { sense: senseOf(label), ratio: ratios.begins(label) || ratios.ends(label) };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(label, facts);
  }
  return facts;
}

function senseOf(label: string): LabelSense {
  if (subtotals.begins(label)) return "subtotal";
  if (totals.begins(label) || totals.ends(withoutRemark(label))) return "total";
  // "Riket" among the municipalities of one county is no sum of them: arithmetic decides.
  if (wholes.is(label)) return "whole";
  if (ofWhich.begins(label)) return "of-which";
  if (remainders.in(label)) return "remainder";
  return null;
}

/** "Summa", "Totalt budgeterat", "Framlög alls", "Riket". */
export function isTotalLabel(label: string): boolean {
  return totals.begins(label) || totals.ends(withoutRemark(label)) || wholes.is(label);
}

/** Words in parentheses at the end say something about the row, and do not name it. */
function withoutRemark(label: string): string {
  return label.replace(/\s*\([^)]*\)\s*$/, "");
}

/** The total's word and nothing else: "Summa", "TOTALT:". */
export function isPlainTotal(label: string): boolean {
  return totals.is(label) || wholes.is(label);
}

/** A line under a table that speaks about it: "Källa: SCB", "* preliminärt", "1) enligt beslut". */
export function isNoteLine(text: string): boolean {
  return notes.begins(text) || /^(?:[*¹²³†]|\d\)|\(\d\))/.test(text);
}

/**
 * A cheap first look, for hundreds of thousands of labels that mean nothing in particular: whether one of the label's words begins with
 * the three letters of one of the vocabularies' words.
 */
function mayMean(label: string): boolean {
  let inWord = false;
  for (let index = 0; index < label.length; index += 1) {
    const code = label.charCodeAt(index);
    const isLetter = code > 64 && code !== 160;
    if (isLetter && !inWord && beginnings.has(beginning(label, index))) return true;
    inWord = isLetter;
    if (code === PERCENT) return true;
  }
  return false;
}

const PERCENT = 37;

/** Three letters without regard to case, as one number. */
function beginning(text: string, at: number): number {
  return (fold(text, at) << 18) | (fold(text, at + 1) << 9) | fold(text, at + 2);
}

function fold(text: string, at: number): number {
  return at < text.length ? (text.charCodeAt(at) | 32) & 511 : 0;
}

const beginnings = new Set(
  [TOTAL_WORDS, WHOLE_WORDS, SUBTOTAL_WORDS, OF_WHICH_WORDS, REMAINDER_WORDS, RATIO_WORDS, SHARE_WORDS]
    .flatMap((wording) => Object.values(wording))
    .flatMap((list) => list.split(/,\s*/))
    .filter((word) => /^\p{L}/u.test(word))
    .map((word) => beginning(word.replaceAll("*", ""), 0)),
);
