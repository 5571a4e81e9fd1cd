import { type Table, toQualifiedA1, type WorkbookData } from "../reading";
import { acrossTables } from "./across";
import { declaredSums } from "./declared";
import { movements } from "./movements";
import { ofWhichSums } from "./ofWhich";
import { overheadRates } from "./overheadRate";
import { populationShares, sharesInCommon } from "./populationShare";
import { type Judged, proposalKey } from "./proposal";
import type { Relation } from "./relation";
import { rowBalances } from "./rowBalance";

import { tableFigures } from "./tableFigures";
import { tableSums } from "./tableSums";

/** What was found, and whether a bounded search stopped before it was done. */
export interface Relations {
  readonly relations: Relation[];
  /** Sums that fail and that only another failing sum can bear out. */
  readonly doubted: Relation[];
  readonly stopped: boolean;
}

/** Every sum, difference and proportion that ought to hold in and between the tables of a workbook, and how each holds. */
export function findRelations(tables: readonly Table[], workbook: WorkbookData): Relations {
  const all = tables.map(tableFigures);
  const declared = declaredSums(all, workbook);
  let { stopped } = declared;
  const within = all.flatMap((figures) => {
    const sums = tableSums(figures, declared.termsOf);
    stopped ||= sums.stopped;
    return [
      rowBalances(figures),
      sums.relations,
      movements(figures),
      overheadRates(figures),
      populationShares(figures, all),
      ofWhichSums(figures),
    ].flat();
  });
  const between = [sharesInCommon(all), acrossTables(all)].flat();
  const relations = named(distinct([declared.relations, within, between].flat()));
  return {
    relations: relations.filter(({ isDoubted }) => !isDoubted),
    doubted: relations.filter(({ isDoubted }) => isDoubted),
    stopped,
  };
}

/** One relation for each total and set of terms; the reasons of all who found it. */
function distinct(found: readonly Judged[]): Judged[] {
  const kept: Judged[] = [];
  const byTotal = new Map<string, number[]>();
  for (const relation of found) {
    const total = toQualifiedA1(relation.total);
    const known = byTotal.get(total) ?? [];
    const same = known.find((index) => isSame(kept[index], relation));
    const at = same ?? kept.length;
    kept[at] = same === undefined ? relation : both(kept[same] ?? relation, relation);
    if (known.length === 0) byTotal.set(total, known);
    if (same === undefined) known.push(at);
  }
  return kept;
}

/** Whether two relations over the same total are of the same terms. */
function isSame(one: Judged | undefined, other: Judged): boolean {
  return one?.terms.length === other.terms.length && proposalKey(one) === proposalKey(other);
}

/** What one believes and another doubts is believed. */
function both({ isDoubted, ...known }: Judged, other: Judged): Judged {
  const evidence = [...known.evidence, ...other.evidence];
  return { ...known, evidence, ...(isDoubted && other.isDoubted && { isDoubted }) };
}

/** An id for each: its kind and its total's cell, with a number where a total has several. */
function named(relations: readonly Judged[]): Relation[] {
  const used = new Map<string, number>();
  return relations.map((relation) => {
    const name = `${relation.kind} ${toQualifiedA1(relation.total)}`;
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    return { id: count === 1 ? name : `${name} #${count}`, ...relation };
  });
}
