/** How a sheet of Grant's is printed. */
export interface Page {
  /** The first rows, and columns such as "A:A", that stand on every page. */
  readonly repeated: { readonly rows: number; readonly columns?: string };
  readonly pagesWide: number;
  /** "Page &P of &N": the codes are Excel's own. */
  readonly footer: string;
}

/** Centimetres: what a Swedish board's papers are punched and bound with. */
const MARGINS = { top: 1.5, bottom: 1.5, left: 2, right: 1.5, header: 0.8, footer: 0.8 } as const;

/** A4 lying, as wide as so many pages; the repeated rows stay in sight on the screen too. */
export function setUpPage(sheet: Excel.Worksheet, { repeated, pagesWide, footer }: Page): void {
  const { pageLayout } = sheet;
  pageLayout.paperSize = "A4";
  pageLayout.orientation = "Landscape";
  pageLayout.zoom = { horizontalFitToPages: pagesWide };
  pageLayout.setPrintTitleRows(`$1:$${repeated.rows}`);
  if (repeated.columns) pageLayout.setPrintTitleColumns(repeated.columns);
  pageLayout.setPrintMargins("Centimeters", MARGINS);
  pageLayout.headersFooters.defaultForAllPages.rightFooter = footer;
  sheet.freezePanes.freezeRows(repeated.rows);
}
