import type { Grid } from "../../src/reading";
import { handWritten } from "../workbench/xlsx/support/handWritten";

const ROWS = 20_000;

/** A column of formulas that were never calculated, each of others of them. */
export interface Chain {
  readonly name: string;
  /** By row from 1: a formula, or the number that all else comes from. */
  readonly content: (row: number) => string | number;
  /** A row, and the value that it comes to. */
  readonly comesTo: readonly [number, number];
}

export const CHAINS: readonly Chain[] = [
  {
    name: "each of the cell above",
    content: (row) => (row === 1 ? 1 : `A${row - 1}+1`),
    comesTo: [ROWS, ROWS],
  },
  {
    name: "each of the cell below",
    content: (row) => (row === ROWS ? 1 : `A${row + 1}+1`),
    comesTo: [1, ROWS],
  },
  {
    name: "each the sum of all above",
    content: (row) => (row === 1 ? 1 : `SUM(A$1:A${row - 1})`),
    comesTo: [4, 4],
  },
];

function contentsOf({ content }: Chain): (string | number)[] {
  return Array.from({ length: ROWS }, (_, index) => content(index + 1));
}

export function fileOf(chain: Chain): Uint8Array {
  const rows = contentsOf(chain).map((content, index) => {
    const inside = typeof content === "number" ? `<v>${content}</v>` : `<f>${content}</f>`;
    return `<row r="${index + 1}"><c r="A${index + 1}">${inside}</c></row>`;
  });
  return handWritten({ sheet: `<sheetData>${rows.join("")}</sheetData>` });
}

/** The column as Excel gives it to the pane before it has calculated: noughts. */
export function noughtsOf(chain: Chain): Grid {
  const contents = contentsOf(chain);
  return {
    sheet: "Blad1",
    top: 0,
    left: 0,
    values: contents.map((content) => [typeof content === "number" ? content : 0]),
    formulas: contents.map((content) => [typeof content === "number" ? content : `=${content}`]),
  };
}
