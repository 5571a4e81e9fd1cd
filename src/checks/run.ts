import { Decimal, kronorPer, UNITS } from "../money";
import { type Table, toQualifiedA1, type WorkbookData } from "../reading";
import type { Relation, Relations } from "../relations";
import { CHECK_IDS, type CheckId, CHECKS } from "./catalogue";
import { locateCauses } from "./causes";
import { SheetCells } from "./cells";
import type { CheckContext, Draft } from "./check";
import { compareTables } from "./compared";
import { addressFrom } from "./describe";
import { exchanges } from "./exchanged";
import { type Acceptance, type Finding, SEVERITIES, type Severity } from "./finding";
import { type RegisterView, viewRegister } from "./registerView";

/** What the checks go by; `Settings` of the core has these. */
export interface CheckSettings {
  readonly overheadSpan: { readonly least: number; readonly most: number };
  readonly deadlineDays: number;
  /** A difference of at most so many kronor is worth knowing and no more. */
  readonly tolerance: number;
  readonly checks: Partial<
    Record<CheckId, { readonly on: boolean; readonly severity?: Severity | undefined }>
  >;
}

export interface CheckOptions {
  readonly register?: RegisterView;
  /** Findings that a person has found in order, by the finding's id. */
  readonly acceptances?: Readonly<Record<string, Acceptance>>;
  readonly today?: string | null;
}

/** What the checks found, and whether a search stopped before it was done. */
export interface Checked {
  readonly findings: readonly Finding[];
  /** The doubted sums that turned out to be sums, and how tables agree on the same amounts. */
  readonly relations: readonly Relation[];
  readonly stopped: boolean;
}

/** Runs every check that is on. Errors come first, the largest amount first; accepted findings are marked, not left out. */
export function runChecks(
  workbook: WorkbookData,
  tables: readonly Table[],
  { relations, doubted }: Pick<Relations, "relations" | "doubted">,
  settings: CheckSettings,
  { register = viewRegister(null), acceptances = {}, today = null }: CheckOptions = {},
): Checked {
  const isOn = (id: CheckId): boolean => settings.checks[id]?.on ?? true;
  const off = new Set(CHECK_IDS.filter((id) => !isOn(id)).flatMap((id) => CHECKS[id].kinds ?? []));
  const cells = new SheetCells(tables);
  const isHeld = (relation: Relation): boolean => !off.has(relation.kind) && !isNoise(relation, cells);
  const causes = locateCauses(
    [...relations, ...doubted].filter(isHeld),
    cells,
    settings.overheadSpan,
    (rule) => isOn(rule as CheckId),
  );
  const broken = new Set(causes.flatMap((cause) => cause.broken));
  const borneOut = doubted.filter((relation) => broken.has(relation));
  const held = [...relations, ...borneOut].filter(isHeld);
  const compared = compareTables(tables);
  const context: CheckContext = {
    workbook,
    tables,
    relations: held,
    causes,
    cells,
    compared,
    exchanges: exchanges(
      held.filter((relation) => !broken.has(relation)),
      cells,
    ),
    register,
    overheadSpan: settings.overheadSpan,
    today,
    deadlineDays: settings.deadlineDays,
  };
  const names = new Names();
  const findings = CHECK_IDS.filter(isOn).flatMap((id) =>
    CHECKS[id].find(context).map((draft) => {
      const name = names.next(`${id} ${toQualifiedA1(draft.cell)}`);
      return findingOf(id, name, draft, cells, severityOf(draft, id, settings), acceptances);
    }),
  );
  return {
    findings: inOrder(findings, workbook),
    relations: [...borneOut, ...newAmong(compared.relations, relations)],
    stopped: causes.some(({ cause }) => cause.stopped),
  };
}

/** What the sheets' own sums did not already say. */
function newAmong(compared: readonly Relation[], relations: readonly Relation[]): Relation[] {
  const known = new Set(relations.filter(({ terms }) => terms.length === 1).map(cellsOf));
  return compared.filter((relation) => !known.has(cellsOf(relation)));
}

function cellsOf({ total, terms }: Relation): string {
  return [total, ...terms.map(({ cell }) => cell)].map(toQualifiedA1).sort().join();
}

/** A failure beyond every written decimal is the computer's own rounding. */
function isNoise({ holds, total, difference }: Relation, cells: SheetCells): boolean {
  return holds === "fails" && Number(cells.written(total, difference)) === 0;
}

/** A severity that the user chose stands for what the check calls wrong; what rounding explains or is tolerated is information. */
function severityOf(draft: Draft, id: CheckId, { checks, tolerance }: CheckSettings): Severity {
  if (draft.severity === "info" || isTolerated(draft, tolerance)) return "info";
  return checks[id]?.severity ?? draft.severity;
}

function isTolerated({ difference, unit }: Draft, tolerance: number): boolean {
  const known = UNITS.find((one) => one === unit);
  if (!difference || known === undefined || tolerance === 0) return false;
  return new Decimal(difference).abs().times(kronorPer(known)).lte(tolerance);
}

function findingOf(
  rule: CheckId,
  id: string,
  draft: Draft,
  cells: SheetCells,
  severity: Severity,
  acceptances: Readonly<Record<string, Acceptance>>,
): Finding {
  const { cell } = draft;
  const address = (one: Draft["cell"]): string => addressFrom(cell.sheet, one);
  return {
    id,
    rule,
    severity,
    sheet: cell.sheet,
    row: cell.row + 1,
    label: draft.label ?? cells.label(cell),
    cells: (draft.cells ?? [cell]).map(address),
    stated: draft.stated ?? null,
    expected: draft.expected ?? null,
    difference: draft.difference ?? null,
    unit: draft.unit ?? null,
    message: draft.message,
    broken: (draft.broken ?? []).map(({ id: relation, kind, total, difference }) => ({
      id: relation,
      kind,
      total: address(total),
      difference: cells.written(total, difference),
    })),
    repairs: draft.repairs ?? [],
    candidates: (draft.candidates ?? []).map(address),
    stopped: draft.stopped ?? false,
    accepted: Object.hasOwn(acceptances, id) ? (acceptances[id] ?? null) : null,
  };
}

/** Errors first, then by what is at stake in kronor, then as the sheets stand. */
function inOrder(findings: readonly Finding[], workbook: WorkbookData): Finding[] {
  const sheets = new Map(workbook.grids.map(({ sheet }, index) => [sheet, index]));
  const keyed = findings.map((finding, index) => ({
    finding,
    severity: SEVERITIES.indexOf(finding.severity),
    stake: stakeOf(finding),
    sheet: sheets.get(finding.sheet) ?? 0,
    index,
  }));
  keyed.sort(
    (one, other) =>
      one.severity - other.severity ||
      other.stake.comparedTo(one.stake) ||
      one.sheet - other.sheet ||
      one.finding.row - other.finding.row ||
      one.index - other.index,
  );
  return keyed.map(({ finding }) => finding);
}

function stakeOf({ difference, unit }: Finding): Decimal {
  const amount = new Decimal(difference ?? 0).abs();
  const known = UNITS.find((one) => one === unit);
  return known ? amount.times(kronorPer(known)) : amount;
}

/** Ids that are the same from run to run: what stands at the same cell is numbered. */
class Names {
  private readonly used = new Map<string, number>();

  next(name: string): string {
    const count = (this.used.get(name) ?? 0) + 1;
    this.used.set(name, count);
    return count === 1 ? name : `${name} #${count}`;
  }
}
