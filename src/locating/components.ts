import { isViolated, type Row } from "./lattice";
import type { View } from "./values";

/**
 * The violated rows (of these, if some are given), those that share cells together, in the order of the constraints. Customs of the sheet
 * are no cause of their own.
 */
export function components(view: View, among?: readonly number[]): Row[][] {
  const rows = among ? [...among].flatMap((index) => view.rows.get(index) ?? []) : view.rows.all();
  const violated = rows.filter((row) => !row.soft && isViolated(row));
  const byVariable = new Map<number, Row[]>();
  for (const row of violated) {
    for (const variable of row.variables) {
      const rows = byVariable.get(variable);
      if (rows) rows.push(row);
      else byVariable.set(variable, [row]);
    }
  }
  const seen = new Set<Row>();
  return violated.flatMap((row) => {
    if (seen.has(row)) return [];
    seen.add(row);
    const component = [row];
    for (const member of component) {
      for (const variable of member.variables) {
        for (const neighbour of byVariable.get(variable) ?? []) {
          if (seen.has(neighbour)) continue;
          seen.add(neighbour);
          component.push(neighbour);
        }
        // Each cell is gone through once.
        byVariable.delete(variable);
      }
    }
    return [component.sort((one, other) => one.index - other.index)];
  });
}
