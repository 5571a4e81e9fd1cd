import type { Table } from "../reading";
import { agrees, type Pair } from "./pair";
import { runPairs } from "./runs";
import { Matcher, type Statement, statementsIn } from "../register";

/** Tables with fewer agreements than this are details of others, and are judged together. */
const LIST = 3;

/** Each agreement of one table against those of the tables after it. */
export function statedPairs(tables: readonly Table[]): Pair[] {
  const lists = [...byTable(statementsIn(tables)).values()];
  return lists.flatMap((earlier, index) => {
    const matcher = new Matcher(earlier);
    const others = lists.slice(index + 1);
    const pools = [
      ...others.filter((list) => list.length >= LIST),
      others.filter((list) => list.length < LIST).flat(),
    ];
    const named = pools
      .map((pool) => pairsOf(matcher, earlier, pool))
      .filter(isPattern)
      .flat();
    return [...named, ...others.flatMap((later) => runPairs(earlier, later))];
  });
}

function pairsOf(matcher: Matcher, earlier: readonly Statement[], pool: readonly Statement[]): Pair[] {
  return pool.flatMap((later) => {
    const match = matcher.match(later);
    const one = match && match.by !== "ambiguous" ? earlier[match.index] : undefined;
    if (!one || !isSameYear(later.year, one.year)) return [];
    return [{ earlier: one, later, agrees: agrees(later, one.kronor, one.halfWidth) }];
  });
}

/** Two lists with the same names and other amounts are about something else; a single pair on two sheets is about the same. */
function isPattern(pairs: readonly Pair[]): boolean {
  const holds = pairs.filter((pair) => pair.agrees).length;
  const apart = pairs.every(({ earlier, later }) => earlier.cell.sheet !== later.cell.sheet);
  return holds * 2 >= pairs.length && holds > 0 ? true : pairs.length === 1 && apart;
}

function byTable(statements: readonly Statement[]): Map<string, Statement[]> {
  const tables = new Map<string, Statement[]>();
  for (const statement of statements) {
    const known = tables.get(statement.table);
    if (known) known.push(statement);
    else tables.set(statement.table, [statement]);
  }
  return tables;
}

function isSameYear(one: number | null, other: number | null): boolean {
  return one === null || other === null || one === other;
}
