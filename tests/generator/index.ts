import { Canvas, putTable, type NumberStyle, type Writing } from "./canvas";
import { LAYOUTS, type LayoutName, type LayoutSetting } from "./layouts";
import { type GeneratedSheet, type ModelCell, type ModelTable, type TableTruth, words } from "./model";
import { type GeneratedLanguage, LANGUAGES, type Phrases, PHRASES } from "./phrases";
import { Random } from "./random";

export type { GeneratedSheet, TableTruth } from "./model";

const UNITS = ["kr", "tkr", "mkr"] as const;
const PLACES = ["title", "line", "header", "corner", "cell", "magnitude"] as const;
const ARRANGEMENTS = ["alone", "alone", "alone", "stacked", "beside"] as const;
const STYLES: readonly NumberStyle[] = ["formatted", "formatted", "general", "text"];

type UnitPlace = (typeof PLACES)[number];

interface Choices {
  readonly language: GeneratedLanguage;
  readonly unit: (typeof UNITS)[number];
  readonly place: UnitPlace;
  readonly decimals: number;
  readonly style: NumberStyle;
  readonly formulas: boolean;
  readonly arrangement: (typeof ARRANGEMENTS)[number];
  readonly spacers: boolean;
  readonly subtotals: boolean;
}

/**
 * A made-up sheet of allocations and what a person sees on it: layout family × unit and where it stands × number style × language ×
 * empty rows × subtotals × formulas or values. The same seed always gives the same sheet.
 */
export function generateSheet(seed: number): GeneratedSheet {
  const random = new Random(seed);
  const choices = choose(random);
  const phrases = PHRASES[choices.language];
  const unitWord = wordOf(random, phrases, choices);
  const names = layoutsOf(random, choices);
  const setting: LayoutSetting = { random, phrases, range: rangeOf(choices), ...choices };
  const writing = writingOf(random, choices, unitWord);
  const canvas = new Canvas();
  const left = random.integer(0, 2);
  const top = putTitle(canvas, random, phrases, choices, unitWord, left);
  const tables = names.map((name) => withUnit(LAYOUTS[name](setting), choices, unitWord));
  const truths = place(canvas, random, tables, { top, left, writing, ...choices });
  const grid = canvas.grid(random.pick(["Blad1", "2024", "Översikt", "Sheet1"]));
  const recipe = { ...choices, layouts: names.join("+"), decimals: String(choices.decimals) };
  return {
    name: `sheet ${seed}`,
    grid,
    workbook: { name: `generated-${seed}.xlsx`, grids: [grid] },
    tables: truths,
    clean: true,
    recipe: Object.fromEntries(Object.entries(recipe).map(([key, value]) => [key, String(value)])),
  };
}

function choose(random: Random): Choices {
  const unit = random.pick(UNITS);
  const place = random.pick(unit === "tkr" ? PLACES.slice(0, 5) : PLACES);
  const decimals =
    unit === "kr" ? random.pick([0, 0, 2]) : unit === "tkr" ? random.pick([0, 0, 1]) : random.pick([1, 1, 2]);
  const style = place === "cell" ? random.pick(["formatted", "text"] as const) : random.pick(STYLES);
  return {
    language: random.pick(LANGUAGES),
    unit,
    place,
    decimals,
    style,
    formulas: style !== "text" && random.chance(0.5),
    arrangement: random.pick(ARRANGEMENTS),
    spacers: random.chance(0.25),
    subtotals: random.chance(0.5),
  };
}

function layoutsOf(random: Random, choices: Choices): LayoutName[] {
  const names = Object.keys(LAYOUTS) as LayoutName[];
  if (choices.arrangement === "alone") return [random.pick(names)];
  if (choices.arrangement === "stacked") return [random.pick(names), random.pick(names)];
  return [
    random.pick(["list", "national", "years"] as const),
    random.pick(["list", "national", "municipalities"] as const),
  ];
}

/** Beside a figure no unit can stand that has figures itself ("1000 kr"). */
function wordOf(random: Random, phrases: Phrases, choices: Choices): string {
  const all = phrases.units[choices.unit];
  const fitting = choices.place === "cell" ? all.filter((word) => !/\d/.test(word)) : all;
  return random.pick(fitting.length > 0 ? fitting : all);
}

function rangeOf({ unit, decimals }: Choices): readonly [number, number] {
  const scale = 10 ** decimals;
  if (unit === "kr") return [40_000 * scale, 9_000_000 * scale];
  return unit === "tkr" ? [150 * scale, 60_000 * scale] : [scale, 90 * scale];
}

function writingOf(random: Random, choices: Choices, unitWord: string): Writing {
  const { language, decimals, style, formulas, place } = choices;
  const point = language === "da" || language === "is";
  const group = language === "en" ? "," : point ? "." : random.pick([" ", "\u00a0", "\u202f"]);
  const decimalSign = language === "en" ? "." : ",";
  return { style, decimals, group, decimalSign, formulas, cellUnit: place === "cell" ? unitWord : null };
}

/** Title and unit lines over the tables; returns the row on which the first table begins. */
function putTitle(
  canvas: Canvas,
  random: Random,
  phrases: Phrases,
  choices: Choices,
  unitWord: string,
  left: number,
): number {
  let row = random.integer(0, 2);
  const title = random.pick(phrases.titles);
  if (choices.place === "title") {
    canvas.put(
      row,
      left,
      random.pick([`${title} - ${unitWord}`, `${title} (${unitWord})`, `${title}, ${unitWord}`]),
    );
    row += 1;
  } else if (choices.place === "line" || choices.place === "magnitude" || random.chance(0.7)) {
    canvas.put(row, left, title);
    row += 1;
  }
  if (choices.place === "line") {
    canvas.put(row, left, random.pick([`(${unitWord})`, `${phrases.allAmounts} ${unitWord}`, unitWord]));
    row += 1;
  }
  return row + random.integer(0, 1);
}

/** States the unit in the headers of the money columns or in the corner, where that is its place. */
function withUnit(table: ModelTable, { place }: Choices, unitWord: string): ModelTable {
  if (place !== "header" && place !== "corner") return table;
  const last = table.header.length - 1;
  const overYears = table.header.flat().some((cell) => cell.kind === "year");
  const inCorner = place === "corner" || overYears;
  const header = table.header.map((row, at) =>
    row.map((cell, column): ModelCell => {
      if (at !== last) return cell;
      if (inCorner)
        return column === 0 ? words(cell.kind === "words" ? `${cell.text} (${unitWord})` : unitWord) : cell;
      return table.money.includes(column) && cell.kind === "words"
        ? words(`${cell.text}, ${unitWord}`)
        : cell;
    }),
  );
  return { ...table, header };
}

interface Placing extends Choices {
  readonly top: number;
  readonly left: number;
  readonly writing: Writing;
}

function place(
  canvas: Canvas,
  random: Random,
  tables: readonly ModelTable[],
  placing: Placing,
): TableTruth[] {
  const phrases = PHRASES[placing.language];
  const truths: TableTruth[] = [];
  let { top, left } = placing;
  let bottom = top;
  for (const [index, table] of tables.entries()) {
    if (index > 0 && placing.arrangement === "stacked") {
      top = bottom + random.integer(2, 3);
      canvas.put(top, left, random.pick(phrases.groups));
      top += 1;
    }
    const range = putTable(canvas, table, top, left, placing.writing);
    truths.push({ range, unit: placing.unit, roles: table.roles });
    bottom = Math.max(bottom, top + table.header.length + table.body.length - 1);
    if (placing.arrangement === "beside") left += table.roles.length + random.integer(1, 2);
  }
  if (random.chance(0.4)) canvas.put(bottom + 2, placing.left, random.pick(phrases.footnotes));
  return truths;
}
