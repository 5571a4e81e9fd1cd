import fc from "fast-check";
import type { CellValue, Grid, WorkbookData } from "../../src/reading";
import cells from "./corpus/cells.json";
import formulas from "./corpus/formulas.json";
import settings from "./corpus/settings.json";
import texts from "./corpus/texts.json";

/** What figures are made of, and what gets in between. */
const FIGURE_PARTS =
  "0 1 2 5 9 00 000 , . ' ( ) - − – + % e E kr tkr mkr mnkr ca * ¹ = / : # \u00a0 \u202f \n \t \u202e \u0301".split(
    " ",
  );

/** A text from the corpus, as it is or cut and joined with another, or one made of pieces of figures, or anything at all. */
export const someText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...texts),
  fc
    .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat(20), fc.nat(20))
    .map(([one, other, head, tail]) => one.slice(0, head) + other.slice(-tail)),
  fc.array(fc.constantFrom(...FIGURE_PARTS, " "), { maxLength: 14 }).map((parts) => parts.join("")),
  // Any 16-bit units: lone surrogates, right-to-left marks, control characters.
  fc.array(fc.nat(0xffff), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);

const someCell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom(...(cells as CellValue[])),
  fc.double(),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.integer({ min: 1, max: 900 }).map((tenths) => tenths / 10),
  someText,
);

const someFormat = fc.constantFrom(
  "General",
  "0",
  "0.0",
  "#,##0",
  "0 %",
  "yyyy-mm-dd",
  "@",
  "",
  "[Red]",
  "0.0.0",
  ";;;",
);

const someIndex = fc.oneof(fc.nat(12), fc.constantFrom(1_048_575, 16_383));

const someGrid: fc.Arbitrary<Grid> = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 6 }))
  .chain(([rows, columns]) => {
    const matrix = <T>(cell: fc.Arbitrary<T>) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      });
    return fc.record(
      {
        sheet: fc.oneof(fc.constantFrom("Blad1", "It's", "=A1", "[x]", "2018"), someText),
        top: fc.oneof(fc.nat(12), fc.constant(1_048_576 - rows)),
        left: fc.oneof(fc.nat(12), fc.constant(16_384 - columns)),
        values: matrix(someCell),
        formulas: matrix(fc.oneof(someCell, fc.constantFrom(...formulas))),
        formats: matrix(someFormat),
        indents: matrix(fc.nat(4)),
        hiddenRows: fc.array(someIndex, { maxLength: 3 }),
      },
      { requiredKeys: ["sheet", "top", "left", "values"] },
    );
  });

/** A few sheets of anything, with names and formulas as no person would write them. */
export const someWorkbook: fc.Arbitrary<WorkbookData> = fc.record({
  name: someText,
  grids: fc.array(someGrid, { minLength: 1, maxLength: 3 }),
  definedNames: fc.array(fc.record({ name: someText, formula: fc.constantFrom(...formulas) }), {
    maxLength: 2,
  }),
});

export const someMatrix = fc.array(fc.array(someCell, { maxLength: 8 }), { maxLength: 6 });

/** Settings as someone might paste them: from the corpus, damaged, or any JSON with keys that reach for an object's prototype. */
export const someSettings: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...settings),
  fc
    .tuple(fc.constantFrom(...settings), fc.nat(60), fc.constantFrom(...texts))
    .map(([text, at, junk]) => text.slice(0, at) + junk + text.slice(at + 1)),
  fc
    .object({
      key: fc.constantFrom(
        "__proto__",
        "constructor",
        "prototype",
        "checks",
        "overheadSpan",
        "least",
        "most",
        "on",
        "row-balance",
      ),
      maxDepth: 4,
    })
    .map((value) => JSON.stringify(value)),
);
