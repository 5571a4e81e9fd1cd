import { type Acceptance, type Finding, type Message, runChecks, viewRegister } from "./checks";
import {
  columnLetters,
  rangeToA1,
  readTables,
  type Table,
  toA1,
  toQualifiedA1,
  withoutReports,
  type WorkbookData,
} from "./reading";
import {
  type AgreementReport,
  agreementsRead,
  type Choices,
  findRegister,
  type FoundRegister,
  overviewYears,
  type Plain,
  type RegisterEntry,
  type RegisterIds,
  type RegisterReport,
  registerYears,
  reportAgreements,
  reportRegister,
  toPlain,
  withoutRegister,
  type YearOverYear,
} from "./register";
import { findRelations, type Relation } from "./relations";
import type { Kept } from "./kept";
import { acceptancesSchema, choicesSchema, settingsSchema, type SettingsInput } from "./settings";

/** What was read on one sheet, as the check command prints it; amounts are decimal strings in the table's unit. */
export interface SheetReport {
  readonly name: string;
  readonly tables: readonly TableReport[];
}

export interface TableReport {
  readonly range: string;
  readonly unit: string | null;
  readonly columns: readonly { readonly column: string; readonly role: string; readonly header: string }[];
  readonly relations: readonly RelationReport[];
}

export interface RelationReport {
  readonly id: string;
  readonly kind: string;
  readonly total: string;
  readonly terms: readonly { readonly cell: string; readonly sign: number }[];
  readonly holds: "exact" | "rounding" | "unlikely" | "fails";
  readonly difference: string;
  readonly tolerance: string;
}

/** The core's answer: plain data, so that it can cross the worker's border and be printed as JSON. */
export interface Validation {
  readonly version: 1;
  readonly sheets: readonly SheetReport[];
  readonly findings: readonly Finding[];
  /** The register that the workbook holds; null where it holds none. */
  readonly register: RegisterReport | null;
  /** The agreements that the sheets tell of, the register's own table left out. */
  readonly agreements: readonly AgreementReport[];
  /** Two years beside each other: from overviews on the sheets, then from the register. */
  readonly years: readonly Plain<YearOverYear>[];
  /** True where a bounded search stopped before it was done. */
  readonly stopped: boolean;
}

export interface ValidateOptions {
  /** What differs from the default settings; throws zod's error where a setting is not valid. */
  readonly settings?: SettingsInput;
  /** The agreements to check against; those of the register that the workbook holds where none are given. */
  readonly register?: readonly RegisterEntry[];
  /** By which ids the workbook's register is known. */
  readonly registerIds?: RegisterIds | null;
  /** Which agreement of the register a name on a sheet means, where a person has said so. */
  readonly choices?: Choices;
  /** The day of the check, an ISO date; without it no deadline has passed. */
  readonly today?: string;
  /** Findings that a person has found in order, by the finding's id. */
  readonly acceptances?: Readonly<Record<string, Acceptance>>;
  /** Called before each step with a text and how far the work has come, 0 to 1. */
  readonly onProgress?: (step: Message, fraction: number) => void;
}

/** How to validate by what a workbook keeps. What cannot be used is left out; of settings `settingsRefused` says so. */
export function optionsKept({ settings, acceptances, choices }: Kept): {
  readonly options: ValidateOptions;
  readonly settingsRefused: boolean;
} {
  const usable = settingsSchema.safeParse(settings ?? {});
  return {
    options: {
      ...(usable.success ? { settings: usable.data } : {}),
      acceptances: acceptancesSchema.safeParse(acceptances).data ?? {},
      choices: choicesSchema.safeParse(choices).data ?? {},
    },
    settingsRefused: !usable.success,
  };
}

/** How far the work has come when all sheets are read, and when the relations are found. */
const READING = 0.5;
const RELATING = 0.8;

/** A difference from a rate has endless decimals; so many significant digits tell enough. */
const DIGITS = 15;

/** A validation with the tables and relations that it stands on, for who has more to say of them. */
export interface Examination {
  readonly validation: Validation;
  readonly tables: readonly Table[];
  readonly relations: readonly Relation[];
  /** The agreements that it was checked against. */
  readonly register: readonly RegisterEntry[];
}

/** The core's one door: reads the workbook's tables, finds what ought to hold, and reports what does not. */
export function validate(workbook: WorkbookData, options: ValidateOptions = {}): Validation {
  return examine(workbook, options).validation;
}

/** Validates, and hands over what was read on the way. Reports that Grant has written into the workbook are not checked. */
export function examine(given: WorkbookData, options: ValidateOptions = {}): Examination {
  const settings = settingsSchema.parse(options.settings ?? {});
  const whole = withoutReports(given);
  const found = findRegister(whole, options.registerIds ?? null);
  const workbook = found ? withoutRegister(whole, found) : whole;
  const { grids } = workbook;
  const tables = grids.flatMap((grid, index) => {
    options.onProgress?.(step("progress.reading", grid.sheet), (READING * index) / grids.length);
    return readTables(grid, workbook, settings.unit);
  });
  options.onProgress?.(step("progress.relations", workbook.name), READING);
  const related = findRelations(tables, workbook);
  options.onProgress?.(step("progress.locating", workbook.name), RELATING);
  const register = viewRegister(options.register ?? found, options.choices);
  const checked = runChecks(workbook, tables, related, settings, {
    register,
    ...(options.acceptances && { acceptances: options.acceptances }),
    today: options.today ?? null,
  });
  const relations = [...related.relations, ...checked.relations];
  const validation: Validation = {
    version: 1,
    sheets: workbook.grids.map(({ sheet }) => ({
      name: sheet,
      tables: tables
        .filter((table) => table.sheet === sheet)
        .map((table) =>
          tableReport(
            table,
            relations.filter((relation) => relation.table === table.id),
          ),
        ),
    })),
    findings: checked.findings,
    register: found && reportRegister(found, register.lookup, tables),
    agreements: reportAgreements(agreementsRead(tables), register),
    years: yearsOf(tables, found),
    stopped: related.stopped || checked.stopped,
  };
  return { validation, tables, relations, register: options.register ?? found?.entries ?? [] };
}

function yearsOf(tables: readonly Table[], register: FoundRegister | null): Plain<YearOverYear>[] {
  return [...overviewYears(tables), ...registerYears(register?.entries ?? [])].map(toPlain);
}

function step(id: string, sheet: string): Message {
  return { id, values: { sheet } };
}

function tableReport({ area, unit, columns, sheet }: Table, relations: readonly Relation[]): TableReport {
  return {
    range: rangeToA1(area),
    unit,
    columns: columns.map(({ column, role, header }) => ({ column: columnLetters(column), role, header })),
    relations: relations.map((relation) => relationReport(relation, sheet)),
  };
}

function relationReport(relation: Relation, sheet: string): RelationReport {
  const { id, kind, total, terms, holds, difference, tolerance } = relation;
  const address = (cell: Relation["total"]): string =>
    cell.sheet === sheet ? toA1(cell.row, cell.column) : toQualifiedA1(cell);
  return {
    id,
    kind,
    total: address(total),
    terms: terms.map(({ cell, coefficient }) => ({
      cell: address(cell),
      sign: coefficient.isNeg() ? -1 : 1,
    })),
    holds,
    difference: difference.toSignificantDigits(DIGITS).toFixed(),
    tolerance: tolerance.toSignificantDigits(DIGITS).toFixed(),
  };
}
