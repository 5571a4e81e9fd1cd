import type { Cause, Constraint, Variable } from "../../src/locating";
import { causesOf, peeledCause } from "../../src/locating/causes";
import type { Assignment } from "../../src/locating/values";
import { cells, described, opened, rounding, sum } from "./problems";

/** "a +2" changes a by 2, "a +2 swap" by the same in that way, "!U = a" gives that sum up. */
interface Told {
  readonly made: readonly string[];
  readonly cost: number;
}

function explaining(variables: readonly Variable[], constraints: readonly Constraint[]) {
  const { view, violated } = opened({ variables, constraints });
  const assignmentOf = ({ made, cost }: Told): Assignment => {
    const changes = made.filter((one) => !one.startsWith("!")).map((one) => one.split(" "));
    return {
      variables: changes.map(([cell]) => variables.findIndex(({ id }) => id === cell)),
      changes: changes.map(([, change]) => Number(change)),
      operations: changes.map(([, , operation]) => operation ?? "other"),
      dropped: made.flatMap((one) =>
        one.startsWith("!") ? [constraints.findIndex(({ id }) => id === one.slice(1))] : [],
      ),
      cost,
    };
  };
  return { view, violated, assignmentOf };
}

function causes(
  variables: readonly Variable[],
  constraints: readonly Constraint[],
  found: readonly Told[],
  stopped = false,
): Cause[] {
  const { view, violated, assignmentOf } = explaining(variables, constraints);
  return causesOf(view, violated, { found: found.map(assignmentOf), stopped });
}

/** Each repair: its changes, what it gives up, how it went wrong and how sure it is. */
function repairs({ repairs: all }: Cause): string[] {
  return all.map(({ changes, dropped, operation, certainty }) =>
    [...described(changes), ...dropped.map((one) => `no ${one}`), operation, certainty].join(", "),
  );
}

const figures = { T: "4817", a: "1230", b: "2957" };
const only = [sum("T = a + b")];
const [byT, byA, byB] = [
  { made: ["T -630 transposed"], cost: 11 },
  { made: ["a +630"], cost: 14 },
  { made: ["b +630"], cost: 14 },
];

describe("one broken sum", () => {
  test("has every explanation that is near enough, the cheapest first, and the cells one of which is wrong", () => {
    const [cause, ...more] = causes(cells(figures), only, [byT, byA, byB]);
    expect(more).toEqual([]);
    expect(repairs(cause!)).toEqual([
      "T: 4817 -> 4187, transposed, possible",
      "a: 1230 -> 1860, other, possible",
      "b: 2957 -> 3587, other, possible",
    ]);
    expect(cause!.repairs.map(({ score }) => score)).toEqual([11, 14, 14]);
    expect(cause).toMatchObject({ broken: ["T = a + b"], candidates: ["T", "a", "b"], stopped: false });
  });

  test("has no explanation that is dearer by more than five", () => {
    const [cause] = causes(cells(figures), only, [byT, { ...byA, cost: 16 }, { ...byB, cost: 16.5 }]);
    expect(cause!.repairs.map(({ changes: [one] }) => one?.variable)).toEqual(["T", "a"]);
  });

  test("has five explanations at most, but names every cell that could be wrong", () => {
    const names = ["a", "b", "c", "d", "e", "f"];
    const many = cells({ T: "100", ...Object.fromEntries(names.map((name) => [name, "15"])) });
    const told = ["T", ...names].map((name) => ({ made: [`${name} ${name === "T" ? -10 : 10}`], cost: 13 }));
    const [cause] = causes(many, [sum("T = a + b + c + d + e + f")], told);
    expect(cause!.repairs).toHaveLength(5);
    expect(cause!.candidates).toEqual(["T", ...names]);
  });

  test("names no candidates where only one cell alone would do, or where giving up the sum is the other way", () => {
    const given = { made: ["!T = a + b"], cost: 13 };
    const [cause] = causes(cells(figures), only, [byT, given]);
    expect(repairs(cause!)).toEqual([
      "T: 4817 -> 4187, transposed, possible",
      "no T = a + b, relation, possible",
    ]);
    expect(cause!.candidates).toEqual([]);
    const both = { made: ["a +300", "b +330"], cost: 13 };
    expect(causes(cells(figures), only, [byT, both])[0]!.candidates).toEqual([]);
    const half = { made: ["a +630", "!b = a"], cost: 13 };
    const soft = sum("b = a", { soft: true });
    expect(causes(cells(figures), [...only, soft], [byT, half])[0]!.candidates).toEqual([]);
  });

  test("that is given up is a relation that is none", () => {
    const [cause] = causes(cells(figures), only, [{ made: ["!T = a + b"], cost: 9 }]);
    expect(repairs(cause!)).toEqual(["no T = a + b, relation, possible"]);
    expect(cause!.broken).toEqual(["T = a + b"]);
  });
});

describe("broken sums without an explanation", () => {
  test("are one cause, of which it is said that the search stopped", () => {
    const sums = [sum("T = a + b"), sum("a = b"), sum("b = T", { doubted: true })];
    expect(causes(cells(figures), sums, [])).toEqual([
      { broken: ["T = a + b", "a = b"], repairs: [], candidates: [], stopped: true },
    ]);
  });

  test("are nothing to speak of where all of them are doubted", () => {
    expect(causes(cells(figures), [sum("T = a + b", { doubted: true })], [])).toEqual([]);
  });
});

describe("two mistakes in one explanation", () => {
  const two = cells(
    { T: "4817", a: "1230", b: "2957", U: "900", c: "300", d: "500" },
    { T: { group: "row 1" }, U: { group: "row 2" }, d: { group: "row 3" } },
  );
  const sums = [sum("T = a + b"), sum("U = c + d")];
  const best = { made: ["T -630 transposed", "U -100 digit"], cost: 22.2 };
  const other = { made: ["T -630 transposed", "d +100 digit"], cost: 24.2 };

  test("are two causes, each with what else would explain it alone", () => {
    const [first, second, ...more] = causes(two, sums, [best, other]);
    expect(more).toEqual([]);
    expect(repairs(first!)[0]).toMatch(/^T: 4817 -> 4187, transposed/);
    expect(first!.repairs).toHaveLength(1);
    expect(repairs(second!)).toEqual(["U: 900 -> 800, digit, possible", "d: 500 -> 600, digit, possible"]);
    expect([first!.broken, second!.broken]).toEqual([["T = a + b"], ["U = c + d"]]);
    // Each at its own cost, 11 and 11.2, and what is dearer by two at two more.
    expect(first!.repairs.map(({ score }) => Math.round(score * 10) / 10)).toEqual([11]);
    expect(second!.repairs.map(({ score }) => Math.round(score * 10) / 10)).toEqual([11.2, 13.2]);
  });

  test("what leaves neither as it is explains neither alone", () => {
    const [first, second] = causes(two, sums, [best, { made: ["a +630", "d +100"], cost: 25 }]);
    expect([first!.repairs.length, second!.repairs.length]).toEqual([1, 1]);
  });

  test("of which one is that a sum is none", () => {
    const given = { made: ["T -630 transposed", "!U = c + d"], cost: 27 };
    const [first, second] = causes(two, sums, [given, { made: ["a +630", "!U = c + d"], cost: 30 }, other]);
    expect(repairs(first!).map((one) => one.split(",")[0])).toEqual(["T: 4817 -> 4187", "a: 1230 -> 1860"]);
    expect(first!.repairs.every(({ dropped }) => dropped.length === 0)).toBe(true);
    expect(repairs(second!)[0]).toBe("no U = c + d, relation, possible");
  });
});

describe("how sure the best explanation is", () => {
  // a is 90 too little in T and in U, each exactly.
  const agreed = { T: "590", U: "1490", a: "300", b: "200", c: "1100" };
  const sums = [sum("T = a + b"), sum("U = a + c")];
  const a = { made: ["a +90 digit"], cost: 11 };
  const rival = (cost: number) => ({ made: ["T -90", "U -90"], cost });
  const sure = (found: readonly Told[], constraints: readonly Constraint[] = sums, stopped = false) =>
    causes(cells(agreed), constraints, found, stopped)[0]!.repairs[0]!.certainty;

  test("certain where two sums agree and nothing else is near", () => {
    expect(sure([a])).toBe("certain");
    expect(sure([a, rival(16.1)])).toBe("certain");
  });

  test("likely where something else is within five, possible within three", () => {
    expect(sure([a, rival(16)])).toBe("likely");
    expect(sure([a, rival(14.1)])).toBe("likely");
    expect(sure([a, rival(14)])).toBe("possible");
  });

  test("only possible where the search stopped, or something is given up with it", () => {
    expect(sure([a], sums, true)).toBe("possible");
    const custom = sum("c = a", { soft: true });
    expect(sure([{ made: ["a +90 digit", "!c = a"], cost: 11 }], [...sums, custom])).toBe("possible");
  });

  test("no more than likely where one of the two agrees within rounding only", () => {
    const loose = [sums[0]!, sum("U = a + c", rounding("2", "4"))];
    const near = causes(cells({ ...agreed, U: "1489" }), loose, [a])[0]!.repairs[0]!;
    expect(near.certainty).toBe("likely");
    const over = causes(cells({ ...agreed, U: "1491" }), loose, [a])[0]!.repairs[0]!;
    expect(over.certainty).toBe("likely");
  });

  test("a custom beside one sum does not make it certain", () => {
    const custom = sum("U = a + c", { soft: true });
    expect(sure([a], [sums[0]!, custom])).not.toBe("certain");
  });

  test("of two cells each must stand in two sums, and the sums must be more than the cells", () => {
    // V = a + b is broken as well: a + 90 and b + 10 in three sums, of which b has two.
    const three = cells(
      { T: "600", U: "1490", V: "610", a: "300", b: "200", c: "1100", d: "10" },
      {
        a: { group: "row" },
        b: { group: "row" },
      },
    );
    const both = { made: ["a +90", "b +10"], cost: 24 };
    const all = [sum("T = a + b"), sum("U = a + c"), sum("V = a + b + d")];
    expect(causes(three, all, [both])[0]!.repairs[0]!.certainty).toBe("certain");
    expect(causes(three, [all[0]!, all[1]!], [both])[0]!.repairs[0]!.certainty).not.toBe("certain");
    // Of b only one sum speaks.
    const once = cells(
      { ...agreed, T: "600", V: "410", d: "20" },
      { a: { group: "row" }, b: { group: "row" } },
    );
    const thrice = [all[0]!, all[1]!, sum("V = a + d")];
    expect(causes(once, thrice, [both])[0]!.repairs[0]!.certainty).not.toBe("certain");
  });
});

describe("a cell taken out of a heap", () => {
  const agreed = { T: "590", U: "1490", a: "300", b: "200", c: "1100" };
  const taken = (constraints: readonly Constraint[], alone: boolean, changed = agreed): Cause => {
    const { view, assignmentOf } = explaining(cells(changed), constraints);
    return peeledCause(view, { assignment: assignmentOf({ made: ["a +90 digit"], cost: 11 }), alone });
  };
  const sums = [sum("T = a + b"), sum("U = a + c")];

  test("is certain where its sums agree exactly and no other cell could mend them", () => {
    expect(taken(sums, true)).toMatchObject({
      broken: ["T = a + b", "U = a + c"],
      candidates: [],
      stopped: false,
    });
    expect(repairs(taken(sums, true))).toEqual(["a: 300 -> 390, digit, certain"]);
    expect(taken(sums, true).repairs[0]!.score).toBe(11);
  });

  test("is likely where another cell could, or where the sums do not agree exactly", () => {
    expect(repairs(taken(sums, false))).toEqual(["a: 300 -> 390, digit, likely"]);
    const loose = [sums[0]!, sum("U = a + c", rounding("2", "4"))];
    expect(repairs(taken(loose, true, { ...agreed, U: "1491" }))).toEqual(["a: 300 -> 390, digit, likely"]);
  });
});

test("decimals as written, and how several changes went wrong in one word", () => {
  const variables = cells({ T: "10.5", a: "3.2", b: "4.3" }, { a: { group: "row" }, b: { group: "row" } });
  const way = (...made: readonly string[]) =>
    causes(variables, [sum("T = a + b")], [{ made, cost: 12 }])[0]!.repairs[0]!;
  expect(described(way("a +10 digit", "b +20 digit").changes, 1)).toEqual(["a: 3.2 -> 4.2", "b: 4.3 -> 6.3"]);
  expect(way("a +10 digit", "b +20 digit").operation).toBe("digit");
  expect(way("a +10 digit", "b +20 sign").operation).toBe("several");
});
