import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { amountOf, asWritten, entry, type FactRow, figure, rowsOf, totalOf } from "./facts";
import { addSheet, type Look, newWorkbook, put, putHeader, putRow } from "./sheet";

const KRONOR: Look = { style: "amount", format: '#,##0\\ "kr"' };
const TOTAL: Look = { style: "total", format: '#,##0\\ "kr"' };
/** The areas that get money, each with its own small table of levels. */
const AREAS = ["W02", "W03", "W04", "W05", "W06", "W07", "W08"];

function putAmounts(worksheet: Worksheet, from: number, rows: readonly FactRow[]): number {
  rows.forEach((row, index) => {
    const amount = amountOf(row, "amount");
    const exact = amount?.unit === "kr";
    putRow(
      worksheet,
      from + index,
      [row.label, amount && (exact ? figure(amount) : asWritten(amount))],
      [{}, KRONOR],
    );
  });
  return from + rows.length;
}

function addProposal(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Förslag", [52, 20]);
  put(worksheet, 1, 1, "Sammanhållen vård och samsjuklighet 2024", { style: "title" });
  put(worksheet, 2, 1, "Länsgemensamma medel, förslag till fördelning", { style: "subtitle" });
  putHeader(worksheet, 4, ["Medel", "Belopp"], [2]);
  const next = putAmounts(worksheet, 5, rowsOf("W01"));
  put(worksheet, next + 1, 1, "Fördelning per nivå", { style: "heading" });
  putHeader(worksheet, next + 2, ["Nivå", "Belopp"], [2]);
  putAmounts(worksheet, next + 3, rowsOf("W09"));
}

function addAreas(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Insatsområden", [52, 20]);
  put(worksheet, 1, 1, "Förslag på fördelning och nyttjande per insatsområde 2024", { style: "title" });
  let at = 3;
  for (const id of AREAS) {
    put(worksheet, at, 1, entry(id).place, { style: "heading" });
    putHeader(worksheet, at + 1, ["Nivå", "Belopp"], [2]);
    const next = putAmounts(worksheet, at + 2, rowsOf(id));
    putRow(worksheet, next, ["Totalt", figure(totalOf(id))], TOTAL);
    at = next + 3;
  }
}

function addSummary(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Sammanfattning", [52, 20]);
  put(worksheet, 1, 1, "Ekonomisk sammanfattning 2024", { style: "title" });
  putHeader(worksheet, 3, ["Område", "Belopp"], [2]);
  const next = putAmounts(worksheet, 4, rowsOf("W10"));
  putRow(worksheet, next, ["Summa", figure(totalOf("W10"))], TOTAL);
}

/** Västra Götaland's proposal for 2024: what there is, seven areas by level, and the summary that adds them up. */
export function vastraGotaland2024(): Workbook {
  const workbook = newWorkbook("Sammanhållen vård och samsjuklighet 2024");
  addProposal(workbook);
  addAreas(workbook);
  addSummary(workbook);
  return workbook;
}
