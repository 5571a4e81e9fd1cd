import { GONE, hostError } from "./errors";
import { followed } from "./session";

/** How a highlight looks; the stronger one wins where two meet. */
export type MarkKind = "suspect" | "error" | "warning" | "info";

/** In the rule of every highlight, and only there: this is how Grant knows its own. N() of a text is 0, so the rule always holds. */
const SENTINEL = "grant-validate-v1";
const RULE = `=N("${SENTINEL}")=0`;

interface Look {
  readonly fill: string;
  readonly underline: "None" | "Single";
  readonly italic: boolean;
}

/**
 * In order of strength. The kinds differ by more than colour, but never in a way that makes a figure wider and its cell show
 * ####; black text on each fill has a contrast above 12:1.
 */
const LOOKS: Readonly<Record<MarkKind, Look>> = {
  suspect: { fill: "#F9B9B7", underline: "Single", italic: false },
  error: { fill: "#FDE3E1", underline: "None", italic: false },
  warning: { fill: "#FFEFB8", underline: "None", italic: true },
  info: { fill: "#E5F1FB", underline: "None", italic: true },
};

/** The kinds, the strongest first. */
export const KINDS = Object.keys(LOOKS) as readonly MarkKind[];

/** Lays a highlight over the range. The sentinel comes first, so that nothing of Grant's is ever without it for longer than it must. */
export function addRule(range: Excel.Range, kind: MarkKind): void {
  const { fill, underline, italic } = LOOKS[kind];
  const { rule, format } = range.conditionalFormats.add("Custom").custom;
  rule.formula = RULE;
  format.fill.color = fill;
  if (underline !== "None") format.font.underline = underline;
  if (italic) format.font.italic = true;
}

/** A sheet with what has to be known before its highlights may be changed. */
export interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  /** All of its cells: the way to its rules. */
  readonly cells: Excel.Range;
  /** Its custom rules, Grant's and others', once `loadFormulas` and a round trip are done. */
  readonly custom: readonly Excel.ConditionalFormat[];
}

/**
 * Every sheet with its protection and the rules that may be Grant's, in one round trip where the sheets' names are known and still
 * right, else in two. `alongside` puts further questions into that last round trip, of the sheets by their names. Rules are told apart
 * in two steps, type first: asking a rule of another type for its formula fails (OfficeDev/office-js#2180).
 */
export async function findSheets(
  context: Excel.RequestContext,
  names: readonly string[],
  alongside: (sheets: ReadonlyMap<string, Excel.Worksheet>) => void,
): Promise<MarkedSheet[]> {
  const { worksheets } = context.workbook;
  if (names.length > 0) {
    try {
      worksheets.load("items/name");
      const found = await askSheets(
        context,
        names.map((name) => worksheets.getItem(name)),
        names,
        alongside,
      );
      if (worksheets.items.length === names.length) return found;
    } catch (error) {
      if (hostError(error).id !== GONE) throw error;
    }
  }
  worksheets.load("items/name");
  await context.sync();
  const { items } = worksheets;
  return askSheets(
    context,
    items,
    items.map(({ name }) => name),
    alongside,
  );
}

async function askSheets(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
  names: readonly string[],
  alongside: (sheets: ReadonlyMap<string, Excel.Worksheet>) => void,
): Promise<MarkedSheet[]> {
  const asked = sheets.map((sheet) => {
    sheet.load("name,protection/protected,protection/options");
    const cells = followed(sheet.getRange());
    return { sheet, cells, rules: cells.conditionalFormats.load("items/id,items/type") };
  });
  alongside(new Map(sheets.map((sheet, index) => [names[index]!, sheet])));
  await context.sync();
  return asked.map(({ sheet, cells, rules }) => ({
    sheet,
    cells,
    custom: rules.items.filter(({ type }) => type === "Custom"),
  }));
}

/**
 * Grant's own among the sheets' rules, for one round trip more where there are any to tell apart: those with the sentinel, and those that
 * broke off before they had it.
 */
export async function ownRules(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
): Promise<ReadonlyMap<MarkedSheet, readonly Excel.ConditionalFormat[]>> {
  const custom = sheets.flatMap((each) => each.custom);
  for (const { custom: own } of custom) {
    own.rule.load("formula");
    own.format.fill.load("color");
  }
  if (custom.length > 0) await context.sync();
  return new Map(sheets.map((each) => [each, each.custom.filter((rule) => isOwn(rule.custom))]));
}

/** Excel takes no rule without a formula from a person: one that has neither that nor a fill is what is left of a highlight. */
function isOwn({ rule, format }: Excel.CustomConditionalFormat): boolean {
  return rule.formula.includes(SENTINEL) || (rule.formula === "" && !format.fill.color);
}

/** Takes these rules away, and lets go of the sheets: Excel need not keep their cells any longer. */
export function deleteRules(rules: readonly Excel.ConditionalFormat[], sheets: readonly MarkedSheet[]): void {
  for (const rule of rules) rule.delete();
  for (const { cells } of sheets) cells.untrack();
}

/** True where the sheet's protection does not let conditional formats come or go. */
export function isLocked({ sheet: { protection } }: MarkedSheet): boolean {
  return protection.protected && !protection.options.allowFormatCells;
}
