/** What Excel hands over for one cell; an error cell is its text, such as "#REF!"; an empty cell is "" or null. */
export type CellValue = string | number | boolean | null;

/** A rectangle of cells; zero-based, all four edges included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell of the workbook; row and column zero-based. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The used range of one sheet as plain data, in the arrays in which Excel returns them, so that it can go to a worker as it is.
 * `values[0][0]` is the cell at (top, left). Optional members are further evidence: the reading must do without them.
 */
export interface Grid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  /** Same shape as `values`; a text that begins with "=" is a formula in English with commas, anything else is the value again. */
  readonly formulas?: readonly (readonly CellValue[])[];
  /** Number formats in Excel's English notation, same shape as `values`. */
  readonly formats?: readonly (readonly string[])[];
  /** Indent levels of the cells, same shape as `values`. */
  readonly indents?: readonly (readonly number[])[];
  readonly merges?: readonly Area[];
  /** Absolute zero-based indices of rows and columns that are hidden or filtered out. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly visibility?: "visible" | "hidden" | "veryHidden";
  /** The Excel tables (ListObjects) of the sheet, header row included. */
  readonly excelTables?: readonly { readonly name: string; readonly area: Area }[];
}

/** A workbook as the core sees it. */
export interface WorkbookData {
  readonly name: string;
  readonly grids: readonly Grid[];
  /** Defined names with their formula, such as {name: "Folkmängd", formula: "=Blad1!$B$2:$B$16"}. */
  readonly definedNames?: readonly { readonly name: string; readonly formula: string }[];
}
