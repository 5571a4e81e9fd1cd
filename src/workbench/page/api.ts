import type { IWorkbookData } from "@univerjs/core";
import type { CellValue } from "../../reading";
import type { CellStyle, ConditionalRule } from "../host";

/** A cell as tests ask for it. */
export interface CellState {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly text: string;
  readonly style: CellStyle;
  /** What the add-in said about the error in the cell. */
  readonly message: string | null;
}

/** What the page offers to the task pane's frame and to tests, as `window.workbench`. */
export interface Workbench {
  /** Resolves when the first workbook is shown. */
  readonly ready: Promise<void>;
  /** Opens a workbook from an address of this server, or from a file's bytes. */
  open(source: string | Uint8Array, name?: string): Promise<void>;
  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array>;
  /** The workbook in the grid's own model. */
  snapshot(): IWorkbookData;
  cell(sheet: string, address: string): CellState;
  /** As if typed: a text that begins with "=" is a formula, null empties the cell. */
  setCell(sheet: string, address: string, input: CellValue): void;
  conditionalFormats(sheet: string): readonly ConditionalRule[];
  selection(): { readonly sheet: string; readonly address: string };
  /** Resolves when all formulas, the add-in's functions among them, are calculated. */
  calculated(): Promise<void>;
  /** Round trips between the add-in and the workbook since the page was opened. */
  roundTrips(): number;
  /** Presses a button of the ribbon by the action's name in the manifest. */
  pressButton(action: string): void;
  /** For the pane's frame: the object that Office.js finds as `window.external`. */
  connectPane(): object;
}

export interface WorkbenchWindow {
  workbench: Workbench;
}
