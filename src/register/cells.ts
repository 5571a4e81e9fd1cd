import { type Decimal, decimalOf, kronorPer, readNumeral, type Unit } from "../money";
import type { CellValue } from "../reading";
import type { RegisterColumn } from "./columns";

/** A cell's meaning, or the key of the text that says why it has none. */
export type Reading = { readonly value: string | number | Decimal | null } | { readonly problem: string };

/** Day 0 of Excel's 1900 date system as it counts for dates from March 1900 on (Excel documentation, "Date systems in Excel"). */
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
const DAY = 86_400_000;

const READERS: Readonly<
  Record<RegisterColumn["type"], (cell: CellValue, column: RegisterColumn, unit: Unit) => Reading>
> = {
  text: readText,
  code: readText,
  amount: readAmount,
  rate: readRate,
  year: readYear,
  date: readDate,
  choice: readChoice,
  formula: () => ({ value: null }),
};

/** Reads one cell of a register column; amounts without a unit of their own are in `unit`. A blank cell is null. */
export function readCell(cell: CellValue, column: RegisterColumn, unit: Unit): Reading {
  if (cell === null || (typeof cell === "string" && cell.trim() === "")) return { value: null };
  return READERS[column.type](cell, column, unit);
}

/** The day number of an ISO date. */
export function daySerial(date: string): number {
  return (Date.parse(`${date}T00:00:00Z`) - EXCEL_EPOCH) / DAY;
}

function readText(cell: CellValue): Reading {
  return { value: String(cell).trim() };
}

function readAmount(cell: CellValue, _column: RegisterColumn, unit: Unit): Reading {
  const numeral =
    typeof cell === "number" ? { value: decimalOf(cell), unit: null } : readNumeral(String(cell));
  if (!numeral) return { problem: "register.problem.amount" };
  const kronor = numeral.value.times(kronorPer(numeral.unit ?? unit));
  return kronor.isNegative() && !kronor.isZero()
    ? { problem: "register.problem.negative" }
    : { value: kronor };
}

/** 15 %, "15 %", 0.15 and 15 are one rate: a figure above 1 is a percentage. */
function readRate(cell: CellValue): Reading {
  const numeral =
    typeof cell === "number" ? { value: decimalOf(cell), percent: false } : readNumeral(String(cell));
  if (!numeral) return { problem: "register.problem.rate" };
  const rate = numeral.percent || numeral.value.gt(1) ? numeral.value.dividedBy(100) : numeral.value;
  return rate.gte(0) && rate.lte(1) ? { value: rate } : { problem: "register.problem.rate" };
}

function readYear(cell: CellValue): Reading {
  const year = /^(?:19|20)\d{2}$/.exec(String(cell).trim())?.[0];
  return year === undefined ? { problem: "register.problem.year" } : { value: Number(year) };
}

/** Excel's day number, or a date written 2021-03-31. */
function readDate(cell: CellValue): Reading {
  if (typeof cell === "number") {
    const known = Number.isInteger(cell) && cell > 60 && cell < 2_958_466;
    return known
      ? { value: new Date(EXCEL_EPOCH + cell * DAY).toISOString().slice(0, 10) }
      : { problem: "register.problem.date" };
  }
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(cell).trim());
  const date = written ? new Date(`${written[0]}T00:00:00Z`) : null;
  return date && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written?.[0] ?? "")
    ? { value: written?.[0] ?? null }
    : { problem: "register.problem.date" };
}

function readChoice(cell: CellValue, column: RegisterColumn): Reading {
  const word = String(cell).trim().toLowerCase();
  for (const [meaning, words] of Object.entries(column.choices ?? {})) {
    if ([...words.sv, ...words.en].includes(word)) return { value: meaning };
  }
  return { problem: "register.problem.choice" };
}
