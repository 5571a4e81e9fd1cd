import { locate } from "../../src/locating";
import { cells, rounding, sum } from "./problems";

/** A sum that fails: the cells that it shares with other sums, and by how much its total is too large. */
interface Failing {
  readonly shares: string;
  readonly off: number;
  /** What rounding may do to it. */
  readonly within?: number;
  /** Believed for reasons of its own, where the others are doubted. */
  readonly trusted?: true;
}

/** Amounts of cells that are shared; each sum has a total and a part of its own besides. */
const SHARED = { x: 1_204, y: 3_187, z: 2_590, u: 4_411, v: 6_038 };

/** The sums of which anything is said. */
function said(sums: Readonly<Record<string, Failing>>): string[] {
  const figures: Record<string, string> = {};
  const constraints = Object.entries(sums).map(([name, { shares, off, within = 0, trusted }], index) => {
    const shared = shares.split("+");
    const own = 731 + 97 * index * index;
    const total = shared.reduce((all, cell) => all + SHARED[cell as keyof typeof SHARED], own + off);
    for (const cell of shared) figures[cell] = String(SHARED[cell as keyof typeof SHARED]);
    Object.assign(figures, { [`${name} own`]: String(own), [`${name} total`]: String(total) });
    return { name, trusted, within: String(within), parts: [...shared, `${name} own`] };
  });
  // Cells are named without spaces in an equation.
  const plain = (cell: string) => cell.replace(" ", "_");
  const variables = cells(
    Object.fromEntries(Object.entries(figures).map(([id, amount]) => [plain(id), amount])),
  );
  const all = constraints.map(({ name, trusted, within, parts }) =>
    sum(`${plain(`${name} total`)} = ${parts.map(plain).join(" + ")}`, {
      id: name,
      doubted: trusted !== true,
      ...rounding(within, within),
    }),
  );
  return locate(variables, all)
    .flatMap(({ broken }) => broken)
    .sort();
}

test("a doubted sum alone says nothing, a trusted one does", () => {
  expect(said({ A: { shares: "x", off: 12 } })).toEqual([]);
  expect(said({ A: { shares: "x", off: 12, trusted: true } })).toEqual(["A"]);
});

describe("two doubted sums over one cell", () => {
  test("bear each other out where one change of it mends both", () => {
    expect(said({ A: { shares: "x", off: 12 }, B: { shares: "x", off: 12 } })).toEqual(["A", "B"]);
  });

  test("do not where they need different changes", () => {
    expect(said({ A: { shares: "x", off: 12 }, B: { shares: "x", off: 13 } })).toEqual([]);
    expect(said({ A: { shares: "x", off: 12 }, B: { shares: "x", off: -12 } })).toEqual([]);
  });

  test("do within what rounding may do to both, and not beyond", () => {
    // x by 10 to 14, and by 14 to 16 or 15 to 17.
    const first = { shares: "x", off: 12, within: 2 };
    expect(said({ A: first, B: { shares: "x", off: 15, within: 1 } })).toEqual(["A", "B"]);
    expect(said({ A: first, B: { shares: "x", off: 16, within: 1 } })).toEqual([]);
  });

  test("do where it is the total of the one and a part of the other", () => {
    const doubted = ["T = a + b", "G = T + c"].map((equation) => sum(equation, { doubted: true }));
    const heard = (G: string) =>
      locate(cells({ T: "112", a: "40", b: "60", c: "35", G }), doubted).flatMap(({ broken }) => broken);
    expect(heard("135")).toEqual(["T = a + b", "G = T + c"]);
    expect(heard("159")).toEqual([]);
  });

  test("do not over different cells", () => {
    expect(said({ A: { shares: "x", off: 12 }, B: { shares: "y", off: 12 } })).toEqual([]);
  });
});

test("a trusted sum bears a doubted one out, and is said also where it does not", () => {
  const trusted = { shares: "x", off: 12, trusted: true } as const;
  expect(said({ A: trusted, B: { shares: "x", off: 12 } })).toEqual(["A", "B"]);
  expect(said({ A: trusted, B: { shares: "x", off: 15 } })).toEqual(["A"]);
});

describe("three doubted sums", () => {
  const ends = { A: { shares: "x", off: 12 }, C: { shares: "y", off: 30 } };

  test("bear each other out where two changes mend them, the middle one by both", () => {
    expect(said({ ...ends, B: { shares: "x+y", off: 42 } })).toEqual(["A", "B", "C"]);
  });

  test("do not where the two changes leave the middle one wrong", () => {
    expect(said({ ...ends, B: { shares: "x+y", off: 43 } })).toEqual([]);
    expect(said({ ...ends, B: { shares: "x+y", off: -18 } })).toEqual([]);
  });
});

describe("four doubted sums", () => {
  const ends = { A: { shares: "x", off: 12 }, D: { shares: "z", off: 50 } };

  test("bear each other out in a chain that three changes mend", () => {
    // x by 12 and so y by 30 − 12 = 18 in B; C needs 18 + 50.
    const chain = { ...ends, B: { shares: "x+y", off: 30 }, C: { shares: "y+z", off: 68 } };
    expect(said(chain)).toEqual(["A", "B", "C", "D"]);
    expect(said({ ...chain, C: { shares: "y+z", off: 69 } })).toEqual([]);
    expect(said({ ...chain, C: { shares: "y+z", off: 92 } })).toEqual([]);
  });

  test("bear each other out where one shares a cell with each of the others", () => {
    const star = { ...ends, B: { shares: "y", off: 7 }, C: { shares: "x+y+z", off: 69 } };
    expect(said(star)).toEqual(["A", "B", "C", "D"]);
    expect(said({ ...star, C: { shares: "x+y+z", off: 70 } })).toEqual([]);
  });
});

describe("a sum that says no more than another", () => {
  const figures = cells({ T: "112", a: "40", b: "60", c: "35", d: "65" });
  const doubted = (equation: string) => sum(equation, { doubted: true });
  const saidOf = (...equations: string[]) =>
    locate(figures, equations.map(doubted)).flatMap(({ broken }) => broken);

  test("over the same total, off by as much, does not bear it out", () => {
    expect(saidOf("T = a + b", "T = c + d")).toEqual([]);
  });

  test("over the same total as a trusted one, off by as much, is not said beside it", () => {
    const constraints = [doubted("T = a + b"), sum("T = c + d")];
    expect(locate(figures, constraints).flatMap(({ broken }) => broken)).toEqual(["T = c + d"]);
  });

  test("over the same cells does not bear it out", () => {
    expect(saidOf("T = a + b", "b = T - a")).toEqual([]);
  });

  test("over the same total in the other direction does", () => {
    const placed = cells(
      { T: "112", a: "40", b: "60", c: "35", d: "65" },
      { T: { group: "row 9" }, a: { group: "row 9" }, b: { group: "row 9" }, c: { group: "row 1" } },
    );
    const broken = locate(placed, [doubted("T = a + b"), doubted("T = c + d")]).flatMap(
      (cause) => cause.broken,
    );
    expect(broken).toEqual(["T = a + b", "T = c + d"]);
  });
});

describe("in a heap of many doubted sums", () => {
  /** Sums over x that each need another change of it, far from each other and from all else. */
  const strangers = (count: number) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, index) => [
        `S${index}`,
        { shares: "x", off: 1_000 * 3 ** (index % 9) + 7 * index ** 2 },
      ]),
    );
  const pair = { A: { shares: "u+x", off: 12 }, B: { shares: "u", off: 12 } };
  const three = { ...pair, B: { shares: "u+v", off: 42 }, C: { shares: "v", off: 30 } };

  test.each([1, 10])("of %i more, three that agree are heard", (more) => {
    expect(said({ ...strangers(more), ...three })).toEqual(["A", "B", "C"]);
  });

  test("of fourteen more, four that need three changes are not heard, three that need two are", () => {
    const four = { A: { shares: "u+x", off: 12 }, B: { shares: "y", off: 7 }, D: { shares: "z", off: 50 } };
    const star = { ...four, C: { shares: "u+y+z", off: 69 } };
    expect(said({ ...strangers(10), ...star })).toEqual(["A", "B", "C", "D"]);
    expect(said({ ...strangers(11), ...star })).toEqual([]);
    expect(said({ ...strangers(57), ...three })).toEqual(["A", "B", "C"]);
    expect(said({ ...strangers(58), ...three })).toEqual([]);
  });

  test("of seventy more, two that agree are heard, and three that need two changes are not", () => {
    expect(said({ ...strangers(70), ...pair })).toEqual(["A", "B"]);
    expect(said({ ...strangers(70), ...three })).toEqual([]);
  });
});

describe("two doubted sums of which two amounts stand in each other's place", () => {
  const figures = { Ta: "505", a1: "380", a2: "95", Tb: "500", b1: "410", b2: "120" };
  const rows = [sum("Ta = a1 + a2", { doubted: true }), sum("Tb = b1 + b2", { doubted: true })];
  const inColumn = cells(figures, { a1: { lane: "C" }, b1: { lane: "C" } });

  test("bear each other out: an exchange that mends both is no chance", () => {
    const [cause, ...more] = locate(inColumn, rows);
    expect(more).toEqual([]);
    expect(cause?.repairs[0]?.operation).toBe("swap");
    expect(cause?.broken).toHaveLength(2);
  });

  test("do not in different columns", () => {
    expect(locate(cells(figures), rows)).toEqual([]);
  });
});
