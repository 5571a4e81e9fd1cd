import type { Decimal } from "../../money";
import type { Table } from "../../reading";
import { emptyEntry } from "../entry";
import { yearIn } from "../statements";
import { joined, kronorAt, type Kronor } from "./amounts";
import { sharesOf } from "./sheets";
import type { Mention } from "./types";

/** What a row of figures about one grant is called, in the order in which the words are tried. */
const ROLES = [
  { role: "national", words: /^(?:riket|landet|hela (?:riket|landet)|nationellt|sverige|national)/i },
  { role: "other", words: /ökning|minskning|jämfört|förändring|skillnad|increase|decrease|compared/i },
  { role: "left", words: /kvarst|återst|ofördel|\bkvar\b|remain|unallocated/i },
  { role: "decided", words: /fördela|beslut|budgetera|allocat|decided/i },
] as const;

type Role = (typeof ROLES)[number]["role"] | "income";

/**
 * A grant told in figures below each other: the nation's amount, one's own, what is distributed. The tables below it on the sheet say to
 * whom.
 */
export function mentionsInFigures(tables: readonly Table[]): Mention[] {
  return grantsInFigures(tables).map(({ mention }) => mention);
}

/** The tables that tell of a grant so, each with what it says. */
export function grantsInFigures(
  tables: readonly Table[],
): { readonly table: Table; readonly mention: Mention }[] {
  return tables.flatMap((table, index) => {
    const below = tables.slice(index + 1).filter(({ sheet }) => sheet === table.sheet);
    const mention = mentionOf(table, below);
    return mention ? [{ table, mention }] : [];
  });
}

function mentionOf(table: Table, below: readonly Table[]): Mention | null {
  const [column, ...more] = table.columns.filter(
    ({ additive, content }) => additive && content === "figures",
  );
  if (!column || more.length > 0) return null;
  const figures = new Map<Role, { readonly row: number; readonly kronor: Kronor }>();
  for (const { row, kind, label } of table.rows) {
    const kronor = kind === "item" || kind === "remainder" ? kronorAt(table, row, column.column) : null;
    const role = roleOf(label);
    if (kronor && !figures.has(role)) figures.set(role, { row, kronor });
  }
  const amount = (role: Role): Decimal | null => figures.get(role)?.kronor.amount ?? null;
  const [national, income] = [amount("national"), figures.get("income")];
  if (!national || !income || income.kronor.amount.gte(national)) return null;
  const [name = ""] = table.title.split(" – ");
  return {
    entry: {
      ...emptyEntry(name || table.sheet),
      year: yearIn(table.title),
      national,
      income: income.kronor.amount,
      decided: amount("decided"),
    },
    halfWidth: income.kronor.halfWidth,
    cells: [{ sheet: table.sheet, row: income.row, column: column.column }],
    shares: joined(below.flatMap(sharesOf)),
    listed: true,
  };
}

function roleOf(label: string): Role {
  return ROLES.find(({ words }) => words.test(label))?.role ?? "income";
}
