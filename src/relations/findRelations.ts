import { type Table, toQualifiedA1, type WorkbookData } from "../reading";
import { acrossTables } from "./across";
import { declaredSums } from "./declared";
import { judgeFamily } from "./family";
import { ofWhichSums } from "./ofWhich";
import { overheadRates } from "./overheadRate";
import { populationShares } from "./populationShare";
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
  const found: Judged[] = [...declared.relations];
  let { stopped } = declared;
  for (const figures of all) {
    const sums = tableSums(figures, declared.termsOf);
    stopped ||= sums.stopped;
    found.push(
      ...rowBalances(figures).flatMap(judgeFamily),
      ...sums.relations,
      ...overheadRates(figures),
      ...populationShares(figures, all),
      ...ofWhichSums(figures),
    );
  }
  found.push(...acrossTables(all));
  const relations = named(distinct(found));
  return {
    relations: relations.filter(({ isDoubted }) => !isDoubted),
    doubted: relations.filter(({ isDoubted }) => isDoubted),
    stopped,
  };
}

/** One relation for each total and set of terms; the reasons of all who found it. */
function distinct(found: readonly Judged[]): Judged[] {
  const byCells = new Map<string, Judged>();
  for (const relation of found) {
    const key = proposalKey(relation);
    const known = byCells.get(key);
    byCells.set(key, known ? both(known, relation) : relation);
  }
  return [...byCells.values()];
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
