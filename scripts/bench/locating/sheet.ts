import type { Constraint, Variable } from "../../../src/locating";
import { Decimal } from "../../../src/money";
import { toA1, type WorkbookData } from "../../../src/reading";
import type { Random } from "../../../tests/generator/random";

/** Agreements × recipients in whole kronor: income, 10 % overhead, net and each recipient's amount, with totals below. */
export interface BenchSheet {
  readonly figures: number[][];
  readonly agreements: number;
  readonly recipients: number;
  /** Whether a total row adds the columns up; without it only each row's own sums see its amounts. */
  readonly columnTotals: boolean;
  /** Rows of figures that are part of the agreement above them. */
  readonly ofWhich: Set<number>;
}

const SHEET = "Fördelning";
/** Income, overhead and net stand before the recipients. */
export const FIRST_RECIPIENT = 3;

export function makeSheet(
  random: Random,
  agreements: number,
  recipients: number,
  columnTotals = true,
): BenchSheet {
  const figures = Array.from({ length: agreements }, () => agreement(random, recipients));
  const [first = []] = figures;
  const totals = first.map((_, column) => figures.reduce((sum, row) => sum + (row[column] ?? 0), 0));
  const rows = columnTotals ? [...figures, totals] : figures;
  return { figures: rows, agreements, recipients, columnTotals, ofWhich: new Set() };
}

function agreement(random: Random, recipients: number): number[] {
  const income = random.integer(100_000, 9_999_999);
  const overhead = Math.round(income / 10);
  const net = income - overhead;
  const weights = Array.from({ length: recipients }, () => random.integer(10, 100));
  const whole = weights.reduce((sum, one) => sum + one, 0);
  const shares = weights.map((weight) => Math.floor((net * weight) / whole));
  const rest = net - shares.reduce((sum, one) => sum + one, 0);
  return [income, overhead, net, ...shares.slice(0, -1), (shares.at(-1) ?? 0) + rest];
}

/** The address of a figure on the sheet, under one header row and beside one column of names. */
export function addressOf(row: number, column: number): string {
  return toA1(row + 1, column + 1);
}

/** The sheet as a workbook of typed figures. */
export function workbookOf({ figures, recipients, columnTotals, ofWhich }: BenchSheet): WorkbookData {
  const header = ["Statsbidrag (kr)", "Intäkt", "OH", "Netto"];
  const boards = Array.from({ length: recipients }, (_, index) => `Nämnd ${index + 1}`);
  const body = figures.map((row, index) => {
    const isTotal = columnTotals && index === figures.length - 1;
    const name = ofWhich.has(index) ? "– varav särskild satsning" : `Överenskommelse ${index + 1}`;
    return [isTotal ? "Summa" : name, ...row];
  });
  return {
    name: "bench.xlsx",
    grids: [{ sheet: SHEET, top: 0, left: 0, values: [[...header, ...boards], ...body] }],
  };
}

/** The sheet's true relations, given: for the time and the quality of the locating alone. */
export function problemOf(sheet: BenchSheet): { variables: Variable[]; constraints: Constraint[] } {
  const { figures, agreements, recipients, columnTotals } = sheet;
  const columns = FIRST_RECIPIENT + recipients;
  const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  const constraints = [
    ...figures.flatMap((_, row) => [
      sum(addressOf(row, 2), [
        [addressOf(row, 0), 1],
        [addressOf(row, 1), -1],
      ]),
      sum(
        addressOf(row, 2),
        upTo(recipients).map((one) => [addressOf(row, FIRST_RECIPIENT + one), 1]),
      ),
    ]),
    ...(columnTotals
      ? upTo(columns).map((column) =>
          sum(
            addressOf(agreements, column),
            upTo(agreements).map((row) => [addressOf(row, column), 1]),
          ),
        )
      : []),
    ...upTo(agreements).map((row) => rate(addressOf(row, 1), addressOf(row, 0))),
  ];
  const variables = figures.flatMap((row, r) =>
    row.map((value, c) => ({
      id: addressOf(r, c),
      value: new Decimal(value),
      decimals: 0,
      group: `row ${r}`,
      lane: `column ${c}`,
    })),
  );
  return { variables, constraints: constraints.map((one, index) => ({ ...one, id: `${index}` })) };
}

type Part = readonly [cell: string, sign: number];

const ZERO = new Decimal(0);

function sum(total: string, parts: readonly Part[]): Omit<Constraint, "id"> {
  const terms = parts.map(([variable, sign]) => ({ variable, coefficient: new Decimal(-sign) }));
  return {
    total,
    terms: [{ variable: total, coefficient: new Decimal(1) }, ...terms],
    lower: ZERO,
    upper: ZERO,
    likely: ZERO,
    tolerance: ZERO,
  };
}

/** 10 %, rounded to kronor: a custom. */
function rate(overhead: string, income: string): Omit<Constraint, "id"> {
  const half = new Decimal("0.5");
  const equation = sum(overhead, []);
  const terms = [...equation.terms, { variable: income, coefficient: new Decimal("-0.1") }];
  return { ...equation, terms, likely: half, tolerance: half, soft: true, trust: 5 };
}
