import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { SAMPLES } from "./samples/index";
import { toBytes } from "./samples/sheet";

/** Makes the sample workbooks from data/facts.json: `npm run samples`. */
async function main(): Promise<void> {
  const folder = join(__dirname, "../assets/samples");
  await mkdir(folder, { recursive: true });
  for (const [file, make] of Object.entries(SAMPLES)) {
    await writeFile(join(folder, file), await toBytes(make()));
    console.log(`assets/samples/${file}`);
  }
}

void main();
