import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { amountOf, asWritten, decimalsWritten, entry, type FactRow, figure, rowsOf, totalOf } from "./facts";
import { addSheet, type Look, newWorkbook, put, putHeader, putRow } from "./sheet";

const FIRST_ROW = 4;
const AMOUNT_KEYS = ["riket", "intakt_vll", "oh", "fordelning"] as const;
/** The entries of the document's prose, in its order. */
const PROSE = ["V01", "V02", "V03", "V04", "V05", "V06", "V07"];

function lookOf(row: FactRow, key: (typeof AMOUNT_KEYS)[number]): Look {
  const amount = amountOf(row, key);
  if (key === "riket") return { style: "amount", format: "#,##0" };
  return { style: "amount", format: amount && decimalsWritten(amount) === 2 ? "0.00" : "0.0" };
}

function putGrant(worksheet: Worksheet, at: number, row: FactRow): void {
  const amounts = AMOUNT_KEYS.map((key) => {
    const amount = amountOf(row, key);
    return amount && figure(amount, "mkr");
  });
  const label = row.sub_of === undefined ? row.label : null;
  const board = row.to ?? row.note ?? null;
  putRow(
    worksheet,
    at,
    [label, ...amounts, board],
    [{ style: "text" }, ...AMOUNT_KEYS.map((key) => lookOf(row, key)), { indent: 1 }],
  );
}

function addTable(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Riktade 2018", [44, 9, 11, 11, 10, 34]);
  put(worksheet, 1, 1, "Riktade statsbidrag 2018 - mkr", { style: "title" });
  const header = ["Grant", "Riket", "Intäkt VLL", "OH 10- 15%", "Fördelning nämnd o VO", null];
  putHeader(worksheet, FIRST_ROW - 1, header, [2, 3, 4]);
  worksheet.mergeCells(FIRST_ROW - 1, 5, FIRST_ROW - 1, 6);
  worksheet.getRow(FIRST_ROW - 1).height = 18;
  worksheet.getCell(FIRST_ROW - 1, 5).alignment = { horizontal: "center", vertical: "top" };
  const rows = rowsOf("V09");
  rows.forEach((row, index) => putGrant(worksheet, FIRST_ROW + index, row));
  const totals = ["Summa Intäkt VLL", "Summa OH", "Summa Fördelning"].map((label) =>
    figure(totalOf("V09", label)),
  );
  const total: Look = { style: "total", format: "0" };
  putRow(worksheet, FIRST_ROW + rows.length, ["Summa", null, ...totals, null], total);
  worksheet.views = [{ state: "frozen", xSplit: 1, ySplit: FIRST_ROW - 1 }];
}

function putPurpose(worksheet: Worksheet, at: number, place: string | null, row: FactRow): void {
  const amount = amountOf(row, "amount");
  const part = row.sub_of !== undefined;
  const label = part && !row.label.startsWith("varav") ? `varav ${row.label}` : row.label;
  putRow(
    worksheet,
    at,
    [place, label, amount && asWritten(amount), row.board ?? null, row.unit_ ?? null],
    [{}, part ? { indent: 1 } : {}, { style: "amount" }, { indent: 1 }, {}],
  );
}

function addProse(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Text", [40, 48, 20, 9, 30]);
  put(worksheet, 1, 1, "Fördelning av tillfälliga medel 2018", { style: "title" });
  put(worksheet, 2, 1, entry("V01").dnr ?? null, { style: "subtitle" });
  putHeader(worksheet, 4, ["Statsbidrag", "Ändamål", "Belopp", "Nämnd", "Verksamhet"], [3]);
  let at = 5;
  for (const id of PROSE) {
    rowsOf(id).forEach((row, index) => {
      putPurpose(worksheet, at, index === 0 ? entry(id).place : null, row);
      at += 1;
    });
  }
  worksheet.views = [{ state: "frozen", ySplit: 4 }];
}

/** The table of Västerbotten's targeted grants 2018, and the same grants as the prose of the same document states them. */
export function vasterbotten2018(): Workbook {
  const workbook = newWorkbook("Riktade statsbidrag 2018");
  addTable(workbook);
  addProse(workbook);
  return workbook;
}
