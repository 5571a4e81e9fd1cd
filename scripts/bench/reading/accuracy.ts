import { rangeToA1, readTables, type Table } from "../../../src/reading";
import { generateSheet, type TableTruth } from "../../../tests/generator";

/** How many tables were made, and of how many each thing was read right. */
export interface Accuracy {
  readonly tables: number;
  readonly range: number;
  readonly unit: number;
  readonly roles: number;
  /** Tables that were found where none was made. */
  readonly invented: number;
}

/** Reads the sheets of the seeds 1, 2, 3 and so on and holds them against how they were made. */
export function measureAccuracy(sheets: number): Accuracy {
  const counts = { tables: 0, range: 0, unit: 0, roles: 0, invented: 0 };
  for (let seed = 1; seed <= sheets; seed += 1) {
    const { grid, workbook, tables } = generateSheet(seed);
    const found = readTables(grid, workbook);
    counts.tables += tables.length;
    for (const truth of tables) {
      const table = found.find((candidate) => rangeToA1(candidate.area) === truth.range);
      if (!table) continue;
      counts.range += 1;
      if (table.unit === truth.unit) counts.unit += 1;
      if (hasRoles(table, truth)) counts.roles += 1;
    }
    const ranges = tables.map((truth) => truth.range);
    counts.invented += found.filter((table) => !ranges.includes(rangeToA1(table.area))).length;
  }
  return counts;
}

/** All roles of the table are right; a column that is nothing in particular may be anything. */
function hasRoles(table: Table, truth: TableTruth): boolean {
  return truth.roles.every((role, at) => {
    const column = table.columns.find((candidate) => candidate.column === table.area.left + at);
    return role === null || column?.role === role;
  });
}
