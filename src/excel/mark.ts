import { rangeToA1 } from "../reading";
import { type Cell, toBlocks } from "./blocks";
import { inExcel } from "./session";

/** How a highlight looks; the stronger one wins where two meet. */
export type MarkKind = "suspect" | "error" | "warning" | "info";

/** A cell to highlight; row and column zero-based. */
export interface Mark extends Cell {
  readonly sheet: string;
  readonly kind: MarkKind;
}

export interface MarkReport {
  /** Rules written: one for each contiguous block of cells of one kind. */
  readonly blocks: number;
  /** Sheets left alone because they are protected and do not allow formatting. */
  readonly protectedSheets: readonly string[];
}

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

/** Rules written between two round trips. */
const RULES_PER_REQUEST = 500;

/**
 * Shows these highlights and no others of Grant's: takes away the old ones, then lays a conditional format over each contiguous
 * block. The user's own fills and rules are untouched, and the highlights move along when rows are inserted.
 */
export async function showMarks(marks: readonly Mark[]): Promise<MarkReport> {
  return inExcel(async (context) => {
    const { sheets, rules } = await findMarks(context);
    for (const rule of rules) rule.delete();
    let blocks = 0;
    const protectedSheets: string[] = [];
    for (const sheet of sheets) {
      const own = marks.filter((mark) => mark.sheet === sheet.name);
      if (own.length > 0 && isLocked(sheet)) protectedSheets.push(sheet.name);
      else
        for (const { kind, address } of rulesFor(own)) {
          addRule(sheet.getRange(address), LOOKS[kind]);
          blocks += 1;
          // A workbook with thousands of findings would not fit one request.
          // eslint-disable-next-line office-addins/no-context-sync-in-loop
          if (blocks % RULES_PER_REQUEST === 0) await context.sync();
        }
    }
    await context.sync();
    return { blocks, protectedSheets };
  });
}

/** Takes away every highlight that Grant has made, in this session or another, and nothing else; says how many there were. */
export async function clearMarks(): Promise<number> {
  return inExcel(async (context) => {
    const { rules } = await findMarks(context);
    for (const rule of rules) rule.delete();
    await context.sync();
    return rules.length;
  });
}

function isLocked({ protection }: Excel.Worksheet): boolean {
  return protection.protected && !protection.options.allowFormatCells;
}

function rulesFor(marks: readonly Mark[]): { kind: MarkKind; address: string }[] {
  const strength = Object.keys(LOOKS) as MarkKind[];
  const strongest = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.row},${mark.column}`;
    const there = strongest.get(key);
    if (!there || strength.indexOf(mark.kind) < strength.indexOf(there.kind)) strongest.set(key, mark);
  }
  const cells = [...strongest.values()];
  return strength.flatMap((kind) =>
    toBlocks(cells.filter((mark) => mark.kind === kind)).map((area) => ({ kind, address: rangeToA1(area) })),
  );
}

function addRule(range: Excel.Range, look: Look): void {
  const { rule, format } = range.conditionalFormats.add("Custom").custom;
  rule.formula = RULE;
  format.fill.color = look.fill;
  if (look.underline !== "None") format.font.underline = look.underline;
  if (look.italic) format.font.italic = true;
}

interface FoundMarks {
  readonly sheets: readonly Excel.Worksheet[];
  readonly rules: readonly Excel.ConditionalFormat[];
}

/**
 * Grant's own rules on every sheet, and the sheets with their protection. Rules are told apart in two steps, type first: asking a
 * rule of another type for its formula fails (OfficeDev/office-js#2180).
 */
async function findMarks(context: Excel.RequestContext): Promise<FoundMarks> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/protection/protected,items/protection/options");
  await context.sync();
  const sheets = worksheets.items;
  const collections = sheets.map((sheet) => sheet.getRange().conditionalFormats.load("items/id,items/type"));
  await context.sync();
  const custom = collections.flatMap(({ items }) => items.filter((rule) => rule.type === "Custom"));
  if (custom.length === 0) return { sheets, rules: [] };
  for (const rule of custom) rule.custom.rule.load("formula");
  await context.sync();
  return { sheets, rules: custom.filter((rule) => rule.custom.rule.formula.includes(SENTINEL)) };
}
