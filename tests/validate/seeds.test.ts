import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Decimal } from "../../src/money";
import { type RelationReport, validate, type Validation } from "../../src/validate";
import { toWorkbookData } from "../../src/workbench/xlsx";
import { swedish } from "../checks/workbook";
import { CARRIED, NOT_CARRIED } from "./seedRelations";

// What is true of the documents, reckoned from their figures: status and difference of each sum.
interface SeedRelation {
  readonly id: string;
  readonly statement: string;
  readonly status: string;
  readonly diff_kr?: string;
}

const { relations } = JSON.parse(
  readFileSync(join(process.cwd(), "../shared/cases/relations.json"), "utf8"),
) as { relations: readonly SeedRelation[] };

const DOCUMENTS = { R000: "vasterbotten-2018", R003: "dalarna-2020", R004: "jamtland-2018" };
const validations = new Map<string, Validation>();

beforeAll(async () => {
  for (const [prefix, name] of Object.entries(DOCUMENTS)) {
    const bytes = readFileSync(join(__dirname, `../../assets/samples/${name}.xlsx`));
    validations.set(prefix, validate(await toWorkbookData(name, new Uint8Array(bytes))));
  }
});

const STATUS: Readonly<Record<string, readonly RelationReport["holds"][]>> = {
  holds: ["exact", "rounding"],
  holds_within_rounding: ["exact", "rounding"],
  // 19 of 18,3: possible as rounding, but hardly.
  fails: ["fails", "unlikely"],
};

const KRONOR = { kr: 1, tkr: 1_000, mkr: 1_000_000 };

function found(id: string): { relation: RelationReport; kronor: number } {
  const [sheet, kind, total] = CARRIED.get(id) ?? ["", "", ""];
  const tables = validations.get(id.slice(0, 4))?.sheets.find(({ name }) => name === sheet)?.tables ?? [];
  const [one] = tables.flatMap(({ unit, relations: inTable }) =>
    inTable
      .filter((relation) => relation.kind === kind && relation.total === total)
      .map((relation) => ({ relation, kronor: KRONOR[(unit ?? "kr") as keyof typeof KRONOR] })),
  );
  if (!one) throw new Error(`${sheet}!${total} states no ${kind}`);
  return one;
}

const carried = relations.filter(({ id }) => CARRIED.has(id));

test.each(carried.map((relation) => [relation.id, relation.statement, relation] as const))(
  "%s, %s: it has its status",
  (id, _, { status }) => {
    expect(STATUS[status]).toContain(found(id).relation.holds);
  },
);

const reckoned = carried.filter(
  ({ diff_kr: kronor, id }) => kronor !== undefined && !/^R003-([abc]\d|lan)|share/.test(id),
);

test.each(reckoned.map(({ id, diff_kr: kronor }) => [id, kronor ?? ""] as const))(
  "%s: its difference is %s kronor, one way or the other",
  (id, difference) => {
    const { relation, kronor } = found(id);
    expect(new Decimal(relation.difference).times(kronor).abs().toNumber()).toBe(
      Math.abs(Number(difference)),
    );
  },
);

test.each(carried.map(({ id }) => id).filter((id) => /^R003-(c|lan)/.test(id)))(
  "%s: what is rounded to the krona differs by less than half of one",
  (id) => {
    expect(Math.abs(Number(found(id).relation.difference))).toBeLessThan(0.5);
  },
);

test("no other relation of the documents is in the sheets", () => {
  const rest = relations.filter(({ id }) => !CARRIED.has(id)).map(({ id }) => id);
  expect(rest.filter((id) => !NOT_CARRIED.some(([ids]) => ids.test(id)))).toEqual([]);
});

test("what fails in Jämtland 2018: 9 980 000 is decided of 8 357 305", () => {
  const told = validations.get("R004")?.findings.filter(({ rule }) => rule === "over-allocated") ?? [];
  expect(told.map(({ cells, stated, expected }) => [cells[0], stated, expected])).toEqual([
    ["B21", "9980000", "8357305"],
  ]);
  expect(told.map(swedish).join()).toContain("det tas av ett annat bidrag");
});

test("nothing fails in Dalarna 2020, and nothing else in Jämtland 2018", () => {
  const wrong = (prefix: string) =>
    validations
      .get(prefix)
      ?.findings.filter(({ severity, rule }) => severity !== "info" && rule !== "text-amount");
  expect(wrong("R003")).toEqual([]);
  expect(wrong("R004")).toHaveLength(1);
});
