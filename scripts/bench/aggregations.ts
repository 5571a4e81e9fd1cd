import { detectSums } from "../../src/relations/detector/detect";
import { ALL_PARTS, SETTINGS } from "../../src/relations/detector/settings";
import { readDataset, sumKey, isHeldOut, type AnnotatedTable } from "./aggregations/dataset";
import { tableFigures } from "./aggregations/figures";
import type { Figures } from "../../src/relations/detector/figures";
import type { Pattern } from "../../src/relations/detector/pattern";

/** The sums of the patterns, cell by cell, as the annotators write them: a run spans the labelled rows without figures inside it. */
function predicted(table: AnnotatedTable, figures: Figures, patterns: readonly Pattern[]): Set<string> {
  const isLabel = (row: number) =>
    !table.cells[row]!.some((_, column) => !Number.isNaN(figures.values[row * figures.columns + column]!)) &&
    table.cells[row]!.some((cell) => cell.trim() !== "");
  const hasFigures = (row: number) => table.cells[row]!.some((_, column) => !Number.isNaN(figures.values[row * figures.columns + column]!));
  const keys = new Set<string>();
  for (const pattern of patterns) {
    let terms = [...pattern.terms];
    if (pattern.direction === "rows") {
      const between = Array.from({ length: terms.at(-1)! - terms[0]! }, (_, k) => terms[0]! + k).filter((row) => !terms.includes(row));
      if (!between.some(hasFigures)) terms = [...terms, ...between.filter(isLabel)];
    }
    for (const position of pattern.holds) {
      const cell = (line: number) => (pattern.direction === "rows" ? `${line},${position}` : `${position},${line}`);
      keys.add(sumKey(cell(pattern.total), terms.map(cell)));
    }
  }
  return keys;
}

interface Score {
  tp: number;
  fp: number;
  fn: number;
  f: number[];
}
const scores: Record<string, Score> = {};
const perTable: { id: string; index: number; tp: number; fp: number; fn: number; ms: number }[] = [];
const tables = readDataset();
const only = process.env["ONLY"];
tables.forEach((table: AnnotatedTable, index) => {
  if (only && !table.id.includes(only)) return;
  const figures = tableFigures(table);
  const start = performance.now();
  const { patterns } = detectSums(figures, { ...ALL_PARTS, ...JSON.parse(process.env["OPT"] ?? "{}") }, { ...SETTINGS, ...JSON.parse(process.env["SET"] ?? "{}") });
  const ms = performance.now() - start;
  const got = predicted(table, figures, patterns);
  const want = new Set(table.sums.map((sum) => sumKey(sum.total, sum.terms)));
  if (process.env["FIGURES"]) {
    const keep = (cell: string) => { const [r, c] = cell.split(",").map(Number); return !Number.isNaN(figures.values[r! * figures.columns + c!]); };
    const clean = (set: Set<string>) => new Set([...set].map((key) => { const [t, ts] = key.split("="); return sumKey(t!, ts!.split("+").filter(keep)); }).filter((k) => k.includes("+")));
    const g = clean(got), w = clean(want);
    got.clear(); want.clear();
    for (const k of g) got.add(k);
    for (const k of w) want.add(k);
  }
  let tp = 0;
  for (const key of got) if (want.has(key)) tp++;
  const fp = got.size - tp,
    fn = want.size - tp;
  const half = isHeldOut(table.id) ? "held" : "tune";
  for (const name of [half, "all"]) {
    const s = (scores[name] ??= { tp: 0, fp: 0, fn: 0, f: [] });
    s.tp += tp;
    s.fp += fp;
    s.fn += fn;
    s.f.push(tp + fp + fn === 0 ? 1 : (2 * tp) / (2 * tp + fp + fn));
  }
  perTable.push({ id: table.id, index, tp, fp, fn, ms });
  if (only) {
    for (const p of patterns)
      console.log(
        p.direction,
        p.total,
        "<-",
        p.terms.join(),
        p.method,
        p.score.toFixed(1),
        "cost",
        p.cost.toFixed(1),
        "holds",
        p.holds.length,
        "fails",
        p.fails.length,
        p.rounded ? "rounded" : "",
      );
  }
});
for (const [name, s] of Object.entries(scores)) {
  const p = s.tp / (s.tp + s.fp),
    r = s.tp / (s.tp + s.fn);
  console.log(
    name,
    "P",
    p.toFixed(3),
    "R",
    r.toFixed(3),
    "F1",
    ((2 * p * r) / (p + r)).toFixed(3),
    "macro",
    (s.f.reduce((a, b) => a + b, 0) / s.f.length).toFixed(3),
    JSON.stringify({ tp: s.tp, fp: s.fp, fn: s.fn, n: s.f.length }),
  );
}
if (process.env["WORST"]) {
  const list = perTable
    .filter((t) => (process.env["HELD"] ? true : !isHeldOut(t.id)))
    .sort((a, b) => b.fp + b.fn - a.fp - a.fn)
    .slice(0, Number(process.env["WORST"]));
  for (const t of list) console.log(t.id, "tp", t.tp, "fp", t.fp, "fn", t.fn, t.ms.toFixed(0) + "ms");
}
console.log(
  "ms",
  perTable.reduce((a, b) => a + b.ms, 0).toFixed(0),
  "slowest",
  Math.max(...perTable.map((t) => t.ms)).toFixed(0),
);
