import type { Admitted } from "./admitted";
import type { Candidate } from "./pattern";
import type { Settings } from "./settings";

/** A sum whose terms are totals themselves is likelier than a sum of any lines. */
export function overTotals(candidate: Candidate, admitted: Admitted, settings: Settings): Candidate {
  const known = candidate.terms.filter((term) => admitted.isTotal(term)).length;
  return known < candidate.terms.length * settings.mostlyTotals
    ? candidate
    : { ...candidate, cost: candidate.cost - settings.totalsSave };
}

/**
 * A sum over all the parts of a total, written over that total instead: 48 = 35 + 46 and not over the twenty lines that they are of. The
 * total has to stand on the same side as the other terms.
 */
export function overSubtotals(candidate: Candidate, admitted: Admitted): Candidate {
  const { total, terms } = candidate;
  const left = new Set(terms);
  const isBefore = (line: number) => line < total;
  for (const { total: subtotal, terms: parts } of terms.flatMap((term) => admitted.startingAt(term))) {
    const isPart = parts.length >= 2 && parts.length < left.size && parts.every((part) => left.has(part));
    const isBeside = isBefore(subtotal) === isBefore(terms[0] ?? total);
    if (!isPart || !isBeside || subtotal === total || left.has(subtotal)) continue;
    parts.forEach((part) => left.delete(part));
    left.add(subtotal);
  }
  if (left.size === terms.length) return candidate;
  return overSubtotals({ ...candidate, terms: [...left].sort((a, b) => a - b) }, admitted);
}
