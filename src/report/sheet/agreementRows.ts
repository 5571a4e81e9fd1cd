import type { AgreementLine } from "../agreements";
import type { BoardReport } from "../boardReport";
import { amountCell, columnHeads, heading, type Part, type ReportCell, type ReportRow, say } from "./parts";

/** What remains of each agreement: the register's with when it is to be accounted for to whom, else what the sheets say and where. */
export function agreementRows({ agreements, agreementsFrom }: BoardReport): Part {
  if (agreements.length === 0) return { rows: [] };
  return { rows: agreementsFrom === "register" ? registered(agreements) : inSheets(agreements) };
}

function registered(agreements: readonly AgreementLine[]): ReportRow[] {
  return [
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
    ...agreements.map((line): ReportRow => ({
      style: "row",
      cells: [
        { text: line.agreement },
        words(line.caseNumber),
        ...amounts(line),
        deadline(line),
        words(line.reportTo),
      ],
    })),
  ];
}

function inSheets(agreements: readonly AgreementLine[]): ReportRow[] {
  return [
    heading(say("agreements.sheets")),
    columnHeads([
      "column.agreement",
      "column.caseNumber",
      "column.national",
      "column.income",
      "column.decided",
      "column.remaining",
      "column.cell",
    ]),
    ...agreements.map((line): ReportRow => ({
      style: "row",
      cells: [
        { text: line.agreement },
        words(line.caseNumber),
        amountCell(line.national),
        ...amounts(line),
        line.cell && { text: line.cell.address, link: line.cell },
      ],
    })),
  ];
}

function amounts({ income, decided, remaining }: AgreementLine): ReportCell[] {
  return [income, decided, remaining].map((amount) => amountCell(amount));
}

function words(text: string | null): ReportCell {
  return text === null ? null : { text };
}

function deadline({ reportDeadline, daysLeft }: AgreementLine): ReportCell {
  if (reportDeadline === null || daysLeft === null) return null;
  return { text: daysLeft < 0 ? say("deadline.passed", { date: reportDeadline }) : reportDeadline };
}
