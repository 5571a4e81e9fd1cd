import type { Decimal } from "../money";
import { type RegisterEntry, remaining } from "../register";
import type { Validation } from "../validate";
import type { ReportCellRef } from "./grant";

/** One agreement of the register as the board sees it. Amounts are decimal strings in kronor, dates ISO texts. */
export interface AgreementLine {
  readonly agreement: string;
  readonly caseNumber: string | null;
  /** Where the sheets tell of it; null for the register's. */
  readonly cell: ReportCellRef | null;
  readonly national: string | null;
  readonly income: string | null;
  readonly decided: string | null;
  readonly used: string | null;
  /** Income less overhead less what is decided. */
  readonly remaining: string | null;
  readonly reportTo: string | null;
  readonly reportDeadline: string | null;
  /** Whole days from the report to the deadline, negative where it has passed; null without one. */
  readonly daysLeft: number | null;
  readonly endsYear: number | null;
}

const DAY = 24 * 60 * 60 * 1000;

/** The register's agreements with what remains and what is due; those with the nearest deadline first, those without one last. */
export function agreementLines(register: readonly RegisterEntry[], at: string): AgreementLine[] {
  const today = Date.parse(at.slice(0, 10));
  const lines = register.map((entry): AgreementLine => {
    const { agreement, caseNumber, reportTo, reportDeadline, endsYear } = entry;
    return {
      agreement,
      caseNumber,
      cell: null,
      national: written(entry.national),
      income: written(entry.income),
      decided: written(entry.decided),
      used: written(entry.used),
      remaining: written(remaining(entry)),
      reportTo,
      reportDeadline,
      daysLeft: reportDeadline === null ? null : Math.round((Date.parse(reportDeadline) - today) / DAY),
      endsYear,
    };
  });
  return lines.sort((one, other) => (one.daysLeft ?? Infinity) - (other.daysLeft ?? Infinity) || 0);
}

/** The agreements that the sheets tell of, as far as they say. What only an overview has is told from year to year. */
export function agreementsInSheets({
  agreements,
  years,
}: Pick<Validation, "agreements" | "years">): AgreementLine[] {
  const overviews = new Set(years.map(({ sheet }) => sheet));
  return agreements
    .filter(({ listed, sheet }) => listed && !overviews.has(sheet))
    .map(({ entry, remaining: left, sheet, cell }) => {
      const { agreement, caseNumber, national, income, decided, used } = entry;
      const told = { agreement, caseNumber, national, income, decided, used, remaining: left };
      const silent = { reportTo: null, reportDeadline: null, daysLeft: null, endsYear: null };
      return { ...told, ...silent, cell: { sheet, address: cell } };
    });
}

function written(amount: Decimal | null): string | null {
  return amount?.toFixed() ?? null;
}
