import { labelFacts } from "./rowLabels";
import type { Row } from "./rows";
import type { FigureColumns } from "./totals";

/**
 * Finds the rows that are part of a row above them: by their own word ("varav …"), under a line that says so ("varav (till regionen)"),
 * by a leading dash, by indent, or under a row that ends in a colon and is their sum. Arithmetic decides how far the parts reach.
 */
export function tellParts(drafts: Row[], columns: FigureColumns): void {
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind === "of-which") takeWorded(drafts, index);
    else if (draft.kind === "text" && labelFacts(draft.label).sense === "of-which")
      takeListed(drafts, columns, index);
  }
  const groups: DeeperRows[] = [];
  for (const [index, draft] of drafts.entries()) {
    if (draft.kind !== "item" || !draft.hasFigures) continue;
    if (isDeeper(drafts, index, index + 1)) groups.push(takeDeeper(drafts, columns, index));
    else if (draft.label.endsWith(":")) takeSummed(drafts, columns, index, index + 1, true);
  }
  // What indents mean in the table's other groups they mean in one whose amounts are wrong.
  const exceeding = groups.filter(({ parts }) => parts === "exceed");
  if (groups.filter(({ parts }) => parts === "reach").length > exceeding.length)
    for (const { parent, end } of exceeding) markParts(drafts, parent, parent + 1, end);
}

/** The rows below a row that are indented further, up to `end`, and how their amounts compare with its own. */
interface DeeperRows {
  readonly parent: number;
  readonly end: number;
  readonly parts: "within" | "reach" | "exceed";
}

/** "varav 6 mkr permanent": part of the nearest row above that is no part itself. */
function takeWorded(drafts: Row[], index: number): void {
  const draft = drafts[index];
  const parent = parentAbove(drafts, index);
  if (!draft) return;
  draft.owner = parent === null ? null : (drafts[parent]?.row ?? null);
  draft.level = 1;
}

function parentAbove(drafts: readonly Row[], index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const draft = drafts[at];
    if (!draft || draft.kind === "header") return null;
    if (draft.hasFigures && draft.kind !== "of-which") return at;
  }
  return null;
}

/** Under "varav:" the rows are parts until they add up to the row above the line; else only those that arithmetic can bear. */
function takeListed(drafts: Row[], columns: FigureColumns, index: number): void {
  const parent = parentAbove(drafts, index);
  const line = drafts[index];
  if (parent === null || !line) return;
  line.owner = drafts[parent]?.row ?? null;
  line.level = 1;
  if (takeSummed(drafts, columns, parent, index + 1, false)) return;
  const end = endOfList(drafts, index + 1);
  markParts(drafts, parent, index + 1, end);
}

/** Without a sum that tells: up to the next line of words, empty row or total, or the row after which indents go back. */
function endOfList(drafts: readonly Row[], from: number): number {
  const indent = drafts[from]?.indent ?? 0;
  const dashed = isDashed(drafts[from]);
  let at = from;
  while (at < drafts.length) {
    const draft = drafts[at];
    if (!draft || (draft.kind !== "item" && draft.kind !== "continuation" && draft.kind !== "of-which"))
      break;
    if (draft.indent < indent || (dashed && !isDashed(draft))) break;
    at += 1;
  }
  return at;
}

/** Takes the rows from `from` on as parts of a row if, one after another, they come to add up to it; tells whether they did. */
function takeSummed(
  drafts: Row[],
  columns: FigureColumns,
  parent: number,
  from: number,
  needsTwo: boolean,
): boolean {
  for (const { values, slack } of columns) {
    const whole = values[parent] ?? NaN;
    if (Number.isNaN(whole) || whole === 0) continue;
    let sum = 0;
    let terms = 0;
    for (let at = from; at < drafts.length; at += 1) {
      const draft = drafts[at];
      if (!draft || !canBePart(draft)) break;
      const value = values[at] ?? NaN;
      if (Number.isNaN(value)) continue;
      sum += value;
      terms += 1;
      if (Math.abs(sum - whole) <= slack * (terms + 1) && terms >= (needsTwo ? 2 : 1)) {
        markParts(drafts, parent, from, at + 1);
        return true;
      }
      if (Math.abs(sum) > Math.abs(whole) + slack * (terms + 1)) break;
    }
    return false;
  }
  return false;
}

function canBePart(draft: Row): boolean {
  return (
    draft.kind === "item" || draft.kind === "of-which" || draft.kind === "blank" || draft.kind === "text"
  );
}

/** Rows indented further, or dashed under a row without a dash, are parts if together they do not exceed the row above them. */
function takeDeeper(drafts: Row[], columns: FigureColumns, parent: number): DeeperRows {
  let end = parent + 1;
  while (end < drafts.length && isDeeper(drafts, parent, end)) end += 1;
  const beyond = columns.flatMap(({ values, slack }) => {
    const whole = values[parent] ?? NaN;
    let sum = 0;
    for (let at = parent + 1; at < end; at += 1) sum += values[at] || 0;
    const difference = Math.abs(sum) - Math.abs(whole);
    const allowed = slack * (end - parent);
    return Number.isNaN(whole) ? [] : [Math.abs(difference) <= allowed ? 0 : difference];
  });
  if (beyond.some((difference) => difference > 0)) return { parent, end, parts: "exceed" };
  markParts(drafts, parent, parent + 1, end);
  const reach = beyond.length > 0 && beyond.every((difference) => difference === 0);
  return { parent, end, parts: reach ? "reach" : "within" };
}

function isDeeper(drafts: readonly Row[], parent: number, at: number): boolean {
  const above = drafts[parent];
  const draft = drafts[at];
  if (!above || draft?.kind !== "item") return false;
  return draft.indent > above.indent || (isDashed(draft) && !isDashed(above));
}

function isDashed(draft: Row | undefined): boolean {
  const first = draft?.label.charCodeAt(0) ?? NaN;
  // A letter or a figure: by far the commonest.
  if (!(first < 48) && !(first > 122)) return false;
  return draft !== undefined && /^[-–—•·]\s*\p{L}/u.test(draft.label);
}

function markParts(drafts: Row[], parent: number, from: number, end: number): void {
  const owner = drafts[parent];
  if (!owner) return;
  for (let at = from; at < end; at += 1) {
    const draft = drafts[at];
    if (!draft || draft.kind === "blank" || draft.kind === "text" || draft.kind === "continuation") continue;
    draft.kind = "of-which";
    draft.owner = owner.row;
    draft.level = owner.level + 1;
  }
}
