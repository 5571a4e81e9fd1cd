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
    validation.findings.filter((finding) => finding.severity === severity).length;
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

function changesText(repair: RepairReport, finding: Finding, language: Language): string {
  const changes = repair.changes.map(
    ({ cell, from, to }) => `${cell} ${shown(language, from, null)} → ${shown(language, to, finding.unit)}`,
  );
  const certainty = say(language, `command.certainty.${repair.certainty}`);
  return `${changes.length > 0 ? changes.join(", ") : repair.operation} (${certainty})`;
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

function findingLines(finding: Finding, language: Language): string[] {
  const place = say(language, "command.place", { sheet: finding.sheet, row: finding.row });
  const label = finding.label === "" ? "" : `: ${finding.label.replaceAll(/\s+/g, " ")}`;
  const broken = finding.broken.map(
    ({ kind, total, difference }) => `${kind} ${total} (${shown(language, difference, finding.unit)})`,
  );
  const details = [
    text(language, finding.message.id, finding.message.values),
    figures(finding, language),
    finding.cells.length > 0 ? `${say(language, "command.cells")} ${finding.cells.join(", ")}` : null,
    broken.length > 0 ? `${say(language, "command.broken")}: ${broken.join(", ")}` : null,
    ...finding.repairs.map((repair, index) => {
      const lead = say(language, index === 0 ? "command.repair" : "command.alternative");
      return `${lead}: ${changesText(repair, finding, language)}`;
    }),
  ];
  return [
    `  ${say(language, `command.severity.${finding.severity}`)} ${place}${label}`,
    ...details.flatMap((detail) => (detail === null ? [] : [`${INDENT}${detail}`])),
  ];
}

const ORDER: readonly Severity[] = ["error", "warning", "info"];

/** One file's answer for a person: the summary first, then the findings, the gravest first. */
export function toText(file: string, validation: Validation, language: Language): string {
  const { findings, stopped } = validation;
  const sorted = ORDER.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
  const lines = [
    file,
    `  ${summary(validation, language)}`,
    ...(stopped ? [`  ${say(language, "command.stopped")}`] : []),
    ...sorted.flatMap((finding) => ["", ...findingLines(finding, language)]),
  ];
  return `${lines.join("\n")}\n`;
}
