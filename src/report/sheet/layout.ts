import type { BoardReport } from "../boardReport";
import { aboutRows } from "./about";
import { agreementRows } from "./agreementRows";
import { findingRows } from "./findingRows";
import { grantRows } from "./grantRows";
import {
  LAST,
  moment,
  type Part,
  type ReportChart,
  type ReportLayout,
  type ReportRow,
  say,
  WIDTHS,
} from "./parts";
import { summaryRows } from "./summaryRows";
import { yearRows } from "./yearRows";

/** Lays the report out on a worksheet for a board paper, in the order in which a board reads: sum, faults, figures, agreements, origin. */
export function layOut(report: BoardReport): ReportLayout {
  const head: Part = {
    rows: [
      { style: "title", cells: [{ text: say("title") }], across: [0, LAST] },
      {
        style: "meta",
        cells: [{ text: say("made", { workbook: report.workbook, at: moment(report.at) }) }],
        across: [0, LAST],
      },
    ],
  };
  const parts: Part[] = [
    head,
    summaryRows(report),
    findingRows(report),
    grantRows(report),
    agreementRows(report),
    yearRows(report),
    aboutRows(report),
  ];
  const rows: ReportRow[] = [];
  const charts: ReportChart[] = [];
  for (const part of parts) {
    const by = rows.length;
    for (const chart of part.charts ?? [])
      charts.push({ ...chart, rows: moved(chart.rows, by), place: moved(chart.place, by) });
    rows.push(...part.rows);
  }
  return { widths: WIDTHS, rows, repeated: head.rows.length, charts };
}

function moved([first, last]: readonly [number, number], by: number): readonly [number, number] {
  return [first + by, last + by];
}
