import type { Table } from "../reading";
import { agrees, type Pair } from "./pair";
import { runPairs } from "./runs";
import { Matcher, normalName, type Statement, statementsIn } from "../register";

/** Tables with fewer agreements than this are details of others, and are judged together. */
const LIST = 3;

/** Each agreement of one table against those of the tables after it. */
export function statedPairs(tables: readonly Table[]): Pair[] {
  const statements = statementsIn(tables);
  const lists = [...byTable(statements).values()];
  const namesakes = namesInSeveral(statements);
  const judgedTogether = new Map<string, Pair[]>();
  const inRuns: Pair[] = [];
  lists.forEach((earlier, index) => {
    const matcher = new Matcher(earlier);
    for (const [offset, later] of lists.slice(index + 1).entries()) {
      const key = `${isDetail(earlier) && !isDetail(later) ? "details" : index} ${isDetail(later) ? "details" : index + offset}`;
      const known = judgedTogether.get(key) ?? [];
      known.push(...pairsOf(matcher, earlier, later, namesakes));
      judgedTogether.set(key, known);
      inRuns.push(...runPairs(earlier, later));
    }
  });
  return [...[...judgedTogether.values()].filter(isPattern).flat(), ...inRuns];
}

function isDetail(list: readonly Statement[]): boolean {
  return list.length < LIST;
}

function pairsOf(
  matcher: Matcher,
  earlier: readonly Statement[],
  pool: readonly Statement[],
  namesakes: ReadonlySet<string>,
): Pair[] {
  return pool.flatMap((later) => {
    const match = matcher.match(later);
    const one = match && match.by !== "ambiguous" ? earlier[match.index] : undefined;
    if (!one || !isSameYear(later.year, one.year)) return [];
    const name = normalName(later.name);
    const isOther = match?.by === "name" && namesakes.has(name) && normalName(one.name) !== name;
    // Alone in its table a name that merely resembles this one is another agreement's where a table has this very name.
    if (isOther && isDetail(earlier)) return [];
    return [{ earlier: one, later, agrees: agrees(later, one.kronor, one.halfWidth) }];
  });
}

/** Two lists with the same names and other amounts are about something else; a single pair on two sheets is about the same. */
function isPattern(pairs: readonly Pair[]): boolean {
  const holds = pairs.filter((pair) => pair.agrees).length;
  const apart = pairs.every(({ earlier, later }) => earlier.cell.sheet !== later.cell.sheet);
  return holds * 2 >= pairs.length && holds > 0 ? true : pairs.length === 1 && apart;
}

/** Names that stand in more than one table. */
function namesInSeveral(statements: readonly Statement[]): Set<string> {
  const tables = new Map<string, string>();
  const several = new Set<string>();
  for (const { name, table } of statements) {
    const key = normalName(name);
    const known = tables.get(key);
    if (known === undefined) tables.set(key, table);
    else if (known !== table) several.add(key);
  }
  return several;
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
