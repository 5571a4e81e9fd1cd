/** Draws the PNG icons that Office wants from the SVG files beside them: `npm run icons`. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../tests/browser/support/browser";

const FOLDER = join(__dirname, "..", "assets", "icons");

/** Pixels: the sizes that the manifest names, all multiples of the 16 units that the drawings are made on. */
const SIZES: Readonly<Record<string, readonly number[]>> = {
  grant: [16, 32, 64, 80],
  validate: [16, 32, 80],
  clear: [16, 32, 80],
};

async function main(): Promise<void> {
  const browser = await launchBrowser();
  for (const [name, sizes] of Object.entries(SIZES)) {
    const svg = readFileSync(join(FOLDER, `${name}.svg`), "utf8");
    for (const size of sizes) {
      const page = await browser.newPage({ viewport: { width: size, height: size } });
      await page.setContent(
        `<style>body { margin: 0 } svg { display: block; width: ${size}px }</style>${svg}`,
      );
      await page.screenshot({ path: join(FOLDER, `${name}-${size}.png`), omitBackground: true });
      await page.close();
    }
  }
  await browser.close();
}

void main();
