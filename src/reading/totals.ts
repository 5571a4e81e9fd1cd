import { isPlainTotal } from "./rowLabels";
import type { Row } from "./rows";

/** The columns whose figures totals are tried on, one array of doubles for each, an entry for each row. */
export type FigureColumns = readonly { readonly values: Float64Array; readonly slack: number }[];

/** Fewer terms than this prove nothing about a sum without a label. */
const LEAST_TERMS = 2;

/**
 * Tells totals from subtotals, and finds totals without a label: a row without a name at the table's end, or before or after an empty row,
 * that is the sum of the rows above it.
 */
export function tellTotals(drafts: Row[], columns: FigureColumns): void {
  nameUnlabelledTotals(drafts, columns);
  const totals = drafts.flatMap((draft, index) => (draft.kind === "total" ? [index] : []));
  const last = totals.at(-1);
  if (last === undefined) return;
  const closing = totals.length === 1 || sumsAll(drafts, columns, last);
  for (const [position, index] of totals.entries()) {
    const draft = drafts[index];
    if (!draft || index === last) continue;
    const isPeer = !closing && samePlainLabel(draft, drafts[last]);
    const isOpening = position === 0 && !drafts.slice(0, index).some((before) => before.kind === "item");
    if (!isPeer && !isOpening) draft.kind = "subtotal";
  }
  setLevels(drafts);
}

function samePlainLabel(one: Row, other: Row | undefined): boolean {
  return other !== undefined && isPlainTotal(one.label) && isPlainTotal(other.label);
}

function setLevels(drafts: Row[]): void {
  const hasSubtotals = drafts.some((draft) => draft.kind === "subtotal");
  for (const draft of drafts) if (draft.kind === "total" && hasSubtotals) draft.level = 1;
}

/** Sums of the items' figures while the rows are gone through from the top: of all so far, and of those since the last total. */
class RunningSums {
  private readonly whole: Float64Array;
  private readonly section: Float64Array;
  private wholeTerms = 0;
  private sectionTerms = 0;

  constructor(private readonly columns: FigureColumns) {
    this.whole = new Float64Array(columns.length);
    this.section = new Float64Array(columns.length);
  }

  add(index: number): void {
    this.columns.forEach(({ values }, at) => {
      const value = values[index] ?? NaN;
      if (Number.isNaN(value)) return;
      this.whole[at] = (this.whole[at] ?? 0) + value;
      this.section[at] = (this.section[at] ?? 0) + value;
    });
    this.wholeTerms += 1;
    this.sectionTerms += 1;
  }

  beginSection(): void {
    this.section.fill(0);
    this.sectionTerms = 0;
  }

  equalsWhole(index: number): boolean {
    return this.equals(index, this.whole, this.wholeTerms);
  }

  equalsSection(index: number): boolean {
    return this.equals(index, this.section, this.sectionTerms);
  }

  /** Whether every figure of the row is the sum, as far as rounding lets it be told. */
  private equals(index: number, sums: Float64Array, terms: number): boolean {
    if (terms < LEAST_TERMS) return false;
    let tried = 0;
    for (const [at, { values, slack }] of this.columns.entries()) {
      const total = values[index] ?? NaN;
      if (Number.isNaN(total) || total === 0) continue;
      tried += 1;
      const allowed = slack * (terms + 1) + Math.abs(total) * 1e-12;
      if (Math.abs((sums[at] ?? 0) - total) > allowed) return false;
    }
    return tried > 0;
  }
}

function isTerm(draft: Row): boolean {
  return (
    draft.hasFigures && (draft.kind === "item" || draft.kind === "continuation" || draft.kind === "remainder")
  );
}

function isUnlabelled(draft: Row): boolean {
  return (
    draft.unnamed &&
    draft.hasFigures &&
    (draft.kind === "continuation" || (draft.kind === "item" && draft.label === ""))
  );
}

function nameUnlabelledTotals(drafts: Row[], columns: FigureColumns): void {
  if (!drafts.some((draft) => draft.whole || isUnlabelled(draft))) return;
  const sums = new RunningSums(columns);
  const firstFigures = drafts.findIndex((draft) => draft.hasFigures);
  const lastFigures = drafts.findLastIndex((draft) => draft.hasFigures);
  for (const [index, draft] of drafts.entries()) {
    const standsApart =
      index === lastFigures || drafts[index + 1]?.kind === "blank" || drafts[index - 1]?.kind === "blank";
    const mayBeSum = draft.whole || (isUnlabelled(draft) && standsApart);
    const isFirst = draft.whole && index === firstFigures && sumsBelow(drafts, columns, index);
    if (isFirst || (mayBeSum && (sums.equalsSection(index) || sums.equalsWhole(index)))) {
      draft.kind = "total";
      draft.owner = null;
      if (!draft.whole) draft.label = "";
    }
    if (draft.kind === "total" || draft.kind === "subtotal") sums.beginSection();
    else if (isTerm(draft)) sums.add(index);
  }
}

/** Whether the row sums all items below it, as when the country stands over its counties. */
function sumsBelow(drafts: readonly Row[], columns: FigureColumns, index: number): boolean {
  const sums = new RunningSums(columns);
  for (let at = index + 1; at < drafts.length; at += 1) {
    const draft = drafts[at];
    if (draft && isTerm(draft)) sums.add(at);
  }
  return sums.equalsWhole(index);
}

/** Whether the row sums all items above it, and not only those since the total before it. */
function sumsAll(drafts: readonly Row[], columns: FigureColumns, index: number): boolean {
  const sums = new RunningSums(columns);
  for (const [at, draft] of drafts.slice(0, index).entries()) if (isTerm(draft)) sums.add(at);
  return sums.equalsWhole(index);
}
