import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { checklistWorkbook } from "./checklist/workbook";
import { toBytes } from "./samples/sheet";

/** Makes the workbook that docs/excel-checklist.md goes through: `npm run checklist`. */
async function main(): Promise<void> {
  const folder = join(__dirname, "../assets/checklist");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "grant-checklist.xlsx"), await toBytes(checklistWorkbook()));
  console.log("assets/checklist/grant-checklist.xlsx");
}

void main();
