import type { Finding, Severity } from "../../checks";
import { convert, Decimal, type Unit, UNITS } from "../../money";
import { type Area, parseA1, type Reference } from "../../reading";
import type { Validation } from "../../validate";
import type { Filter } from "./state";

/** The groups of the list, in the order in which they matter; what a person has accepted comes last. */
export const GROUPS: readonly Group[] = ["error", "warning", "info", "accepted"];

export type Group = Severity | "accepted";

export function groupOf(finding: Finding): Group {
  return finding.accepted ? "accepted" : finding.severity;
}

/** How many findings there are in each group. */
export function countByGroup(findings: readonly Finding[]): Record<Group, number> {
  const counts: Record<Group, number> = { error: 0, warning: 0, info: 0, accepted: 0 };
  for (const finding of findings) counts[groupOf(finding)] += 1;
  return counts;
}

/** The findings that pass the filter, by their group and in it as they come. */
export function findingsByGroup(
  findings: readonly Finding[],
  filter: Filter,
): Readonly<Record<Group, readonly Finding[]>> {
  const groups: Record<Group, Finding[]> = { error: [], warning: [], info: [], accepted: [] };
  for (const finding of findings) if (passes(finding, filter)) groups[groupOf(finding)].push(finding);
  return groups;
}

/** The findings that pass the filter: errors first, and within a group as they come. */
export function shownFindings(findings: readonly Finding[], filter: Filter): readonly Finding[] {
  const groups = findingsByGroup(findings, filter);
  return GROUPS.flatMap((group) => groups[group]);
}

export function passes(finding: Finding, { sheet, rule, group }: Filter): boolean {
  return (
    (sheet === null || finding.sheet === sheet) &&
    (rule === null || finding.rule === rule) &&
    (group === null || groupOf(finding) === group)
  );
}

/** The findings with the largest difference in kronor first. */
export function heaviestFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, weight: weight(finding) }))
    .sort((one, other) => other.weight.comparedTo(one.weight))
    .map(({ finding }) => finding);
}

/** The difference's size in kronor; a figure whose unit is not known counts as kronor. */
function weight(finding: Finding): Decimal {
  const size = new Decimal(finding.difference ?? 0).abs();
  return isMoney(finding.unit) ? convert(size, finding.unit, "kr") : size;
}

function isMoney(unit: string | null): unit is Unit {
  return UNITS.some((known) => known === unit);
}

/** An address of a finding with its sheet: "C7" is on the finding's own sheet, "Blad2!C7" on another. */
export function locate(finding: Finding, address: string): { sheet: string; area: Area } | null {
  const reference = parseA1(address);
  return reference && { sheet: reference.sheet ?? finding.sheet, area: reference.area };
}

/** The finding that the selected cell belongs to: the open one if it is one of them, else the first; null where there is none. */
export function findingAt(
  findings: readonly Finding[],
  selection: Reference,
  open: string | null,
): string | null {
  const there = findings.filter((finding) => touches(finding, selection));
  return (there.find((finding) => finding.id === open) ?? there[0])?.id ?? null;
}

/** True where one of the finding's cells lies in the area. */
export function touches(finding: Finding, selection: Reference): boolean {
  return finding.cells.some((address) => {
    const cell = locate(finding, address);
    return cell !== null && cell.sheet === selection.sheet && overlap(cell.area, selection.area);
  });
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** Sums, differences and shares that hold, exactly or within rounding; of a selection, those whose total is in it. */
export function countHolding(validation: Validation, selection: Reference | null): number {
  const inScope = (sheet: string, total: string) => {
    if (!selection) return true;
    const cell = parseA1(total);
    return cell !== null && (cell.sheet ?? sheet) === selection.sheet && overlap(cell.area, selection.area);
  };
  return validation.sheets
    .flatMap((sheet) =>
      sheet.tables.flatMap((table) => table.relations.map((relation) => ({ sheet, relation }))),
    )
    .filter(({ relation }) => relation.holds === "exact" || relation.holds === "rounding")
    .filter(({ sheet, relation }) => inScope(sheet.name, relation.total)).length;
}
