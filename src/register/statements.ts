import { convert, type Decimal, halfWidth, type Amount } from "../money";
import { type CellRef, type Table, type TableColumn, withoutUnit } from "../reading";
import { findCaseNumber } from "./caseNumber";
import type { Named } from "./match";
import { tellingWords } from "./names";

/** Somewhere the workbook says how much an agreement is. */
export interface Statement extends Named {
  readonly cell: CellRef;
  readonly table: string;
  readonly kronor: Decimal;
  readonly halfWidth: Decimal;
  /** The year that the column, the name or the title gives; null where none does. */
  readonly year: number | null;
}

/** What stands between the lines of a title. */
const TITLE_LINES = " – ";

const YEAR = /\b(20\d\d)\b/;

/** Every amount of an agreement as a whole: income by agreement, amounts in titles and lists, totals under a title that names one. */
export function statementsIn(tables: readonly Table[]): Statement[] {
  return tables.flatMap((table) => [...statedInWords(table), ...incomes(table), ...totals(table)]);
}

function statedInWords(table: Table): Statement[] {
  return table.stated.flatMap(({ cell, amount, name, caseNumber }) =>
    statement(table, cell, amount, name, caseNumber, yearIn(name) ?? yearIn(table.title)),
  );
}

/** One income for each agreement; of several, those that name a year. */
function incomes(table: Table): Statement[] {
  const stated = table.columns.filter((column) => column.role === "income" || isList(column));
  const columns = stated.length > 0 ? stated : onlyAmounts(table);
  const telling = columns.length > 1 ? columns.filter(({ year }) => year !== null) : columns;
  const rows = table.rows.filter(({ kind }) => kind === "item");
  return telling.flatMap((one) =>
    rows.flatMap(({ row, label }) => {
      const amount = table.amount(row, one.column);
      const cell = { sheet: table.sheet, row, column: one.column };
      const year = one.year ?? yearIn(label) ?? yearIn(table.title);
      if (!amount) return [];
      return statement(table, cell, isList(one) ? asWritten(amount) : amount, label, null, year);
    }),
  );
}

/** The amounts of a list of agreements that says no more of them: neither who gets them nor what they are. */
function onlyAmounts({ columns, labelColumn }: Table): TableColumn[] {
  const label = columns.find(({ column }) => column === labelColumn);
  const amounts = columns.filter(({ content, additive }) => content === "figures" && additive);
  const isPlain = columns.every(({ role }) => role !== "recipient");
  return label?.role === "agreement" && isPlain && amounts.length === 1 ? amounts : [];
}

/** In words each amount has decimals of its own: "10 mkr" beside "11,9 mkr" is no 10,0. */
function asWritten(amount: Amount): Amount {
  return { ...amount, decimals: amount.decimals && amount.value.decimalPlaces() };
}

/** A column of names with their amounts in the same cells. */
function isList({ role, content }: Table["columns"][number]): boolean {
  return role === "agreement" && content === "figures";
}

/** The total under a title that names an agreement, or of what one sheet's recipients get of it. */
function totals(table: Table): Statement[] {
  const [title] = table.stated;
  const total = table.rows.find(({ kind }) => kind === "total");
  const [column, ...more] = table.columns.filter(
    ({ role, additive }) => additive && (role === "allocation" || role === "income"),
  );
  const topic = title ?? topicOf(table);
  if (!topic || !total || !column || more.length > 0) return [];
  const amount = table.amount(total.row, column.column);
  const cell = { sheet: table.sheet, row: total.row, column: column.column };
  return amount ? statement(table, cell, amount, topic.name, topic.caseNumber, yearIn(topic.name)) : [];
}

/** What a list of recipients is about: its title, else its sheet; null where the rows are no recipients. */
function topicOf({ columns, labelColumn, title, sheet }: Table): Named | null {
  const label = columns.find(({ column }) => column === labelColumn);
  if (label?.role !== "recipient") return null;
  // Of several lines the one nearest to the list is about it alone.
  const line = title.split(TITLE_LINES).findLast((part) => tellingWords(part).length > 0);
  return { name: line === undefined ? sheet : withoutUnit(line), caseNumber: findCaseNumber(title) };
}

function statement(
  table: Table,
  cell: CellRef,
  amount: Amount,
  name: string,
  caseNumber: string | null,
  year: number | null,
): Statement[] {
  const unit = amount.unit ?? table.unit;
  if (unit === null || amount.value.isZero()) return [];
  return [
    {
      cell,
      table: table.id,
      name,
      caseNumber: caseNumber ?? findCaseNumber(name),
      kronor: convert(amount.value, unit, "kr"),
      halfWidth: convert(halfWidth(amount), unit, "kr"),
      year,
    },
  ];
}

/** The first year of this century in a text; null where it has none. */
export function yearIn(text: string): number | null {
  const year = YEAR.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}
