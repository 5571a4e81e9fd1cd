import { type Condition, solve } from "../../src/locating/box";

const REACH = 3;

function condition(coefficients: readonly number[], low: number, high = low): Condition {
  return { coefficients, low, high };
}

/** Every list of so many of the choices. */
function listsOf(choices: readonly number[], length: number): number[][] {
  if (length === 0) return [[]];
  return listsOf(choices, length - 1).flatMap((list) => choices.map((one) => [...list, one]));
}

/** A condition is on something: that no change has a part in one does not happen. */
function withoutZeros(lists: readonly number[][]): number[][] {
  return lists.filter((list) => list.some((coefficient) => coefficient !== 0));
}

const CHANGES = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH);

function solutionsOf(conditions: readonly Condition[], points: readonly (readonly number[])[]) {
  return points.filter((point) =>
    conditions.every(({ coefficients, low, high }) => {
      const sum = coefficients.reduce((total, one, position) => total + one * (point[position] ?? 0), 0);
      return sum >= low && sum <= high;
    }),
  );
}

/** What is wrong with the answer, against every whole-number point tried. */
function faultOf(conditions: readonly Condition[], size: number, points: readonly (readonly number[])[]) {
  const answer = solve(
    conditions,
    Array.from({ length: size }, () => REACH),
  );
  const solutions = solutionsOf(conditions, points);
  if (answer.feasible) {
    if (solutions.length === 0) return "says that there is a solution";
    const isWithin = (point: readonly number[]) =>
      answer.intervals.every(({ low, high }, index) => low <= point[index]! && point[index]! <= high);
    return solutions.every(isWithin) ? null : "leaves a solution out";
  }
  if (solutions.length > 0) return "says that there is none";
  const conflict = answer.conflict.map((index) => conditions[index]!);
  return solutionsOf(conflict, points).length > 0 ? "names conditions that can hold together" : null;
}

function faultsIn(systems: Iterable<readonly Condition[]>, size: number): string[] {
  const points = listsOf(CHANGES, size);
  const faults: string[] = [];
  for (const conditions of systems) {
    const fault = faultOf(conditions, size, points);
    if (fault) faults.push(`${fault}: ${JSON.stringify(conditions)}`);
  }
  return faults;
}

function* pairsOf(conditions: readonly Condition[]): Generator<Condition[]> {
  for (const one of conditions) for (const other of conditions) yield [one, other];
}

describe("against every point, a solution is found where there is one, and what cannot hold together is named", () => {
  test("one change", () => {
    const all = listsOf([-2, 1, 3], 1).flatMap((list) =>
      [-4, -1, 0, 2].flatMap((low) => [0, 2].map((width) => condition(list, low, low + width))),
    );
    expect(faultsIn(pairsOf(all), 1)).toEqual([]);
  });

  test("two changes", () => {
    const all = withoutZeros(listsOf([-2, -1, 0, 1, 2, 3], 2)).flatMap((list) =>
      [-5, 1].flatMap((low) => [0, 1].map((width) => condition(list, low, low + width))),
    );
    expect(faultsIn(pairsOf(all), 2)).toEqual([]);
  });

  test("three changes under three conditions", () => {
    const ones = listsOf([-1, 1, 2], 3).map((list) => condition(list, 1));
    const others = withoutZeros(listsOf([-2, 0, 2], 3)).map((list) => condition(list, 2, 3));
    const systems = ones.flatMap((one, index) =>
      others.map((other, offset) => [one, other, ones[(index * 7 + offset) % ones.length]!]),
    );
    expect(faultsIn(systems, 3)).toEqual([]);
  });
});

function intervalsOf(conditions: readonly Condition[], reach: readonly number[]): unknown {
  const answer = solve(conditions, reach);
  return answer.feasible ? answer.intervals.map(({ low, high }) => [low, high]) : answer.conflict;
}

describe("how much room is left", () => {
  test("one change that two sums ask for", () => {
    // 2x is 7 to 13: x is 4 to 6; −x is −9 to −5: x is 5 to 9.
    expect(intervalsOf([condition([2], 7, 13), condition([-1], -9, -5)], [100])).toEqual([[5, 6]]);
    expect(intervalsOf([condition([0], 1, 2)], [8])).toEqual([[-8, 8]]);
  });

  test("of two changes, no more than the other leaves", () => {
    // x + y = 12, each at most 10; x − 2y = 0 besides, then x = 8 and y = 4.
    expect(intervalsOf([condition([1, 1], 12)], [10, 10])).toEqual([
      [2, 10],
      [2, 10],
    ]);
    expect(intervalsOf([condition([-1, 1], 12)], [10, 10])).toEqual([
      [-10, -2],
      [2, 10],
    ]);
    expect(intervalsOf([condition([1, 1], 12), condition([1, -2], 0)], [10, 10])).toEqual([
      [8, 8],
      [4, 4],
    ]);
  });

  test("a chain of changes is followed to its end", () => {
    // x = y + 1, y = z + 1, each at most 5: x is −3 to 5, y −4 to 4, z −5 to 3.
    const chain = [condition([1, -1, 0], 1), condition([0, 1, -1], 1)];
    expect(intervalsOf(chain, [5, 5, 5])).toEqual([
      [-3, 5],
      [-4, 4],
      [-5, 3],
    ]);
  });

  test("without conditions, the reach", () => {
    expect(intervalsOf([], [4, 9])).toEqual([
      [-4, 4],
      [-9, 9],
    ]);
  });
});

describe("of the conditions that cannot hold together, those that others have nothing to do with are not named", () => {
  test("one change", () => {
    const conditions = [condition([1], 0, 50), condition([1], 3), condition([1], -9, 60), condition([1], 5)];
    expect(solve(conditions, [100])).toEqual({ feasible: false, conflict: [3, 1] });
  });

  test("one change that would have to be larger than the cell can hold", () => {
    expect(solve([condition([1], -500, 500), condition([1], 200)], [100])).toEqual({
      feasible: false,
      conflict: [1],
    });
    expect(solve([condition([1], -200), condition([1], -500, 500)], [100])).toEqual({
      feasible: false,
      conflict: [0],
    });
  });

  test("two changes", () => {
    // The first and the last contradict each other; the other two bind another cell.
    const conditions = [
      condition([1, 1, 0], 4),
      condition([0, 0, 1], 2),
      condition([0, 0, 2], 0, 8),
      condition([1, 1, 0], 6),
    ];
    const answer = solve(conditions, [10, 10, 10]);
    expect(answer.feasible ? [] : [...answer.conflict].sort()).toEqual([0, 3]);
  });

  test("two changes that whole numbers cannot meet: 2x + 2y = 1", () => {
    const conditions = [condition([0, 0, 1], 2), condition([2, 2, 0], 1)];
    expect(solve(conditions, [4, 4, 4])).toEqual({ feasible: false, conflict: [1] });
  });
});

describe("what cannot be tried out is left open", () => {
  test("halves without end: 2x + 2y = 1 among millions", () => {
    expect(solve([condition([2, 2], 1)], [1_000_000, 1_000_000]).feasible).toBe(true);
  });

  test("bounds that creep: x > y and y > x among millions", () => {
    const answer = solve(
      [condition([1, -1], 1, 9_000_000), condition([-1, 1], 1, 9_000_000)],
      [1_000_000, 1_000_000],
    );
    expect(answer.feasible).toBe(true);
  });
});
