import type { ICellData, IWorkbookData } from "@univerjs/core";
import { text, type Language } from "../../locales";
import type { GridWorkbook } from "../grid";
import { toWorkbookData, XlsxError } from "../xlsx";
import { exportXlsx, importXlsx } from "../xlsx/univer";

/** An .xlsx file that is open. */
export interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface LoadedFile {
  readonly file: OpenFile;
  readonly data: IWorkbookData;
  /** Puts what the grid does not show, such as tables, where the host finds it. */
  readonly complete: (workbook: GridWorkbook) => void;
}

let opened = 0;

/** Formulas without a value are calculated when they are shown; the add-in's are always asked anew. */
function forgetAnswers(data: IWorkbookData, namespace: string): void {
  for (const sheet of Object.values(data.sheets)) {
    const rows = (sheet.cellData ?? {}) as Record<string, Record<string, ICellData>>;
    for (const cells of Object.values(rows)) {
      for (const cell of Object.values(cells)) {
        if (cell.f?.toUpperCase().includes(`${namespace}.`)) delete cell.v;
      }
    }
  }
}

/** Reads a file. Throws XlsxError where it is no workbook that can be read. */
export async function loadFile(file: OpenFile, namespace: string): Promise<LoadedFile> {
  const data = await importXlsx(file.bytes, file.name);
  const { grids } = await toWorkbookData(file.name, file.bytes);
  opened += 1;
  data.id = `workbook-${opened}`;
  forgetAnswers(data, namespace);
  const complete = (workbook: GridWorkbook) => {
    const tables = grids.flatMap((grid) =>
      (grid.excelTables ?? []).map((table) => ({ sheet: grid.sheet, ...table })),
    );
    for (const { sheet, name, area } of tables) {
      const sheetId = workbook.sheets().find((candidate) => candidate.name === sheet)?.id;
      if (sheetId === undefined) continue;
      const id = String(workbook.parts.tables.length + 1);
      workbook.parts.tables.push({
        id,
        sheetId,
        name,
        area,
        showHeaders: true,
        showTotals: false,
        style: "",
      });
    }
    for (const { sheet, visibility } of grids) {
      const found = workbook.sheets().find((candidate) => candidate.name === sheet);
      if (found && visibility === "veryHidden") workbook.veryHidden.add(found.id);
    }
  };
  return { file, data, complete };
}

/** The workbook as a file again; what the grid does not know is taken from the file that it was opened from. */
export function toFile(workbook: GridWorkbook, { bytes }: OpenFile): Promise<Uint8Array> {
  return exportXlsx(workbook.snapshot(), { base: bytes, spills: workbook.spills(), parts: workbook.parts });
}

export async function fetchFile(address: string): Promise<OpenFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status}`);
  const name = decodeURIComponent(address.split("/").at(-1) ?? address);
  return { name, bytes: new Uint8Array(await response.arrayBuffer()) };
}

/** Why a file could not be opened, for a person. */
export function failureText(language: Language, error: unknown): string {
  if (error instanceof XlsxError) return text(language, `command.error.${error.code}`);
  const reason = error instanceof Error ? error.message : String(error);
  return text(language, "command.error.unreadable", { reason });
}

export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
