import { Decimal } from "../../money";
import { Matcher } from "../match";
import type { ChangeKind, Movement, YearChange, YearLine, YearOverYear, YearPair } from "./types";

const ZERO = new Decimal(0);

/** What has become of each agreement from one year to the next, and the sums with and without money that is passed on. */
export function compareYears(
  pairs: readonly YearPair[],
  years: Pick<YearOverYear, "from" | "to" | "sheet"> & Partial<Pick<YearOverYear, "sums">>,
): YearOverYear {
  const later = pairs.flatMap(({ after }) => (after?.amount ? [after] : []));
  const matcher = new Matcher(later);
  const lines = pairs.map((pair) => changeOf(pair, later, matcher));
  return {
    sums: [],
    ...years,
    lines,
    all: sumOf(lines),
    own: sumOf(lines.filter(({ passThrough }) => !passThrough)),
  };
}

/** The change between two amounts; nothing counts as 0. */
export function movement(before: Decimal | null, after: Decimal | null): Movement {
  const [from, to] = [before ?? ZERO, after ?? ZERO];
  const change = to.minus(from);
  const percent = from.isZero() ? null : change.dividedBy(from).times(100).toDecimalPlaces(1);
  return { before: from, after: to, change, percent };
}

function changeOf(
  { before, after, parts }: YearPair,
  later: readonly YearLine[],
  matcher: Matcher,
): YearChange {
  const line = after?.amount ? after : (before ?? after);
  const rolledInto = after?.amount ? null : (after?.rolledInto ?? before?.rolledInto ?? null);
  const moved = movement(before?.amount ?? null, after?.amount ?? null);
  const name = line?.name ?? "";
  return {
    ...moved,
    kind: kindOf(moved, before, after, rolledInto),
    name,
    formerName: before && before.name !== "" && before.name !== name ? before.name : null,
    caseNumber: line?.caseNumber ?? null,
    into: rolledInto === null ? null : nameOf(rolledInto, later, matcher),
    cells: [after, before].flatMap((each) => each?.cell ?? []),
    passThrough: (before?.passThrough ?? false) || (after?.passThrough ?? false),
    parts,
  };
}

function kindOf(
  { change }: Movement,
  before: YearLine | null,
  after: YearLine | null,
  rolledInto: string | null,
): ChangeKind {
  if (rolledInto !== null) return "rolled-into";
  if (!before?.amount) return "new";
  if (!after?.amount) return "ended";
  return change.isZero() ? "unchanged" : "changed";
}

/** The later year's own name for what an agreement was rolled into; the words as they stand where it has none. */
function nameOf(rolledInto: string, later: readonly YearLine[], matcher: Matcher): string {
  const match = matcher.match({ name: rolledInto, caseNumber: null });
  return (match && match.by !== "ambiguous" ? later[match.index]?.name : null) ?? rolledInto;
}

function sumOf(lines: readonly YearChange[]): Movement {
  const total = (amounts: readonly Decimal[]): Decimal =>
    amounts.reduce((sum, amount) => sum.plus(amount), ZERO);
  return movement(total(lines.map(({ before }) => before)), total(lines.map(({ after }) => after)));
}
