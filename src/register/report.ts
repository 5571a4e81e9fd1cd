import { rangeToA1, type Table, toA1 } from "../reading";
import type { RegisterField } from "./columns";
import { type RegisterEntry, remaining } from "./entry";
import type { AgreementRead, Share } from "./fill";
import type { FoundRegister } from "./find";
import type { Lookup } from "./lookup";
import { normalName } from "./match";
import { type Plain, toPlain } from "./plain";
import { statementsIn } from "./statements";

/** The register as plain data: amounts are decimal strings in kronor, rates fractions of 1. */
export interface RegisterReport {
  readonly sheet: string;
  /** The Excel table's name, and its range with the header row. */
  readonly table: string;
  readonly range: string;
  /** What each column is; null for the user's own. */
  readonly columns: readonly (RegisterField | null)[];
  readonly lines: readonly RegisterLine[];
  /** Names on the sheets that fit several agreements of the register as well: a person knows which. */
  readonly questions: readonly RegisterQuestion[];
}

export interface RegisterLine {
  readonly entry: Plain<RegisterEntry>;
  /** Income less overhead less what is decided; null without an income. */
  readonly remaining: string | null;
  /** 1-based row as Excel numbers it. */
  readonly row: number;
}

export interface RegisterQuestion {
  /** The name as a sheet has it, and the form by which the answer is remembered. */
  readonly name: string;
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  /** The agreements that it may mean, as the register names them. */
  readonly candidates: readonly string[];
}

/** An agreement that the sheets tell of. */
export interface AgreementReport {
  readonly entry: Plain<RegisterEntry>;
  readonly remaining: string | null;
  readonly shares: readonly Plain<Share>[];
  readonly sheet: string;
  readonly cell: string;
  /** False for a line that only an overview has: it may be part of an agreement that is listed under another name. */
  readonly listed: boolean;
  /** The register's name for it; null where the register lacks it. */
  readonly registered: string | null;
}

/** A found register, with what a person is asked about it. */
export function reportRegister(
  register: FoundRegister,
  lookup: Lookup,
  tables: readonly Table[],
): RegisterReport {
  return {
    sheet: register.sheet,
    table: register.table,
    range: rangeToA1(register.area),
    columns: register.columns,
    lines: register.entries.map((entry, index) => ({
      entry: toPlain(entry),
      remaining: remaining(entry)?.toFixed() ?? null,
      row: (register.rows[index] ?? 0) + 1,
    })),
    questions: questionsOf(register, lookup, tables),
  };
}

/** Each name once, however many sheets have it. */
function questionsOf(
  { entries }: FoundRegister,
  lookup: Lookup,
  tables: readonly Table[],
): RegisterQuestion[] {
  const questions = new Map<string, RegisterQuestion>();
  for (const statement of statementsIn(tables)) {
    const key = normalName(statement.name);
    const match = key === "" || questions.has(key) ? null : lookup.inYear(statement);
    if (match?.by !== "ambiguous") continue;
    const { sheet, row, column } = statement.cell;
    const candidates = [...new Set(match.candidates.map((index) => entries[index]?.agreement ?? ""))];
    if (candidates.length < 2) continue;
    questions.set(key, { name: statement.name, key, sheet, cell: toA1(row, column), candidates });
  }
  return [...questions.values()];
}

/** The agreements that the sheets tell of, and which of them the register has. */
export function reportAgreements(
  agreements: readonly AgreementRead[],
  { entries, lookup }: { readonly entries: readonly RegisterEntry[]; readonly lookup: Lookup },
): AgreementReport[] {
  return agreements.map(({ entry, shares, cells, listed }) => {
    const { agreement: name, caseNumber, year } = entry;
    const match = lookup.inYear({ name, caseNumber, year });
    const index = match?.by === "ambiguous" ? match.candidates[0] : match?.index;
    const [cell] = cells;
    return {
      entry: toPlain(entry),
      remaining: remaining(entry)?.toFixed() ?? null,
      shares: toPlain(shares),
      sheet: cell?.sheet ?? "",
      cell: cell ? toA1(cell.row, cell.column) : "",
      listed,
      registered: (index === undefined ? null : entries[index]?.agreement) ?? null,
    };
  });
}
