import type { ReportLayout } from "../report";
import type { ReportStamp, ReportWords, WrittenReport } from "./reportSheet";

export type { ReportStamp, ReportWords, WrittenReport };

/** As `reportSheet` says; fetched when a report is made, so that the pane opens without it. */
export async function writeReport(
  layout: ReportLayout,
  words: ReportWords,
  stamp: ReportStamp,
): Promise<WrittenReport> {
  const sheet = await import("./reportSheet");
  return sheet.writeReport(layout, words, stamp);
}
