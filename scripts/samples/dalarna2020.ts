import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import population from "../../data/dalarna-population-2019.json";
import { amountOf, entry, figure, rowsOf, totalOf } from "./facts";
import { addSheet, type Look, newWorkbook, put, putHeader, putRow } from "./sheet";

const ORE: Look = { style: "amount", format: '#,##0.00\\ "kr"' };
const KRONOR: Look = { style: "amount", format: '#,##0\\ "kr"' };
const PEOPLE: Look = { style: "amount", format: "#,##0" };

/** The region's own money: one row of amounts under its headers, with nothing to the left. */
function putRegional(worksheet: Worksheet, at: number): void {
  put(worksheet, at, 1, "Länsgemensamma medel:", { style: "heading" });
  const columns = (entry("D01").columns as string[]).map(String);
  putHeader(worksheet, at + 1, columns, [1, 2, 3, 4, 5]);
  const row = rowsOf("D01")[0];
  if (!row) throw new Error("D01 has no row");
  const amounts = ["samsjuklighet", "brukar", "suicid", "ungdom"].map((key) => {
    const amount = amountOf(row, key);
    return amount && figure(amount, "kr");
  });
  putRow(worksheet, at + 2, [...amounts, figure(totalOf("D01"), "kr")], [ORE, ORE, ORE, ORE, KRONOR]);
}

function putMunicipal(worksheet: Worksheet, at: number): void {
  put(worksheet, at, 1, "Medel till kommunerna:", { style: "heading" });
  const columns = (entry("D02").columns as string[]).map(String);
  putHeader(worksheet, at + 1, [null, ...columns], [2, 3, 4]);
  rowsOf("D02").forEach((row, index) => {
    const amounts = ["utveckling", "kunskap", "avrundat"].map((key) => {
      const amount = amountOf(row, key);
      return amount && figure(amount, "kr");
    });
    putRow(worksheet, at + 2 + index, [row.label, ...amounts], [{}, ORE, ORE, KRONOR]);
  });
}

function addPopulation(workbook: Workbook): void {
  const worksheet = addSheet(workbook, "Folkmängd", [24, 14]);
  put(worksheet, 1, 1, "Folkmängd 1 november 2019", { style: "title" });
  put(worksheet, 2, 1, "Källa: SCB", { style: "subtitle" });
  putHeader(worksheet, 4, ["Kommun", "Folkmängd"], [2]);
  population.municipalities.forEach(({ name, population: people }, index) => {
    putRow(worksheet, 5 + index, [name, people], [{}, PEOPLE]);
  });
  const at = 5 + population.municipalities.length;
  putRow(worksheet, at, ["Dalarnas län", population.regionTotal], { style: "total", format: "#,##0" });
  putRow(worksheet, at + 2, ["Riket", population.nationalTotal], [{}, PEOPLE]);
}

/** Dalarna's money for mental health 2020, to the öre, with the populations that it was shared out by. */
export function dalarna2020(): Workbook {
  const workbook = newWorkbook("ÖK psykisk hälsa 2020");
  const worksheet = addSheet(workbook, "Belopp", [26, 26, 24, 22, 20]);
  put(worksheet, 1, 1, "Medel enligt ÖK psykisk hälsa 2020", { style: "title" });
  putRegional(worksheet, 3);
  putMunicipal(worksheet, 7);
  addPopulation(workbook);
  return workbook;
}
