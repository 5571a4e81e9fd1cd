import type { FWorksheet } from "@univerjs/preset-sheets-core";
import type { Axis } from "../host";

const PIXELS_A_POINT = 4 / 3;

export function rowAxis(sheet: () => FWorksheet): Axis {
  return {
    hidden: (row) => !sheet().getSheet().getRowRawVisible(row),
    setHidden: (first, last, hidden) => {
      if (hidden) sheet().hideRows(first, last - first + 1);
      else sheet().showRows(first, last - first + 1);
    },
    size: (row) => sheet().getSheet().getRowHeight(row) / PIXELS_A_POINT,
    setSize: (first, last, size) => {
      sheet().setRowHeightsForced(first, last - first + 1, Math.round(size * PIXELS_A_POINT));
    },
  };
}

export function columnAxis(sheet: () => FWorksheet): Axis {
  return {
    hidden: (column) => !sheet().getSheet().getColVisible(column),
    setHidden: (first, last, hidden) => {
      if (hidden) sheet().hideColumns(first, last - first + 1);
      else sheet().showColumns(first, last - first + 1);
    },
    size: (column) => sheet().getSheet().getColumnWidth(column) / PIXELS_A_POINT,
    setSize: (first, last, size) => {
      sheet().setColumnWidths(first, last - first + 1, Math.round(size * PIXELS_A_POINT));
    },
  };
}
