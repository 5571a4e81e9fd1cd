import { type Language, text } from "../../locales";
import { toA1 } from "../../reading";
import { type BoardReport, type GrantTable, sayStatedSum } from "../../report";

/** One file's report, or why there is none. */
export interface FileReport {
  readonly file: string;
  readonly error: string | null;
  readonly report: BoardReport | null;
}

type YearsOfReport = BoardReport["years"][number];

/** What a row of the table is about. */
const COLUMNS = ["file", "section", "sheet", "cell", "name", "what", "unit", "value"] as const;

/** A cell: words, or a decimal string that is a number. */
type Field = string | { readonly number: string } | null;

interface Line {
  readonly section: string;
  readonly sheet?: string;
  readonly cell?: string;
  readonly name?: string;
  readonly what: string;
  readonly unit?: string | null;
  readonly value: Field;
}

/** As the language's Excel opens a file: Swedish parts cells by semicolons and writes a comma before decimals. */
const NOTATION = { sv: { separator: ";", decimal: "," }, en: { separator: ",", decimal: "." } } as const;

/** Tells Excel that the file is UTF-8. */
const BYTE_ORDER_MARK = "\uFEFF";

/**
 * The reports as one CSV table, a fact a row (RFC 4180, UTF-8): the file, the section of the report, where it stands, what it is of and
 * its value. A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, "CSV injection").
 */
export function reportsCsv(reports: readonly FileReport[], language: Language): string {
  const rows = reports.flatMap(({ file, error, report }) => {
    const lines = report ? linesOf(report, language) : [{ section: "error", what: "error", value: error }];
    return lines.map((line: Line) => [
      file,
      line.section,
      line.sheet ?? "",
      line.cell ?? "",
      line.name ?? "",
      line.what,
      line.unit ?? "",
      line.value,
    ]);
  });
  const { separator } = NOTATION[language];
  const written = [COLUMNS, ...rows].map((row) =>
    row.map((field) => fieldText(field, language)).join(separator),
  );
  return `${BYTE_ORDER_MARK}${written.join("\r\n")}\r\n`;
}

function linesOf(report: BoardReport, language: Language): Line[] {
  return [
    ...about(report),
    ...summary(report),
    ...findings(report, language),
    ...report.grants.flatMap(grants),
    ...agreements(report),
    ...report.years.flatMap((years) => yearsLines(years, language)),
  ];
}

function about({ workbook, at, version, digest, complete }: BoardReport): Line[] {
  const facts = { workbook, at, version, digest, complete: String(complete) };
  return Object.entries(facts).map(([what, value]) => ({ section: "about", what, value }));
}

function summary({ sheets, tables, rows, relations, open, accepted }: BoardReport): Line[] {
  const counts = { sheets, tables, rows, ...relations, open: open.length, accepted: accepted.length };
  return Object.entries(counts).map(([what, n]) => ({
    section: "summary",
    what,
    value: { number: String(n) },
  }));
}

function findings({ open, accepted }: BoardReport, language: Language): Line[] {
  return [...open, ...accepted].flatMap((finding): Line[] => {
    const { sheet, cells, label, severity, rule, message, unit, difference } = finding;
    const place = { section: "finding", sheet, cell: cells[0] ?? "", name: label };
    const isNumber = difference !== null && /^-?\d+(\.\d+)?$/.test(difference);
    return [
      { ...place, what: `${severity} ${rule}`, value: text(language, message.id, message.values) },
      ...(isNumber ? [{ ...place, what: "difference", unit, value: { number: difference } }] : []),
      ...(finding.accepted
        ? [{ ...place, what: `accepted by ${finding.accepted.by}`, value: finding.accepted.reason }]
        : []),
    ];
  });
}

const FIGURES = ["national", "income", "overhead", "allocated", "stated", "difference"] as const;

function grants({ sheet, unit, grants: all, stated }: GrantTable): Line[] {
  const own = all.flatMap((grant): Line[] => {
    const { name, cell, shares } = grant;
    const figures = FIGURES.flatMap((what): Line[] => {
      const number = grant[what];
      const place = { section: "grant", sheet, cell: cell.address, name, unit };
      return number === null ? [] : [{ ...place, what, value: { number } }];
    });
    const parts = shares.map((share): Line => ({
      section: "share",
      sheet,
      cell: share.cell.address,
      name,
      what: share.name,
      unit,
      value: { number: share.amount },
    }));
    return [...figures, ...parts];
  });
  const sums = stated.map(({ kind, label, amount, cell }): Line => ({
    section: "stated",
    sheet,
    cell: cell.address,
    name: label,
    what: kind,
    unit,
    value: { number: amount },
  }));
  return [...own, ...sums];
}

function agreements({ agreements: all }: BoardReport): Line[] {
  return all.flatMap(
    ({
      agreement,
      cell,
      caseNumber,
      national,
      income,
      decided,
      used,
      remaining,
      reportTo,
      reportDeadline,
    }) => {
      const place = {
        section: "agreement",
        name: agreement,
        sheet: cell?.sheet ?? "",
        cell: cell?.address ?? "",
      };
      const amounts = Object.entries({ national, income, decided, used, remaining }).flatMap(
        ([what, number]): Line[] =>
          number === null ? [] : [{ ...place, what, unit: "kr", value: { number } }],
      );
      const facts = Object.entries({ caseNumber, reportTo, reportDeadline }).flatMap(
        ([what, value]): Line[] => (value === null ? [] : [{ ...place, what, value }]),
      );
      return [...amounts, ...facts];
    },
  );
}

/** What each agreement was and became, the totals, and in words whether the sheet's own totals hold. */
function yearsLines({ from, to, sheet, lines, all, own, sums }: YearsOfReport, language: Language): Line[] {
  const period = `${from}–${to}`;
  const section = "years";
  const moved = (
    name: string,
    { before, after, change }: YearsOfReport["all"],
    place: Partial<Line>,
  ): Line[] =>
    Object.entries({ before, after, change }).map(([what, number]) => ({
      section,
      sheet: sheet ?? "",
      ...place,
      name,
      what: `${period} ${what}`,
      unit: "kr",
      value: { number },
    }));
  const changes = lines.flatMap((line) => {
    const place = cellPlace(line.cells[0]);
    const into =
      line.into === null ? [] : [{ section, ...place, name: line.name, what: "into", value: line.into }];
    return [
      { section, ...place, name: line.name, what: `${period} kind`, value: line.kind },
      ...moved(line.name, line, place),
      ...line.parts.flatMap((part) =>
        Object.entries({ before: part.before, after: part.after }).flatMap(([what, number]): Line[] =>
          number === null
            ? []
            : [
                {
                  section,
                  ...place,
                  name: line.name,
                  what: `${period} ${what}: ${part.name}`,
                  unit: "kr",
                  value: { number },
                },
              ],
        ),
      ),
      ...into,
    ];
  });
  const told = sums.flatMap((sum) =>
    sayStatedSum(sum).map((message): Line => ({
      section,
      ...cellPlace(sum.cell),
      what: `${sum.year} stated ${sum.holds}`,
      value: text(language, message.id, message.values),
    })),
  );
  return [
    ...changes,
    ...moved("", all, { section: "years all" }),
    ...moved("", own, { section: "years own" }),
    ...told,
  ];
}

function cellPlace(cell: YearsOfReport["sums"][number]["cell"] | undefined): Pick<Line, "sheet" | "cell"> {
  return cell ? { sheet: cell.sheet, cell: toA1(cell.row, cell.column) } : {};
}

function fieldText(field: Field, language: Language): string {
  const { separator, decimal } = NOTATION[language];
  if (field === null) return "";
  if (typeof field === "object") return field.number.replace(".", decimal);
  const safe = /^[=+\-@\t\r]/.test(field) ? `'${field}` : field;
  return /["\r\n]/.test(safe) || safe.includes(separator) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
