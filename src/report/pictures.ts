import { Decimal } from "../money";
import type { Grant, GrantTable } from "./grants";

/** What one recipient gets of a table's grants together; a decimal string in the table's unit. */
export interface RecipientTotal {
  readonly name: string;
  readonly amount: string;
  /** How many of the grants it is paid from. */
  readonly grants: number;
}

/** The recipients of a table, the largest first. */
export function recipientTotals({ grants }: GrantTable): RecipientTotal[] {
  const totals = new Map<string, { sum: Decimal; grants: Set<number> }>();
  grants.forEach(({ shares }, index) => {
    for (const { name, amount } of shares) {
      const total = totals.get(name) ?? { sum: new Decimal(0), grants: new Set() };
      totals.set(name, { sum: total.sum.plus(amount), grants: total.grants.add(index) });
    }
  });
  return [...totals]
    .map(([name, { sum, grants: from }]) => ({ name, amount: sum.toFixed(), grants: from.size }))
    .sort((one, other) => new Decimal(other.amount).comparedTo(one.amount));
}

/** Where money is in a flow: a grant's national amount, income or overhead, or a recipient. */
export interface FlowNode {
  readonly kind: "national" | "grant" | "overhead" | "recipient" | "rest";
  /** The grant's or recipient's name; "" for what has none. */
  readonly name: string;
}

/** So much money from one node to another, by their places among the nodes; a decimal string above 0 in the table's unit. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly amount: string;
}

export interface Flows {
  readonly nodes: readonly FlowNode[];
  readonly flows: readonly Flow[];
}

/**
 * The way of a table's money: from the national amounts into each grant's income, and from there to overhead and recipients. What is not
 * handed out goes to the rest. The part of a national amount that other regions get is not drawn: it would dwarf all else. A grant
 * without an income brings what it hands out.
 */
export function flowsOf({ grants }: GrantTable): Flows {
  const nodes: FlowNode[] = [];
  const flows: Flow[] = [];
  const place = (node: FlowNode): number => {
    const found = nodes.findIndex(({ kind, name }) => kind === node.kind && name === node.name);
    return found >= 0 ? found : nodes.push(node) - 1;
  };
  const flow = (from: FlowNode, to: FlowNode, amount: Decimal) => {
    if (amount.gt(0)) flows.push({ from: place(from), to: place(to), amount: amount.toFixed() });
  };
  for (const grant of grants) {
    const { name, national, shares } = grant;
    const own: FlowNode = { kind: "grant", name };
    const [whole, rest] = wholeOf(grant);
    if (national !== null && whole.gt(0)) flow({ kind: "national", name: "" }, own, whole);
    flow(own, { kind: "overhead", name: "" }, new Decimal(grant.overhead ?? 0));
    for (const share of shares) flow(own, { kind: "recipient", name: share.name }, new Decimal(share.amount));
    if (shares.length > 0 || grant.overhead !== null) flow(own, { kind: "rest", name: "" }, rest);
  }
  return { nodes, flows };
}

function wholeOf({ income, stated, allocated, overhead }: Grant): [whole: Decimal, rest: Decimal] {
  const spent = new Decimal(allocated ?? 0).plus(overhead ?? 0);
  const whole = new Decimal(income ?? stated ?? spent);
  return [whole, whole.minus(spent)];
}

/** One step of a waterfall: from where to where on the scale of amounts. */
export interface WaterfallStep {
  readonly kind: "income" | "overhead" | "recipient" | "rest";
  readonly name: string;
  readonly amount: string;
  readonly from: string;
  readonly to: string;
}

/** A grant's income, what overhead and each recipient take of it, and what is left (below zero where more is handed out than came in). */
export function waterfallOf(grant: Grant): WaterfallStep[] {
  const [whole, rest] = wholeOf(grant);
  let level = whole;
  const down = (kind: WaterfallStep["kind"], name: string, amount: string): WaterfallStep => {
    const from = level;
    level = level.minus(amount);
    return { kind, name, amount, from: from.toFixed(), to: level.toFixed() };
  };
  return [
    { kind: "income", name: grant.name, amount: whole.toFixed(), from: "0", to: whole.toFixed() },
    ...(grant.overhead === null ? [] : [down("overhead", "", grant.overhead)]),
    ...grant.shares.map(({ name, amount }) => down("recipient", name, amount)),
    { kind: "rest", name: "", amount: rest.toFixed(), from: "0", to: rest.toFixed() },
  ];
}

/** The table that says most of where money goes: with incomes and recipients, then with the most shares; null where none has amounts. */
export function mainTable(tables: readonly GrantTable[]): GrantTable | null {
  const worth = ({ grants }: GrantTable): number[] => [
    grants.filter(({ income, shares }) => income !== null && shares.length > 0).length,
    grants.reduce((sum, { shares }) => sum + shares.length, 0),
    grants.length,
  ];
  return tables.reduce<GrantTable | null>((best, table) => {
    if (!best) return table.grants.length > 0 ? table : null;
    const [one, other] = [worth(table), worth(best)];
    const first = one.findIndex((value, index) => value !== other[index]);
    return first >= 0 && one[first]! > other[first]! ? table : best;
  }, null);
}
