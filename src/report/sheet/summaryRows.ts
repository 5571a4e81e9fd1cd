import type { Severity } from "../../checks";
import type { BoardReport } from "../boardReport";
import { heading, LAST, type Part, type ReportRow, say } from "./parts";

/** What was checked, and how it went. */
export function summaryRows(report: BoardReport): Part {
  const { sheets, tables, rows, relations, open, accepted, complete } = report;
  const count = (severity: Severity): number =>
    open.filter((finding) => finding.severity === severity).length;
  const checked = relations.exact + relations.rounding + relations.unlikely + relations.fails;
  return {
    rows: [
      heading(say("summary")),
      sentence("checked", { sheets, tables, rows, relations: checked }),
      counted("holds", relations.exact),
      counted("rounding", relations.rounding),
      counted("unlikely", relations.unlikely),
      counted("fails", relations.fails),
      counted("errors", count("error")),
      counted("warnings", count("warning")),
      counted("infos", count("info")),
      counted("accepted", accepted.length),
      ...(complete ? [] : [sentence("incomplete", {})]),
    ],
  };
}

function sentence(id: string, values: Readonly<Record<string, number>>): ReportRow {
  return { style: "row", cells: [{ text: say(id, values) }], across: [0, LAST] };
}

function counted(id: string, n: number): ReportRow {
  return { style: "row", cells: [{ text: say(`count.${id}`) }, { amount: String(n), decimals: 0 }] };
}
