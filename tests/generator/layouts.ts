import type { ColumnRole } from "../../src/reading";
import { amount, BLANK, type ModelCell, type ModelTable, words } from "./model";
import type { Phrases } from "./phrases";
import type { Random } from "./random";

/** What a layout is built from. */
export interface LayoutSetting {
  readonly random: Random;
  readonly phrases: Phrases;
  /** The smallest and largest amount, in steps. */
  readonly range: readonly [number, number];
  readonly subtotals: boolean;
  readonly spacers: boolean;
}

function steps({ random, range }: LayoutSetting): number {
  return random.integer(range[0], range[1]);
}

function stepsOf(cell: ModelCell | undefined): number {
  return cell?.kind === "amount" ? cell.steps : 0;
}

/** A total row over chosen rows: the label, then a sum in each of the columns. */
function totalRow(
  label: string,
  body: readonly (readonly ModelCell[])[],
  rows: readonly number[],
  columns: readonly number[],
  width: number,
): ModelCell[] {
  return Array.from({ length: width }, (_, column) => {
    if (column === 0) return words(label);
    if (!columns.includes(column)) return BLANK;
    const summed = rows.filter((row) => body[row]?.[column]?.kind === "amount");
    const sum = summed.reduce((all, row) => all + stepsOf(body[row]?.[column]), 0);
    return amount(sum, { over: "rows", rows: summed });
  });
}

function maybeSpacer(setting: LayoutSetting, body: ModelCell[][], width: number): void {
  if (setting.spacers) body.push(Array.from({ length: width }, () => BLANK));
}

/** Agreement, national amount, income, overhead, and under each other its distribution to boards. */
export function boards(setting: LayoutSetting): ModelTable {
  const { random, phrases } = setting;
  const body: ModelCell[][] = [];
  for (const grant of random.some(phrases.grants, random.integer(3, 6))) {
    const parts = Array.from({ length: random.integer(1, 4) }, () => steps(setting));
    const net = parts.reduce((all, part) => all + part, 0);
    const overhead = Math.max(1, Math.round(net / random.integer(8, 9)));
    const national = (net + overhead) * random.integer(20, 45);
    parts.forEach((part, index) => {
      const first =
        index === 0 ? [words(grant), amount(national), amount(net + overhead), amount(overhead)] : null;
      body.push([
        ...(first ?? [BLANK, BLANK, BLANK, BLANK]),
        amount(part),
        words(random.pick(phrases.boards)),
      ]);
    });
  }
  const items = body.map((_, index) => index);
  maybeSpacer(setting, body, 6);
  body.push(totalRow(random.pick(phrases.sums), body, items, [2, 3, 4], 6));
  return {
    header: [
      [
        words(random.pick(phrases.agreement)),
        words(random.pick(phrases.national)),
        words(random.pick(phrases.income)),
        words(random.pick(phrases.overhead)),
        words(random.pick(phrases.allocation)),
        words(random.pick(phrases.recipient)),
      ],
    ],
    body,
    roles: ["agreement", "national", "income", "overhead", "allocation", "recipient"],
    money: [1, 2, 3, 4],
  };
}

/** Municipalities with their population, two or three grants and a total, and a sum at the bottom. */
export function municipalities(setting: LayoutSetting): ModelTable {
  const { random, phrases } = setting;
  const grants = random.some(phrases.grants, random.integer(2, 3));
  const hasPopulation = random.chance(0.5);
  const first = hasPopulation ? 2 : 1;
  const columns = grants.map((_, index) => first + index);
  const totalColumn = first + grants.length;
  const body: ModelCell[][] = random.some(phrases.places, random.integer(4, 9)).map((place) => {
    const amounts = grants.map(() => steps(setting));
    const total = amounts.reduce((all, part) => all + part, 0);
    const population: ModelCell[] = hasPopulation
      ? [{ kind: "count", count: random.integer(2_400, 155_000) }]
      : [];
    return [
      words(place),
      ...population,
      ...amounts.map((part) => amount(part)),
      amount(total, { over: "columns", columns }),
    ];
  });
  const items = body.map((_, index) => index);
  const width = totalColumn + 1;
  maybeSpacer(setting, body, width);
  body.push(totalRow(random.pick(phrases.sums), body, items, [...columns, totalColumn], width));
  const corner = random.chance(0.3) ? BLANK : words(random.pick(phrases.recipient));
  const population = hasPopulation ? [words(random.pick(phrases.population))] : [];
  return {
    header: [
      [corner, ...population, ...grants.map((grant) => words(grant)), words(random.pick(phrases.total))],
    ],
    body,
    roles: [
      "recipient",
      ...(hasPopulation ? (["population"] as const) : []),
      ...grants.map((): ColumnRole => "allocation"),
      "total",
    ],
    money: [...columns, totalColumn],
  };
}

/** A unit, an amount, what it is for; a total at the bottom. */
export function list(setting: LayoutSetting): ModelTable {
  const { random, phrases } = setting;
  const body: ModelCell[][] = random
    .some(phrases.boards, random.integer(3, 6))
    .map((board) => [words(board), amount(steps(setting)), words(random.pick(phrases.notes))]);
  const items = body.map((_, index) => index);
  maybeSpacer(setting, body, 3);
  body.push(totalRow(random.pick(phrases.sums), body, items, [1], 3));
  return {
    header: [
      [
        words(random.pick(phrases.recipient)),
        words(random.pick(phrases.allocation)),
        words(random.pick(phrases.note)),
      ],
    ],
    body,
    roles: ["recipient", "allocation", "note"],
    money: [1],
  };
}

/** Grants with the national amount and what the region gets; parts under some of them. */
export function national(setting: LayoutSetting): ModelTable {
  const { random, phrases } = setting;
  const body: ModelCell[][] = [];
  const items: number[] = [];
  for (const grant of random.some(phrases.grants, random.integer(3, 6))) {
    const income = steps(setting) * 3;
    items.push(body.length);
    body.push([words(grant), amount(income * random.integer(20, 40)), amount(income)]);
    if (!random.chance(0.4)) continue;
    const part = Math.max(1, Math.round(income / 3));
    body.push([
      words(`${random.pick(phrases.ofWhich)} ${random.pick(phrases.boards)}`, 1),
      BLANK,
      amount(part),
    ]);
  }
  maybeSpacer(setting, body, 3);
  body.push(totalRow(random.pick(phrases.sums), body, items, [1, 2], 3));
  return {
    header: [
      [
        words(random.pick(phrases.agreement)),
        words(random.pick(phrases.national)),
        words(random.pick(phrases.income)),
      ],
    ],
    body,
    roles: ["agreement", "national", "income"],
    money: [1, 2],
  };
}

/** Grants by year; groups with subtotals where asked for. */
export function years(setting: LayoutSetting): ModelTable {
  const { random, phrases } = setting;
  const count = random.integer(2, 5);
  const first = random.integer(2014, 2021);
  const columns = Array.from({ length: count }, (_, index) => index + 1);
  const width = count + 1;
  const body: ModelCell[][] = [];
  const items: number[] = [];
  const groups = setting.subtotals ? random.some(phrases.groups, 2) : [null];
  const grants = random.some(phrases.grants, 6);
  for (const group of groups) {
    if (group !== null) body.push([words(group), ...columns.map(() => BLANK)]);
    const members: number[] = [];
    for (let index = random.integer(2, 3); index > 0; index -= 1) {
      members.push(body.length);
      body.push([words(grants.pop() ?? "—"), ...columns.map(() => amount(steps(setting)))]);
    }
    items.push(...members);
    if (group === null) continue;
    const label = random.pick(phrases.subtotals);
    body.push(totalRow(`${label} ${group.toLowerCase()}`, body, members, columns, width));
    maybeSpacer(setting, body, width);
  }
  if (!setting.subtotals) maybeSpacer(setting, body, width);
  body.push(totalRow(random.pick(phrases.sums), body, items, columns, width));
  return {
    header: [
      [
        words(random.pick(phrases.agreement)),
        ...columns.map((column): ModelCell => ({ kind: "year", year: first + column })),
      ],
    ],
    body,
    roles: ["agreement", ...columns.map(() => null)],
    money: columns,
  };
}

/** Areas whose name stands once over several parts. */
export function areas(setting: LayoutSetting): ModelTable {
  const { random, phrases } = setting;
  const body: ModelCell[][] = [];
  for (const area of random.some(phrases.grants, random.integer(2, 4))) {
    random.some(phrases.boards, random.integer(1, 3)).forEach((board, index) => {
      body.push([index === 0 ? words(area) : BLANK, words(board), amount(steps(setting))]);
    });
  }
  const items = body.map((_, index) => index);
  maybeSpacer(setting, body, 3);
  body.push(totalRow(random.pick(phrases.sums), body, items, [2], 3));
  return {
    header: [
      [
        words(random.pick(phrases.area)),
        words(random.pick(phrases.part)),
        words(random.pick(phrases.allocation)),
      ],
    ],
    body,
    roles: ["agreement", "recipient", "allocation"],
    money: [2],
  };
}

/** Two header rows: a year over an amount and a share, merged as the eye sees it. */
export function groupedHeader(setting: LayoutSetting): ModelTable {
  const { random, phrases } = setting;
  const first = random.integer(2016, 2022);
  const places = random.some(phrases.places, random.integer(4, 8));
  const columns = [1, 3];
  const amounts = places.map(() => columns.map(() => steps(setting)));
  const wholes = columns.map((_, at) => amounts.reduce((all, row) => all + (row[at] ?? 0), 0));
  const body: ModelCell[][] = places.map((place, row) => [
    words(place),
    ...columns.flatMap((_, at): ModelCell[] => {
      const part = amounts[row]?.[at] ?? 0;
      return [amount(part), { kind: "share", part: part / (wholes[at] ?? 1) }];
    }),
  ]);
  const items = body.map((_, index) => index);
  const total = totalRow(random.pick(phrases.sums), body, items, columns, 5);
  body.push(
    total.map((cell, column): ModelCell =>
      column === 2 || column === 4 ? { kind: "share", part: 1 } : cell,
    ),
  );
  const amountHeader = random.pick(phrases.allocation);
  const shareHeader = random.pick(phrases.share);
  return {
    header: [
      [BLANK, { kind: "year", year: first }, BLANK, { kind: "year", year: first + 1 }, BLANK],
      [
        words(random.pick(phrases.recipient)),
        words(amountHeader),
        words(shareHeader),
        words(amountHeader),
        words(shareHeader),
      ],
    ],
    body,
    roles: ["recipient", "allocation", "share", "allocation", "share"],
    money: [1, 3],
  };
}

export const LAYOUTS = { boards, municipalities, list, national, years, areas, groupedHeader } as const;

export type LayoutName = keyof typeof LAYOUTS;
