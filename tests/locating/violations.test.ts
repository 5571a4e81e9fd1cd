import { isViolated, latticeOf } from "../../src/locating/lattice";
import { Violations } from "../../src/locating/violations";
import { cells, sum } from "./problems";

/** Broken sums over cells of 1, by what they share; each is 10 too large. */
function broken(equations: readonly string[], trust: Readonly<Record<string, number>> = {}) {
  const names = [...new Set(equations.flatMap((equation) => equation.split(/[\s=+]+/)))];
  const figures = Object.fromEntries(names.map((name) => [name, name.startsWith("T") ? "99" : "1"]));
  const constraints = equations.map((equation) => {
    const own = trust[equation];
    return sum(equation, own === undefined ? {} : { trust: own });
  });
  const view = latticeOf(cells(figures), constraints);
  const rows = view.rows.all().filter(isViolated);
  return { violations: Violations.of(view, rows), rows, at: (name: string) => names.indexOf(name) };
}

const CHAIN = ["T1 = a + b + c", "T2 = c + d", "T3 = d + e + f + g", "T4 = h + i"];

describe("broken sums that share cells", () => {
  const { violations, rows, at } = broken(CHAIN);
  const bits = (...which: readonly number[]) =>
    which.reduce((all, row) => all | (violations?.bit(rows[row]!) ?? 0), 0);

  test("are all of them together", () => {
    expect(violations?.all).toBe(bits(0, 1, 2, 3));
    expect(new Set(rows.map((row) => violations?.bit(row))).size).toBe(4);
  });

  test("are touched by each of their cells", () => {
    expect(violations?.touchedBy(at("c"))).toBe(bits(0, 1));
    expect(violations?.touchedBy(at("d"))).toBe(bits(1, 2));
    expect(violations?.touchedBy(at("T4"))).toBe(bits(3));
    expect(violations?.touchedBy(999)).toBe(0);
  });

  test("are taken with the fewest cells first", () => {
    expect(violations?.smallest(bits(0, 2))?.id).toBe("T1 = a + b + c");
    expect(violations?.smallest(bits(2))?.id).toBe("T3 = d + e + f + g");
    expect(violations?.smallest(bits(0, 1, 2))?.id).toBe("T2 = c + d");
    expect(violations?.smallest(0)).toBeNull();
  });

  test("need as many changes as there are sums without a cell in common", () => {
    // T2 shares a cell with T1 and with T3, which share none; T4 stands alone.
    expect(violations?.apart(bits(0, 1))).toBe(1);
    expect(violations?.apart(bits(0, 2))).toBe(2);
    expect(violations?.apart(bits(0, 2, 3))).toBe(3);
    expect(violations?.apart(0)).toBe(0);
  });

  test("cost at least a change for each of those, or what it takes to disbelieve them", () => {
    expect(violations?.leastCost(bits(0, 2))).toBe(20);
    const cheap = broken(CHAIN, { "T3 = d + e + f + g": 4 });
    const both = (cheap.violations?.bit(cheap.rows[0]!) ?? 0) | (cheap.violations?.bit(cheap.rows[2]!) ?? 0);
    expect(cheap.violations?.leastCost(both)).toBe(14);
  });
});

test("more than thirty-one broken sums are too many to try", () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => `T${index} = a${index} + b${index}`);
  expect(broken(many(31)).violations?.apart(broken(many(31)).violations?.all ?? 0)).toBe(31);
  expect(broken(many(32)).violations).toBeNull();
});
