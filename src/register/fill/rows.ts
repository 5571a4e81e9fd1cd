import { type Decimal } from "../../money";
import { amountsIn, rowsOwnedBy, type Table, type TableRow } from "../../reading";
import { findCaseNumber, withoutCaseNumbers } from "../caseNumber";
import { REGISTER_COLUMNS } from "../columns";
import { emptyEntry } from "../entry";
import { yearIn } from "../statements";
import { isPassedOn } from "../years";
import { inKronor, joined, kronorAt, type Kronor, moneyColumns, sumOf } from "./amounts";
import type { Mention, Share } from "./types";

/** Fewer agreements than this are no list. */
const LEAST_ROWS = 2;
/** A rate from two rounded amounts, exact enough for what remains to come out in whole kronor. */
const RATE_DECIMALS = 10;

const AGREEMENT_HEADERS = REGISTER_COLUMNS.flatMap(({ field, names, synonyms }) =>
  field === "agreement" ? [names.sv, names.en, ...synonyms].map((name) => name.toLowerCase()) : [],
);

/** True where the column of names says that it holds agreements. */
export function namesAgreements(table: Table): boolean {
  const header = table.columns.find(({ column }) => column === table.labelColumn)?.header ?? "";
  const words = header.toLowerCase().replace(/\(.*?\)/g, "");
  return AGREEMENT_HEADERS.some((name) => words.trim().startsWith(name));
}

/** A list of agreements, one in each row: with columns of income, or with the amount in the name's own cell. */
export function mentionsInRows(table: Table): Mention[] {
  const labels = table.columns.find(({ column }) => column === table.labelColumn);
  if (labels?.role !== "agreement") return [];
  const incomes = moneyColumns(table, "income");
  if (incomes.length > 1 || (incomes.length === 0 && !labels.additive)) return [];
  const amounts = incomes[0]?.column ?? labels.column;
  const mentions = table.rows
    .filter(({ kind }) => kind === "item")
    .flatMap((row) => mentionOf(table, row, amounts) ?? []);
  return mentions.length >= LEAST_ROWS ? mentions : [];
}

function mentionOf(table: Table, row: TableRow, column: number): Mention | null {
  const income = column === table.labelColumn ? inWords(table, row.row) : kronorAt(table, row.row, column);
  if (!income || income.amount.isNegative() || row.label === "") return null;
  const shares = sharesOf(table, row);
  const [national] = moneyColumns(table, "national");
  const words = table.columns.map((each) => String(table.value(row.row, each.column) ?? "")).join(" ");
  return {
    entry: {
      ...emptyEntry(row.label),
      caseNumber: findCaseNumber(words),
      year: yearIn(withoutCaseNumbers(table.title)) ?? yearIn(row.label),
      national: national ? (kronorAt(table, row.row, national.column)?.amount ?? null) : null,
      income: income.amount,
      overheadRate: overheadRate(table, row, income),
      decided: shares.length > 0 ? sumOf(shares.map(({ amount }) => amount)) : null,
      passThrough: isPassedOn(row.label) ? "yes" : null,
    },
    halfWidth: income.halfWidth,
    cells: [{ sheet: table.sheet, row: row.row, column }],
    shares: joined(shares),
    listed: true,
  };
}

/** An amount within a name is rounded as it is written there, whatever its neighbours are. */
function inWords(table: Table, row: number): Kronor | null {
  const [first] = amountsIn(String(table.value(row, table.labelColumn ?? 0) ?? ""));
  return first ? inKronor(first.numeral, table.unit) : null;
}

function overheadRate(table: Table, { row }: TableRow, income: Kronor): Decimal | null {
  const [column] = moneyColumns(table, "overhead");
  const overhead = column ? kronorAt(table, row, column.column) : null;
  if (!overhead || income.amount.isZero()) return null;
  const rate = overhead.amount.dividedBy(income.amount).toDecimalPlaces(RATE_DECIMALS);
  return rate.isNegative() || rate.gt(1) ? null : rate;
}

/** What the row and its continuations give to each: named beside the amount, else by the amount's column. */
function sharesOf(table: Table, agreement: TableRow): Share[] {
  const columns = moneyColumns(table, "allocation");
  const recipients = table.columns.filter(({ role, additive }) => role === "recipient" && !additive);
  const continued = rowsOwnedBy(table, agreement.row).filter(({ kind }) => kind === "continuation");
  const rows = [agreement, ...continued];
  return rows.flatMap(({ row }) => {
    const named = recipients.map(({ column }) => String(table.value(row, column) ?? "").trim());
    const beside = named.filter((name) => name !== "").join(", ");
    return columns.flatMap(({ column, header }): Share[] => {
      const found = kronorAt(table, row, column);
      const recipient = columns.length === 1 && beside !== "" ? beside : header;
      return found ? [{ recipient, amount: found.amount, cell: { sheet: table.sheet, row, column } }] : [];
    });
  });
}
