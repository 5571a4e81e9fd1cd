import fc from "fast-check";
import { Decimal } from "../../src/money";
import {
  flowsOf,
  type Grant,
  type GrantTable,
  mainTable,
  recipientTotals,
  waterfallOf,
} from "../../src/report";

const CELL = { sheet: "Bidrag", address: "A1" };

function grant(name: string, parts: Partial<Grant> & { recipients?: Record<string, string> } = {}): Grant {
  const { recipients = {}, ...more } = parts;
  const shares = Object.entries(recipients).map(([recipient, amount]) => ({
    name: recipient,
    amount,
    cell: CELL,
  }));
  const none = { national: null, income: null, overhead: null, allocated: null, stated: null };
  return { name, cell: CELL, ...none, difference: null, holds: null, shares, ...more };
}

function table(grants: readonly Grant[], title = "Bidrag"): GrantTable {
  return { sheet: "Bidrag", range: "A1:F9", title, unit: "mkr", decimals: 1, grants, stated: [] };
}

const CANCER = grant("Cancervård", {
  national: "391",
  income: "10.4",
  overhead: "1.0",
  allocated: "9.3",
  recipients: { HSN: "9.3" },
});
const BIRTH = grant("Förlossningsvård", {
  national: "490",
  income: "9.9",
  overhead: "1.0",
  allocated: "11.7",
  recipients: { HSN: "8.9", LTS: "2.8" },
});

test("a recipient's amounts from several grants are added exactly, the largest recipient first", () => {
  expect(recipientTotals(table([BIRTH, CANCER]))).toEqual([
    { name: "HSN", amount: "18.2", grants: 2 },
    { name: "LTS", amount: "2.8", grants: 1 },
  ]);
});

test("money flows from the nation through each grant to overhead, recipients and what is not handed out", () => {
  const { nodes, flows } = flowsOf(table([CANCER]));
  const named = flows.map(({ from, to, amount }) => [
    nodes[from]?.kind,
    nodes[to]?.kind,
    nodes[to]?.name,
    amount,
  ]);
  expect(named).toEqual([
    ["national", "grant", "Cancervård", "10.4"],
    ["grant", "overhead", "", "1"],
    ["grant", "recipient", "HSN", "9.3"],
    ["grant", "rest", "", "0.1"],
  ]);
});

test("more handed out than came in leaves no rest to draw", () => {
  const { nodes } = flowsOf(table([BIRTH]));
  expect(nodes.map(({ kind }) => kind)).not.toContain("rest");
});

test("a waterfall goes from the income down to what is left, also below zero", () => {
  expect(waterfallOf(BIRTH).map(({ kind, name, from, to }) => [kind, name, from, to])).toEqual([
    ["income", "Förlossningsvård", "0", "9.9"],
    ["overhead", "", "9.9", "8.9"],
    ["recipient", "HSN", "8.9", "0"],
    ["recipient", "LTS", "0", "-2.8"],
    ["rest", "", "0", "-2.8"],
  ]);
});

test("the table that is drawn first is the one with incomes and recipients", () => {
  const list = table(
    [grant("A", { income: "1" }), grant("B", { income: "2" }), grant("C", { income: "3" })],
    "Lista",
  );
  expect(mainTable([list, table([CANCER])])?.title).toBe("Bidrag");
  expect(mainTable([])).toBeNull();
});

test("what flows into a grant flows out of it, where no more is handed out than came in", () => {
  const amount = fc.integer({ min: 0, max: 10_000 }).map((tenths) => new Decimal(tenths).dividedBy(10));
  fc.assert(
    fc.property(
      fc.array(amount, { minLength: 1, maxLength: 6 }),
      amount,
      amount,
      (shares, overhead, left) => {
        const allocated = shares.reduce((sum, share) => sum.plus(share), new Decimal(0));
        const recipients = Object.fromEntries(shares.map((share, index) => [`N${index}`, share.toFixed()]));
        const income = allocated.plus(overhead).plus(left).toFixed();
        const figures = {
          national: "1000",
          income,
          overhead: overhead.toFixed(),
          allocated: allocated.toFixed(),
        };
        const { nodes, flows } = flowsOf(table([grant("Ett", { ...figures, recipients })]));
        const own = nodes.findIndex(({ kind }) => kind === "grant");
        const total = (side: "from" | "to"): string =>
          flows
            .filter((flow) => flow[side] === own)
            .reduce((sum, flow) => sum.plus(flow.amount), new Decimal(0))
            .toFixed();
        expect(total("from")).toBe(total("to"));
      },
    ),
  );
});
