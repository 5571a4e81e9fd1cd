import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import {
  amountOf,
  asWritten,
  entry,
  type FactRow,
  figure,
  rowsOf,
  totalOf,
  type WrittenAmount,
} from "./facts";
import { addList, addOverview } from "./jamtland2020Overview";
import { addSheet, type Look, newWorkbook, put, putHeader, putRow } from "./sheet";

const KRONOR: Look = { style: "amount", format: '#,##0\\ "kr"' };
const TOTAL: Look = { style: "total", format: '#,##0\\ "kr"' };
const RIGHT: Look = { style: "amount" };

/** A number where the document writes one that a person could type; its text where it is broken or carries its unit. */
function typed(amount: WrittenAmount | null): number | string | null {
  if (!amount) return null;
  return amount.unit === "kr" && !amount.written.includes("⏎") ? figure(amount) : asWritten(amount);
}

function putHeading(worksheet: Worksheet, id: string, heading?: WrittenAmount): void {
  put(worksheet, 1, 1, [entry(id).place, heading?.written].filter(Boolean).join(" "), { style: "title" });
  put(worksheet, 2, 1, entry(id).dnr ?? null, { style: "subtitle" });
}

/** A plain list: what it is for, and the amount. */
function addPlain(workbook: Workbook, name: string, id: string): Worksheet {
  const worksheet = addSheet(workbook, name, [58, 20]);
  putHeading(worksheet, id, totalOf(id));
  putHeader(worksheet, 4, ["Aktivitet", "Belopp"], [2]);
  rowsOf(id).forEach((row, index) => {
    putRow(worksheet, 5 + index, [row.label, typed(amountOf(row, "amount"))], [{}, KRONOR]);
  });
  return worksheet;
}

function addPrimaryCare(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "God och nära vård", [46, 44, 18]);
  putHeading(worksheet, "J01", totalOf("J01", "rubrik"));
  putHeader(worksheet, 4, (entry("J01").columns as string[]).map(String), [3]);
  const rows = rowsOf("J01");
  rows.forEach((row, index) => {
    const group = row.group === rows[index - 1]?.group ? null : (row.group ?? null);
    putRow(worksheet, 5 + index, [group, `- ${row.label}`, typed(amountOf(row, "amount"))], [{}, {}, KRONOR]);
  });
  putRow(worksheet, 5 + rows.length, ["TOTALT", null, figure(totalOf("J01", "TOTALT"))], TOTAL);
}

/** Three lines and an underlined sum without a word beside it. */
function addAccess(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Tillgänglighet", [58, 16]);
  putHeading(worksheet, "J03");
  const rows = rowsOf("J03");
  rows.forEach((row, index) => {
    const amount = amountOf(row, "amount");
    putRow(worksheet, 4 + index, [row.label, amount && asWritten(amount)], [{}, RIGHT]);
  });
  put(worksheet, 4 + rows.length, 2, asWritten(totalOf("J03")), { style: "totalAmount" });
}

function putNationalAndRegional(worksheet: Worksheet, at: number, id: string): number {
  const heading = totalOf(id, "rubrik");
  put(worksheet, at, 1, `${entry(id).place} ${heading.written}`, { style: "heading" });
  putHeader(worksheet, at + 1, [null, "Landet", "Länet"], [2, 3]);
  const rows = rowsOf(id);
  rows.forEach((row, index) => {
    const [national, regional] = [amountOf(row, "riket"), amountOf(row, "lanet")];
    const look: Look = { style: "amount", format: "#,##0" };
    putRow(worksheet, at + 2 + index, [row.label, typed(national), typed(regional)], [{}, look, look]);
  });
  const total: Look = { style: "total", format: "#,##0" };
  putRow(worksheet, at + 2 + rows.length, ["TOTALT", null, figure(totalOf(id, "TOTALT"))], total);
  return at + 2 + rows.length;
}

function addMentalHealth(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Psykisk hälsa", [56, 18, 18]);
  put(worksheet, 1, 1, "Insatser inom området psykisk hälsa 2020", { style: "title" });
  put(worksheet, 2, 1, entry("J06").dnr ?? null, { style: "subtitle" });
  const last = putNationalAndRegional(worksheet, 4, "J06");
  putNationalAndRegional(worksheet, last + 3, "J07");
}

function addPathways(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Vårdförlopp", [52, 10, 16, 16]);
  putHeading(worksheet, "J09", totalOf("J09"));
  putHeader(worksheet, 4, ["Aktivitet", "Antal", "À-pris", "Belopp"], [2, 3, 4]);
  rowsOf("J09").forEach((row, index) => {
    const values = [
      row.label,
      row.quantity === undefined ? null : Number(row.quantity),
      typed(amountOf(row, "unit_price")),
      typed(amountOf(row, "amount")),
    ];
    putRow(worksheet, 5 + index, values, [{}, RIGHT, KRONOR, KRONOR]);
  });
}

function listed(row: FactRow): number | null {
  return row.quantity === undefined ? null : Number(row.quantity.replaceAll(" ", ""));
}

function addProviders(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Privata utförare", [40, 16, 18]);
  putHeading(worksheet, "J14", totalOf("J14"));
  putHeader(worksheet, 4, (entry("J14").columns as string[]).map(String), [2, 3]);
  rowsOf("J14").forEach((row, index) => {
    const look: Look = { style: "amount", format: "#,##0" };
    putRow(
      worksheet,
      5 + index,
      [row.label, listed(row), typed(amountOf(row, "amount"))],
      [{}, look, KRONOR],
    );
  });
}

/** Jämtland Härjedalen's grants 2020: a sheet an agreement, the overview of two years, and the list of them all. */
export function jamtland2020(): Workbook {
  const workbook = newWorkbook("Nationella satsningar 2020");
  addOverview(workbook);
  addList(workbook);
  addPrimaryCare(workbook);
  addAccess(workbook);
  addPlain(workbook, "Förlossningsvård", "J05");
  addMentalHealth(workbook);
  addPathways(workbook);
  addPlain(workbook, "Sjukskrivning", "J11");
  addPlain(workbook, "Flyktingmottagande", "J12");
  addProviders(workbook);
  return workbook;
}
