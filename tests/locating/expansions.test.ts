import { Expansions } from "../../src/locating/expansions";
import { Decimal } from "../../src/money";
import { cells } from "./problems";

describe("formulas written out", () => {
  const ONE = new Decimal(1);
  const of = (...names: readonly string[]) => names.map((variable) => ({ variable, coefficient: ONE }));
  const written = (terms: ReturnType<Expansions["expand"]>) =>
    terms.map(({ variable, coefficient }) => `${coefficient.toString()} ${variable}`);

  test("a sum without any stays the very same", () => {
    const terms = of("a", "b");
    expect(new Expansions(cells({ a: "1", b: "2" })).expand(terms)).toBe(terms);
  });

  test("a cell that is named twice counts twice, and one taken from itself not at all", () => {
    const expansions = new Expansions(cells({ a: "1", b: "2" }));
    expect(written(expansions.expand(of("a", "b", "a")))).toEqual(["2 a", "1 b"]);
    const less = [...of("a", "b"), { variable: "a", coefficient: new Decimal(-1) }];
    expect(written(expansions.expand(less))).toEqual(["1 b"]);
  });

  test("a total is its parts and a correction of its own, through every level", () => {
    const variables = cells(
      { T: "9", S: "5", a: "2", b: "3", c: "4" },
      { T: { derivation: of("S", "c") }, S: { derivation: of("a", "b") } },
    );
    expect(written(new Expansions(variables).expand(of("T"))).sort()).toEqual(
      ["1 S", "1 T", "1 a", "1 b", "1 c"].sort(),
    );
  });

  test("a chain is followed forty formulas deep, and the one beyond taken as it stands", () => {
    const names = Array.from({ length: 60 }, (_, index) => `x${index}`);
    const chain = Object.fromEntries(
      names.slice(0, -1).map((name, index) => [name, { derivation: of(names[index + 1]!) }]),
    );
    const variables = cells(Object.fromEntries(names.map((name) => [name, "1"])), chain);
    expect(
      new Expansions(variables)
        .expand(of("x0"))
        .map(({ variable }) => variable)
        .sort(),
    ).toEqual(names.slice(0, 41).sort());
  });

  test("a circle ends where it closes", () => {
    const variables = cells({ a: "1", b: "1" }, { a: { derivation: of("b") }, b: { derivation: of("a") } });
    expect(written(new Expansions(variables).expand(of("a"))).sort()).toEqual(["1 b", "2 a"]);
  });
});
