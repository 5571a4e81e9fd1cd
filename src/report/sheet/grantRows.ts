import { Decimal } from "../../money";
import type { BoardReport } from "../boardReport";
import type { Grant, GrantTable } from "../grants";
import { mainTable, recipientTotals } from "../pictures";
import {
  amountCell,
  columnHeads,
  heading,
  LAST,
  type Part,
  type ReportChart,
  type ReportRow,
  say,
  textCell,
} from "./parts";

/** Rows that a chart takes, and how many recipients or grants still make a picture. */
const CHART_ROWS = 18;
const MOST_BARS = 30;

/** The tables of grants, each reconciled in its own unit, with its recipients; and charts of the one that says most. */
export function grantRows({ grants }: BoardReport): Part {
  if (grants.length === 0) return { rows: [] };
  const main = mainTable(grants);
  const rows: ReportRow[] = [heading(say("grants"))];
  const charts: ReportChart[] = [];
  for (const table of grants) {
    rows.push(titleOf(table));
    const list = grantList(table);
    const recipients = recipientList(table);
    const [listAt, recipientsAt] = [rows.length, rows.length + list.length];
    rows.push(...list, ...recipients, ...shareList(table));
    if (table !== main) continue;
    const draw = (
      kind: ReportChart["kind"],
      title: string,
      at: number,
      length: number,
      columns: [number, number],
    ) => {
      const place = [rows.length, rows.length + CHART_ROWS - 1] as const;
      charts.push({ kind, title: say(title), rows: [at, at + length], columns, place });
      rows.push(...Array.from({ length: CHART_ROWS }, (): ReportRow => ({ style: "chart", cells: [] })));
    };
    const bars = recipients.length - 1;
    const stacks = table.grants.length;
    if (isPicture(bars)) draw("bars", "chart.recipients", recipientsAt, bars, [4, 4]);
    const incomes = table.grants.some(({ income, allocated }) => income !== null && allocated !== null);
    if (incomes && isPicture(stacks)) draw("stacked", "chart.grants", listAt, stacks, [3, 4]);
  }
  return { rows, charts };
}

function isPicture(bars: number): boolean {
  return bars > 1 && bars <= MOST_BARS;
}

function titleOf({ sheet, range, title, unit }: GrantTable): ReportRow {
  const values = { sheet, range, title: title || sheet, unit: unit ?? "" };
  const text = say(unit === null ? "table.unitless" : "table", values);
  const link = { sheet, address: range };
  return {
    style: "strong",
    cells: [{ text }, null, null, null, null, null, { text: range, link }],
    across: [0, LAST - 1],
  };
}

function grantList({ grants, stated, decimals }: GrantTable): ReportRow[] {
  const amounts = ({ national, income, overhead, allocated, difference }: Grant) =>
    [national, income, overhead, allocated, difference].map((amount) => amountCell(amount, decimals));
  return [
    columnHeads([
      "column.grant",
      "column.national",
      "column.income",
      "column.overhead",
      "column.allocated",
      "column.difference",
      "column.cell",
    ]),
    ...grants.map((grant): ReportRow => {
      const link = { text: grant.cell.address, link: grant.cell };
      return { style: "row", cells: [textCell(grant.name), ...amounts(grant), link] };
    }),
    ...stated.map(({ label, header, amount, cell, kind }): ReportRow => {
      const text = label === "" ? say(`stated.${kind}`) : label;
      return {
        style: "total",
        cells: [
          { text },
          { text: header },
          null,
          null,
          amountCell(amount, decimals),
          null,
          { text: cell.address, link: cell },
        ],
        across: [1, 3],
      };
    }),
  ];
}

function recipientList(table: GrantTable): ReportRow[] {
  const totals = recipientTotals(table);
  if (totals.length === 0) return [];
  const whole = totals.reduce((sum, { amount }) => sum.plus(amount), new Decimal(0));
  const part = (amount: string): string =>
    new Decimal(amount).times(100).dividedBy(whole).toDecimalPlaces(1).toFixed(1);
  return [
    columnHeads(["column.recipient", null, null, "column.grants", "column.amount", "column.part", null]),
    ...totals.map(({ name, amount, grants }): ReportRow => {
      const share = whole.isZero() ? null : amountCell(part(amount));
      const cells = [
        textCell(name),
        null,
        null,
        amountCell(String(grants)),
        amountCell(amount, table.decimals),
        share,
      ];
      return { style: "row", cells };
    }),
  ];
}

/** Which grant each recipient's money comes from; of one grant the recipients are listed already. */
function shareList({ grants, decimals }: GrantTable): ReportRow[] {
  const shared = grants.filter(({ shares }) => shares.length > 0);
  if (shared.length < 2) return [];
  return [
    columnHeads(["column.grant", "column.recipient", null, null, "column.amount", null, "column.cell"]),
    ...shared.flatMap(({ name, shares }) =>
      shares.map((share): ReportRow => ({
        style: "row",
        cells: [
          textCell(name),
          textCell(share.name),
          null,
          null,
          amountCell(share.amount, decimals),
          null,
          { text: share.cell.address, link: share.cell },
        ],
        across: [1, 3],
      })),
    ),
  ];
}
