import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { amountOf, asWritten, entry, figure, rowsOf, totalOf } from "./facts";
import { addSheet, type Look, newWorkbook, put, putHeader, putRow } from "./sheet";

const KRONOR: Look = { style: "amount", format: "#,##0" };
/** What the document writes in the cell of primary care: the amount, and its two parts in thousands. */
const PARTS = "750 000 (250+500)";

function putDecided(worksheet: Worksheet, at: number): number {
  put(worksheet, at, 1, "Fattade beslut per verksamhetsområde", { style: "heading" });
  putHeader(worksheet, at + 1, ["Verksamhetsområde", "Belopp, kronor"], [2]);
  const rows = rowsOf("P02");
  const areas = rows.filter((row) => row.sub_of === undefined);
  areas.forEach((row, index) => {
    const amount = amountOf(row, "amount");
    const inParts = rows.some((part) => part.sub_of === row.label);
    putRow(worksheet, at + 2 + index, [row.label, inParts ? PARTS : amount && figure(amount)], [{}, KRONOR]);
  });
  const last = at + 2 + areas.length;
  const total: Look = { style: "total", format: "#,##0" };
  putRow(worksheet, last, ["Totalt budgeterat och beslutat:", figure(totalOf("P02"))], total);
  return last;
}

function putGranted(worksheet: Worksheet, at: number): number {
  put(worksheet, at, 1, "Tilldelade medel", { style: "heading" });
  putHeader(worksheet, at + 1, [null, "Region JH", "Riket"], [2, 3]);
  const rows = rowsOf("P01");
  rows.forEach((row, index) => {
    const [region, national] = [amountOf(row, "region"), amountOf(row, "riket")];
    const written = [region && asWritten(region), national && asWritten(national)];
    putRow(
      worksheet,
      at + 2 + index,
      [row.label, ...written],
      [{}, { style: "amount" }, { style: "amount" }],
    );
  });
  return at + 1 + rows.length;
}

/** Jämtland Härjedalen's Professionsmiljarden 2018: granted, decided, and what remains. */
export function jamtland2018(): Workbook {
  const workbook = newWorkbook("Professionsmiljarden 2018");
  const worksheet = addSheet(workbook, "Professionsmiljarden 2018", [46, 22, 24]);
  put(worksheet, 1, 1, "Professionsmiljarden 2018 - Region Jämtland Härjedalen", { style: "title" });
  put(worksheet, 2, 1, entry("P01").dnr ?? null, { style: "subtitle" });
  const decided = putDecided(worksheet, putGranted(worksheet, 4) + 2);
  const remaining = rowsOf("P03")[0];
  const amount = remaining && amountOf(remaining, "amount");
  putRow(
    worksheet,
    decided + 2,
    ["Återstår av tilldelade medel högst", amount && asWritten(amount)],
    [{ style: "total" }, { style: "totalAmount" }],
  );
  return workbook;
}
