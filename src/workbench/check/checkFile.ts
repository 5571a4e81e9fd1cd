import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, resolve } from "node:path";
import program from "../../../package.json";
import type { WorkbookData } from "../../reading";
import { type BoardReport, reportOn } from "../../report";
import type { Kept } from "../../kept";
import { optionsKept, validate, type ValidateOptions, type Validation } from "../../validate";
import { keptInFile, toWorkbookData, XlsxError } from "../xlsx";

/** A text of the catalogue with its values. */
export interface Trouble {
  readonly id: string;
  readonly values: Readonly<Record<string, string>>;
}

/** One file's outcome: what the core says of it, or why it could not be checked. */
export type Outcome =
  | {
      readonly file: string;
      readonly validation: Validation;
      /** Where it was asked for. */
      readonly report?: BoardReport | null;
      /** True where the settings that the workbook keeps could not be used, so that Grant's own applied. */
      readonly settingsRefused?: boolean;
      readonly trouble: null;
    }
  | { readonly file: string; readonly validation: null; readonly trouble: Trouble };

const SYSTEM_ERRORS: Readonly<Record<string, string>> = { ENOENT: "missing", EISDIR: "directory" };

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** A fault of Grant's own, for a file that could be read. */
export function internalTrouble(error: unknown): Trouble {
  return trouble("internal", { reason: reasonOf(error) });
}

function trouble(id: string, values: Trouble["values"] = {}): Trouble {
  return { id: `command.error.${id}`, values };
}

function readingTrouble(error: unknown): Trouble {
  if (error instanceof XlsxError) return trouble(error.code);
  const code = typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
  const known = SYSTEM_ERRORS[code];
  return known === undefined ? trouble("unreadable", { reason: code || reasonOf(error) }) : trouble(known);
}

/** A workbook in which nothing could be checked must not pass as one in which nothing is wrong. */
function nothingChecked(workbook: WorkbookData, validation: Validation): Trouble | null {
  const isRead = validation.register !== null || validation.sheets.some(({ tables }) => tables.length > 0);
  if (isRead || validation.findings.length > 0) return null;
  const values = workbook.grids.flatMap((grid) => grid.values.flat());
  if (values.every((value) => value === "" || value === null)) return trouble("empty-workbook");
  const figures = values.some((value) => typeof value === "number" || /\d/.test(String(value)));
  return trouble(figures ? "no-tables" : "no-amounts");
}

async function sha256(text: string): Promise<string> {
  return Promise.resolve(createHash("sha256").update(text, "utf8").digest("hex"));
}

async function reported(workbook: WorkbookData, options: ValidateOptions): ReturnType<typeof reportOn> {
  const source = { workbook: workbook.name, at: new Date().toISOString(), version: program.version };
  return reportOn(workbook, options, source, sha256);
}

/**
 * Reads and checks one file, named from `folder`, by the settings, acceptances and answers that the add-in has kept in it, and reports on it
 * where that is asked for; never throws.
 */
export async function checkFile(file: string, folder: string, wantsReport = false): Promise<Outcome> {
  const failed = (why: Trouble): Outcome => ({ file, validation: null, trouble: why });
  let workbook: WorkbookData;
  let kept: Kept;
  try {
    const bytes = await readFile(resolve(folder, file));
    workbook = await toWorkbookData(basename(file), bytes);
    kept = await keptInFile(bytes);
  } catch (error) {
    return failed(readingTrouble(error));
  }
  try {
    const { options, settingsRefused } = optionsKept(kept);
    const own = { ...options, today: today() };
    const { validation, report } = wantsReport
      ? await reported(workbook, own)
      : { validation: validate(workbook, own), report: null };
    const nothing = nothingChecked(workbook, validation);
    return nothing ? failed(nothing) : { file, validation, report, settingsRefused, trouble: null };
  } catch (error) {
    return failed(internalTrouble(error));
  }
}

/** The day on the person's own calendar. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}
