import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { amountOf, entry, type FactRow, figure, rowsOf, totalOf } from "./facts";
import { addSheet, type Look, put, putRow } from "./sheet";

const MILLIONS: Look = { style: "amount", format: "0.0" };
const TOTAL: Look = { style: "total", format: "0.0" };
const OF_WHICH = "varav (till regionen)";
const TO_COUNTY = "Till länet:";

type Line = readonly [string | null, number | "-" | null, string | null, number | "-" | null];

function millions(row: FactRow, key: string): number | null {
  const amount = amountOf(row, key);
  return amount && figure(amount, "mkr");
}

/** The headings that the document puts between an agreement and its parts. */
function headingBefore(row: FactRow, previous: FactRow | undefined): string | null {
  if (row.sub_of !== undefined && row.scope === "region" && previous?.sub_of !== row.sub_of) return OF_WHICH;
  if (row.scope === "länet" && row.sub_of === undefined && row.label_2019 === undefined) return TO_COUNTY;
  return null;
}

function toLine(row: FactRow): Line {
  const [older, newer] = [millions(row, "y2019"), millions(row, "y2020")];
  const label = row.label_2020 === "Till länet (psykisk hälsa)" ? TO_COUNTY : (row.label_2020 ?? null);
  // An agreement that went into another has a dash for the later year.
  const none = older !== null && newer === null && row.label_2019 !== "Barnhälsovård" ? "-" : null;
  return [row.label_2019 ?? null, older, label, newer ?? none];
}

function putYears(worksheet: Worksheet, from: number, id: string): number {
  let at = from;
  const rows = rowsOf(id);
  rows.forEach((row, index) => {
    const heading = headingBefore(row, rows[index - 1]);
    if (heading !== null) {
      putRow(worksheet, at, [null, null, heading, null], { indent: 1 });
      at += 1;
    }
    const part: Look = { indent: row.sub_of === undefined ? 1 : 2 };
    putRow(worksheet, at, toLine(row), [{}, MILLIONS, part, MILLIONS]);
    at += 1;
  });
  const totals = ["Summa 2019", "Summa 2020"].map((label) => figure(totalOf(id, label)));
  putRow(worksheet, at, ["Summa", totals[0] ?? null, "Summa", totals[1] ?? null], TOTAL);
  return at;
}

/** Two years side by side, each with its own names to the left of its amounts. */
export function addOverview(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Översikt 2019-2020", [48, 9, 56, 9]);
  put(worksheet, 1, 1, entry("J19").place, { style: "title" });
  putRow(worksheet, 2, ["(samtliga belopp i miljon kronor)", 2019, null, 2020], {
    style: "header",
    format: "0",
  });
  const last = putYears(worksheet, 3, "J19");
  putRow(worksheet, last + 1, [entry("J20").place, null, null, null], { style: "heading" });
  putYears(worksheet, last + 2, "J20");
  worksheet.views = [{ state: "frozen", ySplit: 2 }];
}

/** Name, amount and case number in one cell, as the document's headings have them. */
function headings(): string[] {
  const ids = "J01 J02 J03 J05 J06 J07 J08 J09 J10 J11 J12 J13 J14 J15 J16 J17 J18".split(" ");
  return ids.map((id) => {
    const stated = (entry(id).stated_totals ?? []).find((total) => total.label === "rubrik")?.written;
    const own = rowsOf(id).find((row) => amountOf(row, "amount") !== null);
    const written =
      stated ?? entry(id).stated_totals?.[0]?.written ?? (own && amountOf(own, "amount")?.written);
    // The money to municipalities stands under its case number in the document.
    const name = entry(id).place === entry(id).dnr ? String(entry(id).title) : entry(id).place;
    return [name, written, entry(id).dnr].filter(Boolean).join(" ");
  });
}

export function addList(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Lista", [110]);
  put(worksheet, 1, 1, "Nationella satsningar 2020", { style: "title" });
  headings().forEach((heading, index) => putRow(worksheet, 3 + index, [heading], {}));
}
