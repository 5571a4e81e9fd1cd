import type { AgreementLine } from "../agreements";
import type { BoardReport } from "../boardReport";
import { amountCell, columnHeads, heading, type Part, type ReportCell, type ReportRow, say } from "./parts";

/** What remains of each agreement of the register, and when it is to be accounted for to whom. */
export function agreementRows({ agreements }: BoardReport): Part {
  if (agreements.length === 0) return { rows: [] };
  return {
    rows: [
      heading(say("agreements")),
      columnHeads([
        "column.agreement",
        "column.caseNumber",
        "column.income",
        "column.decided",
        "column.remaining",
        "column.deadline",
        "column.reportTo",
      ]),
      ...agreements.map(rowOf),
    ],
  };
}

function rowOf(line: AgreementLine): ReportRow {
  const { agreement, caseNumber, income, decided, remaining, reportTo } = line;
  return {
    style: "row",
    cells: [
      { text: agreement },
      words(caseNumber),
      amountCell(income),
      amountCell(decided),
      amountCell(remaining),
      deadline(line),
      words(reportTo),
    ],
  };
}

function words(text: string | null): ReportCell {
  return text === null ? null : { text };
}

function deadline({ reportDeadline, daysLeft }: AgreementLine): ReportCell {
  if (reportDeadline === null || daysLeft === null) return null;
  return { text: daysLeft < 0 ? say("deadline.passed", { date: reportDeadline }) : reportDeadline };
}
