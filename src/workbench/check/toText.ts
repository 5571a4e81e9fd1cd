import type { Finding, RepairReport, Severity } from "../../checks";
import { figure, type Language, text, type TextKey } from "../../locales";
import type { RelationReport, Validation } from "../../validate";

const INDENT = "    ";

function say(language: Language, key: TextKey, values: Parameters<typeof text>[2] = {}): string {
  return text(language, key, values);
}

/** A decimal string as the language writes it, with its unit; other texts, such as "8,1 mkr" or "(empty)", as they are. */
function shown(language: Language, value: string, unit: string | null): string {
  if (!/^-?\d+(\.\d+)?$/.test(value)) return value;
  return unit === null ? figure(language, value) : `${figure(language, value)}\u00a0${unit}`;
}

function relationsOf(validation: Validation): RelationReport[] {
  return validation.sheets.flatMap((sheet) => sheet.tables.flatMap((table) => table.relations));
}

function summary(validation: Validation, language: Language): string {
  const count = (severity: Severity): number =>
    validation.findings.filter((finding) => finding.severity === severity && !finding.accepted).length;
  const relations = relationsOf(validation);
  const failing = relations.filter((relation) => relation.holds === "fails").length;
  return say(language, "command.summary", {
    errors: count("error"),
    warnings: count("warning"),
    infos: count("info"),
    holding: relations.length - failing,
    rounded: relations.filter((relation) => relation.holds === "rounding" || relation.holds === "unlikely")
      .length,
    failing,
  });
}

/** A text of another room by its key; null where the catalogue has none. */
function nameOf(key: string, language: Language): string | null {
  const name = text(language, key);
  return name === key ? null : name;
}

function changesText(repair: RepairReport, finding: Finding, language: Language): string {
  const changes = repair.changes.map(
    ({ cell, from, to }) => `${cell} ${shown(language, from, null)} → ${shown(language, to, finding.unit)}`,
  );
  const how = nameOf(`check.operation.${repair.operation}`, language) ?? repair.operation;
  const certainty = say(language, `command.certainty.${repair.certainty}`);
  return changes.length > 0 ? `${changes.join(", ")} (${certainty}: ${how})` : `${how} (${certainty})`;
}

function figures(finding: Finding, language: Language): string | null {
  const parts = (["stated", "expected", "difference"] as const).flatMap((part) => {
    const value = finding[part];
    return value === null
      ? []
      : [`${say(language, `command.${part}`)} ${shown(language, value, finding.unit)}`];
  });
  return parts.length > 0 ? parts.join(" · ") : null;
}

function brokenText(finding: Finding, language: Language): string {
  const parts = finding.broken.map(
    ({ kind, total, difference }) =>
      `${total} (${nameOf(`check.${kind}.name`, language) ?? kind}, ${shown(language, difference, finding.unit)})`,
  );
  return parts.join(", ");
}

/** "E26, E4, E5, E6" → "E26, E4:E6": cells that follow each other down a column as one range. */
function rangesOf(cells: readonly string[]): string {
  const ranges: { column: string; first: number; last: number }[] = [];
  for (const cell of cells) {
    const [, column = cell, digits = "0"] = /^(.*?[A-Z]+)(\d+)$/s.exec(cell) ?? [];
    const row = Number(digits);
    const before = ranges.at(-1);
    if (before?.column === column && before.last + 1 === row) before.last = row;
    else ranges.push({ column, first: row, last: row });
  }
  return ranges
    .map(({ column, first, last }) =>
      first === last ? `${column}${first}` : `${column}${first}:${column}${last}`,
    )
    .join(", ");
}

/** A note says its sentence; what is wrong says everything. */
function findingLines(finding: Finding, language: Language): string[] {
  const lead = headLine(finding, language);
  const message = text(language, finding.message.id, finding.message.values);
  if (finding.severity === "info") return [`${lead}\n${INDENT}${message}`];
  return [lead, `${INDENT}${message}`, ...details(finding, language).map((detail) => `${INDENT}${detail}`)];
}

function headLine(finding: Finding, language: Language): string {
  const place = say(language, "command.place", { sheet: finding.sheet, row: finding.row });
  const label = finding.label === "" ? "" : `: ${finding.label.replaceAll(/\s+/g, " ")}`;
  return `  ${say(language, `command.severity.${finding.severity}`)} ${place}${label}`;
}

function details(finding: Finding, language: Language): string[] {
  const { cells, candidates, broken, accepted } = finding;
  const lines = [
    figures(finding, language),
    cells.length > 0 ? `${say(language, "command.cells")} ${rangesOf(cells)}` : null,
    candidates.length > 0 ? `${say(language, "command.candidates")} ${rangesOf(candidates)}` : null,
    broken.length > 0 ? `${say(language, "command.broken")}: ${brokenText(finding, language)}` : null,
    ...finding.repairs.map((repair, index) => {
      const lead = say(language, index === 0 ? "command.repair" : "command.alternative");
      return `${lead}: ${changesText(repair, finding, language)}`;
    }),
    accepted && say(language, "command.accepted", { by: accepted.by, reason: accepted.reason }),
  ];
  return lines.filter((line) => line !== null);
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** One file's answer for a person: the summary first, then the findings, the gravest first. */
export function toText(file: string, validation: Validation, language: Language): string {
  const { findings } = validation;
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const lines = [
    file,
    `  ${summary(validation, language)}`,
    ...sorted.flatMap((finding) => ["", ...findingLines(finding, language)]),
  ];
  return `${lines.join("\n")}\n`;
}
