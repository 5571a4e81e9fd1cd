import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CONVERT = ["--headless", "--convert-to", "pdf", "--outdir"];

/** True where LibreOffice is there to read what was saved, as a reader that knows nothing of Grant. */
export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"], { stdio: "ignore" }).status === 0;
}

/** Prints a saved workbook to PDF in `artefacts/`; says the file's path. */
export async function printToPdf(name: string, workbook: Uint8Array): Promise<string> {
  await mkdir("artefacts", { recursive: true });
  const file = join("artefacts", `${name}.xlsx`);
  writeFileSync(file, workbook);
  // A profile of its own, so that a LibreOffice that is open is not asked.
  const profile = `-env:UserInstallation=file://${mkdtempSync(join(tmpdir(), "grant-office-"))}`;
  const { status, stderr } = spawnSync("soffice", [profile, ...CONVERT, "artefacts", file], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`LibreOffice could not print ${file}: ${stderr}`);
  return join("artefacts", `${name}.pdf`);
}

/** The text of a PDF page by page, and its pages as pictures beside it; null where poppler's tools are missing. */
export function readPdf(pdf: string): string[] | null {
  const { status, stdout } = spawnSync("pdftotext", ["-layout", pdf, "-"], { encoding: "utf8" });
  if (status !== 0) return null;
  spawnSync("pdftoppm", ["-png", "-r", "70", pdf, pdf.replace(/\.pdf$/, "")]);
  return stdout.split("\f").filter((page) => page.trim() !== "");
}
