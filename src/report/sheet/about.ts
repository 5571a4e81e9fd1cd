import type { BoardReport } from "../boardReport";
import { heading, LAST, moment, type Part, type ReportRow, type ReportText, say } from "./parts";

/** Where the report comes from: workbook, time, version, settings, and the digest by which a later change is seen. */
export function aboutRows({ workbook, at, version, settings, digest }: BoardReport): Part {
  const { overheadSpan, checks } = settings;
  const percent = (rate: number) => ({ percent: String(Number((rate * 100).toFixed(2))) });
  const changed = Object.entries(checks).flatMap(([check, { on, severity }]): ReportRow[] => {
    const name = { id: `check.${check}.name`, values: {} };
    if (!on) return [line("about.off", say("about.off.text", { name }))];
    return severity ? [line("about.severity", say("about.severity.text", { name, severity }))] : [];
  });
  const span = say("about.overhead.text", {
    least: percent(overheadSpan.least),
    most: percent(overheadSpan.most),
  });
  return {
    rows: [
      heading(say("about")),
      line("about.workbook", workbook),
      line("about.time", moment(at)),
      line("about.version", version),
      line("about.overhead", span),
      ...changed,
      line("about.digest", digest),
      { style: "meta", cells: [{ text: say("about.digest.text") }], across: [0, LAST] },
    ],
  };
}

function line(id: string, text: ReportText): ReportRow {
  return { style: "row", cells: [{ text: say(id) }, { text }], across: [1, LAST] };
}
