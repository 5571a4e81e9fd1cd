import { Workbook } from "@cj-tech-master/excelts";
import { areaOf } from "./areas";
import { XlsxError } from "./errors";
import type { ChartParts } from "./univer/charts";

/** Cells in merged ranges, all sheets together, that are still laid out. */
const MAX_MERGED_CELLS = 2_000_000;

type Model = Workbook["model"];

type ChartFiles = ChartParts["files"];

function mergedCells(model: Model): number {
  const areas = model.worksheets.flatMap(({ mergeCells = [] }) =>
    mergeCells.flatMap((merge) => areaOf(merge) ?? []),
  );
  return areas.reduce((sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1), 0);
}

/**
 * The library's workbook without what a hostile or careless file makes it lay out cell by cell: a name for a whole sheet is kept as
 * its range, and a file that merges millions of cells is refused.
 */
export class LeanWorkbook extends Workbook {
  /** Defined names with the ranges that they stand for; names for anything else are not read by the library. */
  names: Model["definedNames"] = [];
  /** Charts to be written, by the sheet's id; they take the place of what is drawn on that sheet. */
  readonly charts = new Map<number, ChartParts>();

  override get model(): Model {
    const { worksheets, ...model } = super.model;
    const files = Object.assign({}, ...[...this.charts.values()].map((chart) => chart.files)) as ChartFiles;
    const drawings = [...this.charts.values()].map(({ drawing, drawingXml }) => [drawing.name, drawingXml]);
    const drawn = worksheets.map((sheet) => {
      const chart = this.charts.get(sheet.id);
      return chart ? { ...sheet, drawing: chart.drawing } : sheet;
    });
    return {
      ...model,
      worksheets: drawn,
      passthrough: { ...model.passthrough, ...files },
      rawDrawings: { ...model.rawDrawings, ...(Object.fromEntries(drawings) as ChartFiles) },
      definedNames: this.names,
    };
  }

  override set model(model: Model) {
    if (mergedCells(model) > MAX_MERGED_CELLS) throw new XlsxError("too-large", "merged cells");
    this.names = model.definedNames;
    super.model = { ...model, definedNames: [] };
  }
}
