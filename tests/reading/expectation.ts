import { z } from "zod";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  COLUMN_ROLES,
  columnIndex,
  columnLetters,
  parseA1,
  rangeToA1,
  type RowKind,
  type Table,
} from "../../src/reading";

const rows = z.array(z.number());
const ownedRows = z.record(z.string(), rows);

/** What a person sees of one table; rows as Excel numbers them. All rows that are not named are items. */
const tableExpectation = z.strictObject({
  range: z.string(),
  header: z.string().nullable(),
  title: z.string().optional(),
  unit: z.string().nullable(),
  roles: z.record(z.string(), z.enum(COLUMN_ROLES)),
  years: z.record(z.string(), z.number()).optional(),
  label: z.string().nullable(),
  labels: z.record(z.string(), z.string()).optional(),
  continuation: ownedRows.optional(),
  ofWhich: ownedRows.optional(),
  text: rows.optional(),
  blank: rows.optional(),
  total: rows.optional(),
  subtotal: rows.optional(),
  remainder: rows.optional(),
  amounts: z
    .record(
      z.string(),
      z.strictObject({
        value: z.string(),
        unit: z.string().nullable().optional(),
        decimals: z.number().nullable().optional(),
      }),
    )
    .optional(),
  stated: z
    .array(
      z.strictObject({
        cell: z.string(),
        value: z.string(),
        unit: z.string(),
        caseNumber: z.string().optional(),
      }),
    )
    .optional(),
});

export type TableExpectation = z.infer<typeof tableExpectation>;

const fileExpectation = z.strictObject({
  source: z.string(),
  sheets: z.record(z.string(), z.array(tableExpectation)),
});

/** The reviewed expectation of a sample workbook, written by hand from the document that the sample is made of. */
export function readExpectation(sample: string): z.infer<typeof fileExpectation> {
  const path = join(__dirname, "expectations", `${sample}.json`);
  return fileExpectation.parse(JSON.parse(readFileSync(path, "utf8")));
}

/** What was read of a table, put as its expectation is put, for the members that the expectation has. */
export function asExpected(table: Table, expected: TableExpectation): unknown {
  return {
    ...expected,
    range: rangeToA1(table.area),
    header: table.header && rangeToA1(table.header),
    unit: table.unit,
    label: table.labelColumn === null ? null : columnLetters(table.labelColumn),
    ...(expected.title === undefined ? {} : { title: table.title }),
    roles: Object.fromEntries(
      Object.keys(expected.roles).map((letters) => [letters, columnAt(table, letters)?.role ?? null]),
    ),
    ...(expected.years && {
      years: Object.fromEntries(
        Object.keys(expected.years).map((letters) => [letters, columnAt(table, letters)?.year ?? null]),
      ),
    }),
    ...(expected.labels && {
      labels: Object.fromEntries(
        Object.keys(expected.labels).map((row) => [
          row,
          table.rows.find((item) => item.row === Number(row) - 1)?.label,
        ]),
      ),
    }),
    ...(expected.amounts && { amounts: amountsAsExpected(table, expected.amounts) }),
    ...(expected.stated && {
      stated: table.stated.slice(0, expected.stated.length).map(({ cell, amount, caseNumber }, index) => ({
        cell: `${columnLetters(cell.column)}${cell.row + 1}`,
        value: amount.value.toString(),
        unit: amount.unit,
        ...(expected.stated?.[index]?.caseNumber === undefined ? {} : { caseNumber }),
      })),
    }),
  };
}

function columnAt(table: Table, letters: string): Table["columns"][number] | undefined {
  return table.columns.find((column) => column.column === columnIndex(letters));
}

function amountsAsExpected(table: Table, expected: NonNullable<TableExpectation["amounts"]>): unknown {
  return Object.fromEntries(
    Object.entries(expected).map(([address, facts]) => {
      const cell = parseA1(address)?.area;
      const amount = cell ? table.amount(cell.top, cell.left) : null;
      return [
        address,
        amount && {
          value: amount.value.toString(),
          ...("unit" in facts ? { unit: amount.unit } : {}),
          ...("decimals" in facts ? { decimals: amount.decimals } : {}),
        },
      ];
    }),
  );
}

interface RowExpectation {
  readonly row: number;
  readonly kind: RowKind;
  readonly owner: number | null;
}

/** What each row of the body is: its kind, and the row that it belongs to. */
export function expectedRows(expected: TableExpectation, rowNumbers: readonly number[]): RowExpectation[] {
  const kinds = new Map<number, [RowKind, number | null]>();
  const mark = (kind: RowKind, marked: readonly number[] = []): void =>
    marked.forEach((row) => kinds.set(row, [kind, null]));
  const own = (kind: RowKind, owned: Record<string, readonly number[]> = {}): void => {
    for (const [owner, members] of Object.entries(owned))
      members.forEach((row) => kinds.set(row, [kind, Number(owner)]));
  };
  own("continuation", expected.continuation);
  own("of-which", expected.ofWhich);
  mark("text", expected.text);
  mark("blank", expected.blank);
  mark("total", expected.total);
  mark("subtotal", expected.subtotal);
  mark("remainder", expected.remainder);
  return rowNumbers.map((row) => {
    const [kind, owner] = kinds.get(row) ?? ["item", null];
    return { row, kind, owner };
  });
}

export function readRows(table: Table): RowExpectation[] {
  return table.rows.map(({ row, kind, owner }) => ({
    row: row + 1,
    kind,
    owner: owner === null || kind === "text" ? null : owner + 1,
  }));
}
