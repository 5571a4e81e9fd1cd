/**
 * npm run bench:reading: how many of 2,000 made-up sheets are read as they were made, and how long reading 100,000 rows × 10 columns takes
 * beside JSON.parse of the same values in the same process.
 */
import { measureAccuracy } from "./reading/accuracy";
import { measureGrowth, measureSpeed } from "./reading/speed";

const SHEETS = 2_000;

function percent(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(2)} % (${part} of ${whole})`;
}

const accuracy = measureAccuracy(SHEETS);
console.log(`${SHEETS} made-up sheets`);
console.log(`  range  ${percent(accuracy.range, accuracy.tables)}`);
console.log(`  unit   ${percent(accuracy.unit, accuracy.tables)}`);
console.log(`  roles  ${percent(accuracy.roles, accuracy.tables)}`);
console.log(`  tables that are not there: ${accuracy.invented}`);
for (const { sheet, parse, read } of measureSpeed()) {
  const times = `${read.toFixed(0)} ms, JSON.parse ${parse.toFixed(0)} ms`;
  console.log(`100,000 rows × 10 columns, ${sheet}: ${times}, ${(read / parse).toFixed(2)} ×`);
}
for (const { rows, read } of measureGrowth()) console.log(`  ${rows} rows: ${read.toFixed(0)} ms`);
