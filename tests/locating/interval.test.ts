import { changesWithin, isEmpty, overlap } from "../../src/locating/interval";
import { Layers } from "../../src/locating/layers";

test("the whole changes of a cell that keep a sum within bounds", () => {
  // 3 · change from −7 to 10: −2,33 to 3,33.
  expect(changesWithin({ low: -7, high: 10 }, 3)).toEqual({ low: -2, high: 3 });
  // The cell is taken away: −3 · change from −7 to 10.
  expect(changesWithin({ low: -7, high: 10 }, -3)).toEqual({ low: -3, high: 2 });
});

test("a bound itself is kept, and no whole change may be left", () => {
  expect(changesWithin({ low: -6, high: 9 }, 3)).toEqual({ low: -2, high: 3 });
  expect(isEmpty(changesWithin({ low: 1, high: 2 }, 3))).toBe(true);
});

test("what two intervals have in common", () => {
  expect(overlap({ low: 1, high: 5 }, { low: 3, high: 9 })).toEqual({ low: 3, high: 5 });
  expect(overlap({ low: 3, high: 9 }, { low: 1, high: 5 })).toEqual({ low: 3, high: 5 });
  expect(isEmpty(overlap({ low: 1, high: 5 }, { low: 5, high: 9 }))).toBe(false);
  expect(isEmpty(overlap({ low: 1, high: 4 }, { low: 5, high: 9 }))).toBe(true);
});

test("members replaced in a long list are seen, those replaced before too, and the list keeps its own", () => {
  const list = new Layers(["a", "b", "c"]);
  const once = list.with(new Map([[1, "B"]]));
  const twice = once.with(new Map([[2, "C"]]));
  expect(list.all()).toEqual(["a", "b", "c"]);
  expect(once.all()).toEqual(["a", "B", "c"]);
  expect(twice.all()).toEqual(["a", "B", "C"]);
  expect([0, 1, 2, 3].map((index) => twice.get(index))).toEqual(["a", "B", "C", undefined]);
  expect(once.get(2)).toBe("c");
});
