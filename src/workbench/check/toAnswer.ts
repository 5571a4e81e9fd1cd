import type { Finding } from "../../checks";
import { type Language, text } from "../../locales";
import type { SheetReport } from "../../validate";
import { type Answer, answerSchema, type FileAnswer } from "./answer";
import type { Outcome } from "./checkFile";

function toSheet(sheet: SheetReport): FileAnswer["sheets"][number] {
  const tables = sheet.tables.map(({ range, unit, columns, relations }) => ({
    range,
    unit,
    columns: columns.map(({ column, role, header }) => ({ column, role, header })),
    relations: relations.map(({ kind, total, terms, holds, difference, tolerance }) => ({
      kind,
      total,
      terms: terms.map(({ cell, sign }) => ({ cell, sign })),
      holds,
      difference,
      tolerance,
    })),
  }));
  return { name: sheet.name, tables };
}

function toFinding(finding: Finding, language: Language): FileAnswer["findings"][number] {
  const { rule, severity, sheet, row, cells, stated, expected, difference, unit } = finding;
  return {
    rule,
    severity,
    sheet,
    row,
    cells: [...cells],
    stated,
    expected,
    difference,
    unit,
    message: text(language, finding.message.id, finding.message.values),
    broken: finding.broken.map((relation) => `${relation.kind} ${relation.total}`),
    repairs: finding.repairs.map(({ changes, certainty, operation }) => ({
      changes: changes.map(({ cell, from, to }) => ({ cell, from, to })),
      certainty,
      operation,
    })),
  };
}

function toFile(outcome: Outcome, language: Language): FileAnswer {
  if (!outcome.validation) {
    const error = text(language, outcome.trouble.id, outcome.trouble.values);
    return { file: outcome.file, error, sheets: [], findings: [] };
  }
  return {
    file: outcome.file,
    error: null,
    sheets: outcome.validation.sheets.map(toSheet),
    findings: outcome.validation.findings.map((finding) => toFinding(finding, language)),
  };
}

/** The command's answer as data, held against its schema. */
export function toAnswer(outcomes: readonly Outcome[], language: Language): Answer {
  return answerSchema.parse({ version: 1, files: outcomes.map((outcome) => toFile(outcome, language)) });
}
