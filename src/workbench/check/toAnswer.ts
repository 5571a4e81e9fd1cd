import type { Acceptance, Finding } from "../../checks";
import { type Language, text } from "../../locales";
import type { SheetReport, Validation } from "../../validate";
import { type FileAnswer, fileSchema } from "./answer";

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

export function toFinding(finding: Finding, language: Language): FileAnswer["findings"][number] {
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

export function toAcceptance({ by, reason, at }: Acceptance): Acceptance {
  return { by, reason, at };
}

/** One file's answer as data, held against its schema. */
export function toAnswer(file: string, validation: Validation, language: Language): FileAnswer {
  return fileSchema.parse({
    file,
    error: null,
    sheets: validation.sheets.map(toSheet),
    findings: validation.findings.map((finding) => ({
      ...toFinding(finding, language),
      ...(finding.accepted && { accepted: toAcceptance(finding.accepted) }),
    })),
  });
}
