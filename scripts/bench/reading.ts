/**
 * npm run bench:reading: how many of 2,000 made-up sheets are read as they were made; the true sums found in the workbooks of
 * ../shared/workbooks; the sums found in the annotated tables of ../shared/aggregations; and how long reading 100,000 rows × 10 columns
 * takes beside JSON.parse of the same values in the same process.
 */
import { REAL_WORKBOOKS, tryWorkbook } from "../../tests/validate/workbooks";
import { aggregationLines } from "./aggregations/scores";
import { measureAccuracy } from "./reading/accuracy";
import { measureGrowth, measureSpeed } from "./reading/speed";

const SHEETS = 2_000;

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;
}

function printAccuracy(): void {
  const accuracy = measureAccuracy(SHEETS);
  console.log(`${SHEETS} made-up sheets`);
  console.log(`  range  ${percent(accuracy.range, accuracy.tables)}`);
  console.log(`  unit   ${percent(accuracy.unit, accuracy.tables)}`);
  console.log(`  roles  ${percent(accuracy.roles, accuracy.tables)}`);
  console.log(`  tables that are not there: ${accuracy.invented}`);
}

async function printWorkbooks(): Promise<void> {
  console.log("workbooks of public-finance people: true sums found, false errors");
  for (const workbook of REAL_WORKBOOKS) {
    const outcome = await tryWorkbook(workbook);
    if (outcome === null) {
      console.log(`  ${workbook.file.padEnd(10)} is not there`);
      continue;
    }
    const { expected, missed, wrong } = outcome;
    console.log(
      `  ${workbook.file.padEnd(10)} ${expected - missed.length} of ${expected}, ${wrong.length} false`,
    );
    for (const cell of missed) console.log(`    missed ${cell}`);
    for (const cell of wrong) console.log(`    false ${cell}`);
  }
}

function printSpeed(): void {
  for (const { sheet, parse, read } of measureSpeed()) {
    const times = `${read.toFixed(0)} ms, JSON.parse ${parse.toFixed(0)} ms`;
    console.log(`100,000 rows × 10 columns, ${sheet}: ${times}, ${(read / parse).toFixed(2)} ×`);
  }
  for (const { rows, read } of measureGrowth()) console.log(`  ${rows} rows: ${read.toFixed(0)} ms`);
}

async function main(): Promise<void> {
  // First, while the process is fresh.
  printSpeed();
  printAccuracy();
  await printWorkbooks();
  for (const line of aggregationLines()) console.log(line);
}

void main();
