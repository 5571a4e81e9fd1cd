import { caseNumberIn, type StatedAmount, type Table, type TableRow } from "../../reading";
import { findCaseNumber, withoutCaseNumbers } from "../caseNumber";
import { emptyEntry } from "../entry";
import { yearIn } from "../statements";
import { isPassedOn } from "../years";
import { inKronor, joined, kronorAt, type Kronor, moneyColumns, sumOf } from "./amounts";
import { namesAgreements } from "./rows";
import type { Mention, Share } from "./types";

/** What a sheet about one agreement says it is called. */
interface Topic {
  readonly name: string;
  readonly caseNumber: string | null;
  readonly stated: StatedAmount | null;
}

/**
 * Agreements that have tables of their own, named in the title with their amount or case number: what is granted, and what it is spent on.
 * A table without such a title belongs to the agreement above it on the sheet.
 */
export function mentionsInTitles(tables: readonly Table[]): Mention[] {
  const mentions: Mention[] = [];
  let own: { topic: Topic; tables: Table[] } | null = null;
  const finish = (): void => {
    if (own) mentions.push(...mentionOf(own.topic, own.tables));
    own = null;
  };
  for (const table of tables) {
    const topic = topicOf(table);
    if (topic || own?.tables[0]?.sheet !== table.sheet) finish();
    if (topic) own = { topic, tables: [table] };
    else if (own) own.tables.push(table);
  }
  finish();
  return mentions;
}

/** True where the table's rows are parts of one agreement, which the title names. */
export function hasTopic(table: Table): boolean {
  return topicOf(table) !== null;
}

function topicOf(table: Table): Topic | null {
  if (namesAgreements(table)) return null;
  const stated = table.stated.find(({ cell }) => cell.row < table.area.top) ?? null;
  const written = caseNumberIn(table.title);
  if (stated && stated.name !== "")
    return { name: stated.name, caseNumber: stated.caseNumber ?? findCaseNumber(table.title), stated };
  if (written === null) return null;
  const [before = ""] = table.title.split(written);
  const name = before.replace(/[\s,.:;(–-]+$/, "").trim();
  return name === "" ? null : { name, caseNumber: findCaseNumber(written), stated: null };
}

function mentionOf({ name, caseNumber, stated }: Topic, tables: readonly Table[]): Mention[] {
  const [first] = tables;
  if (!first) return [];
  const granted = tables.flatMap((table) => totalOf(table, "income") ?? []);
  const spent = tables.flatMap((table) => totalOf(table, "allocation") ?? []);
  const left = tables.flatMap(remainders);
  const national = tables.flatMap((table) => totalOf(table, "national") ?? []);
  const decided = spent.length > 0 ? sumOf(spent.map(({ amount }) => amount)) : null;
  const income = incomeOf(stated, granted, decided === null ? [] : [decided, sumOf([decided, ...left])]);
  if (!income && decided === null) return [];
  const shares = tables.flatMap(sharesOf);
  return [
    {
      entry: {
        ...emptyEntry(name),
        caseNumber,
        year: yearIn(name) ?? yearIn(withoutCaseNumbers(first.title)),
        national: national.length > 0 ? sumOf(national.map(({ amount }) => amount)) : null,
        income: income?.amount ?? null,
        decided,
        passThrough: isPassedOn(name) ? "yes" : null,
      },
      halfWidth: income?.halfWidth ?? null,
      cells: [stated?.cell ?? { sheet: first.sheet, row: first.area.top, column: first.area.left }],
      shares: joined(shares),
      listed: true,
    },
  ];
}

/** What the title states, or what its parts add up to; where the title is rounded, the sum that it is rounded from. */
function incomeOf(
  stated: StatedAmount | null,
  granted: readonly Kronor[],
  sums: readonly Kronor["amount"][],
): Kronor | null {
  const sum = granted.length > 0 ? sumOf(granted.map(({ amount }) => amount)) : null;
  const halfWidth = sumOf(granted.map((each) => each.halfWidth));
  const written = stated ? inKronor(stated.amount, null) : null;
  if (!written) return sum && { amount: sum, halfWidth };
  return sharpest(written, [...(sum ? [sum] : []), ...sums]);
}

/** The first of the sums that the written amount is rounded or cut from, else the written amount. */
export function sharpest(written: Kronor, sums: readonly Kronor["amount"][]): Kronor {
  const within = sums.find((sum) => sum.minus(written.amount).abs().lt(written.halfWidth.times(2)));
  return within ? { amount: within, halfWidth: sumOf([]) } : written;
}

/** A column's stated total, else the sum of its rows; null where the table has no column of the role, or several. */
function totalOf(table: Table, role: "income" | "allocation" | "national"): Kronor | null {
  const [column, ...more] = moneyColumns(table, role);
  if (!column || more.length > 0) return null;
  const amounts = (kinds: readonly TableRow["kind"][]): Kronor[] =>
    table.rows
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ row }) => kronorAt(table, row, column.column) ?? []);
  const [total] = amounts(["total"]);
  const items = amounts(["item", "continuation"]);
  if (total) return total;
  if (items.length === 0) return null;
  return {
    amount: sumOf(items.map(({ amount }) => amount)),
    halfWidth: sumOf(items.map(({ halfWidth }) => halfWidth)),
  };
}

function remainders(table: Table): Kronor["amount"][] {
  const [column] = moneyColumns(table, "allocation");
  if (!column) return [];
  return table.rows
    .filter(({ kind }) => kind === "remainder")
    .flatMap(({ row }) => kronorAt(table, row, column.column)?.amount ?? []);
}

/** The rows of a table that says who gets the money. */
export function sharesOf(table: Table): Share[] {
  const [column, ...more] = moneyColumns(table, "allocation");
  const labels = table.columns.find((each) => each.column === table.labelColumn);
  if (!column || more.length > 0 || labels?.role !== "recipient") return [];
  return table.rows
    .filter(({ kind }) => kind === "item")
    .flatMap(({ row, label }) => {
      const found = kronorAt(table, row, column.column);
      return found
        ? [
            {
              recipient: label,
              amount: found.amount,
              cell: { sheet: table.sheet, row, column: column.column },
            },
          ]
        : [];
    });
}
