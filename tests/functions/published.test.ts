import facts from "../../data/facts.json";
import published from "../data/published-amounts.json";
import { call, column } from "./call";

const { dalarna2020, jamtland2020, vastraGotaland2024 } = published;
const kronor = (amounts: readonly string[]): number[] => amounts.map(Number);
const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

describe("the published amounts", () => {
  const given = ["total", "guarantee", "share", "development", "knowledge"];

  /** Figures that the document states as results, by the name that they have in the data. */
  function results(node: unknown, name = ""): string[] {
    if (typeof node === "string") return /^[\d.]+$/.test(node) && !given.includes(name) ? [node] : [];
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, each]) => results(each, key));
  }

  function kronorIn(node: unknown): number[] {
    if (typeof node !== "object" || node === null) return [];
    return Object.entries(node).flatMap(([key, each]) => (key === "kr" ? [Number(each)] : kronorIn(each)));
  }

  test.each([
    ["dalarna-2020", dalarna2020],
    ["jamtland-2020", jamtland2020],
    ["vastra-gotaland-2024", vastraGotaland2024],
  ])("are those that the document %s states", (document, amounts) => {
    const stated = facts.entries.filter((entry) => entry.document === document).flatMap(kronorIn);
    const municipal =
      "municipalities" in amounts
        ? amounts.municipalities.flatMap(({ development, knowledge }) => [development, knowledge])
        : [];
    const expected = kronor([...results(amounts), ...municipal]);
    expect(expected.length).toBeGreaterThan(0);
    expect(expected.filter((amount) => !stated.includes(amount))).toEqual([]);
  });
});

describe("Dalarna 2020", () => {
  const { municipalities, municipalTotals, nationalPopulation, regionPopulation, region } = dalarna2020;
  const populations = column(municipalities.map((each) => each.population));

  test("the populations of the fifteen municipalities are the region's", () => {
    expect(municipalities).toHaveLength(15);
    expect(sum(municipalities.map((each) => each.population))).toBe(regionPopulation);
  });

  test.each(["development", "knowledge"] as const)(
    "all fifteen municipalities' %s amounts, to the öre",
    (grant) => {
      const amounts = call("PERCAPITA", Number(municipalTotals[grant]), populations, nationalPopulation);
      expect(amounts.flat()).toEqual(kronor(municipalities.map((each) => each[grant])));
    },
  );

  test("all fifteen rounded sums, each rounded on its own", () => {
    const öre = (amount: string): number => Math.round(Number(amount) * 100);
    const exact = municipalities.map((each) => (öre(each.development) + öre(each.knowledge)) / 100);
    const rounded = exact.map((amount) => call("ROUNDSUM", amount, 0)).flat(2);
    expect(rounded).toEqual(kronor(municipalities.map((each) => each.rounded)));
  });

  test("all fifteen rounded sums, straight from the populations", () => {
    const both = Number(municipalTotals.development) + Number(municipalTotals.knowledge);
    expect(call("PERCAPITA", both, populations, nationalPopulation, 0).flat()).toEqual(
      kronor(municipalities.map((each) => each.rounded)),
    );
  });

  test("the rounded column is one krona above the rounded sum; ROUNDSUM makes it add up", () => {
    const both = Number(municipalTotals.development) + Number(municipalTotals.knowledge);
    const exact = call("PERCAPITA", both, populations, nationalPopulation, 6);
    const roundedSum = call("PERCAPITA", both, regionPopulation, nationalPopulation, 0)[0]![0];
    expect(sum(kronor(municipalities.map((each) => each.rounded)))).toBe((roundedSum as number) + 1);
    expect(sum(call("ROUNDSUM", exact, 0).flat() as number[])).toBe(roundedSum);
  });

  test("the region's amounts, to the öre, and their rounded sum", () => {
    const { total, guarantee, recipients } = dalarna2020.comorbidity;
    expect(
      call("GUARANTEE", Number(total), regionPopulation, Number(guarantee), nationalPopulation, recipients),
    ).toEqual([[Number(region.comorbidity)]]);
    expect(call("PERCAPITA", 200_000_000, regionPopulation, nationalPopulation)).toEqual([
      [Number(region.suicidePrevention)],
    ]);
    const { comorbidity, userParticipation, suicidePrevention, youthClinics } = region;
    const parts = kronor([comorbidity, userParticipation, suicidePrevention, youthClinics]);
    expect(call("CHECK", Number(region.rounded), [parts])).toEqual([[0]]);
  });
});

describe("Jämtland 2020", () => {
  const { regionPopulation, nationalPopulation, perCapita, comorbidity, listed } = jamtland2020;

  test.each(perCapita)("$label: $amount of $total kr", ({ total, amount }) => {
    expect(call("PERCAPITA", Number(total), regionPopulation, nationalPopulation, 0)).toEqual([
      [Number(amount)],
    ]);
  });

  test("the guaranteed amount, to the krona", () => {
    const { total, guarantee, recipients, amount } = comorbidity;
    expect(
      call(
        "GUARANTEE",
        Number(total),
        regionPopulation,
        Number(guarantee),
        nationalPopulation,
        recipients,
        0,
      ),
    ).toEqual([[Number(amount)]]);
  });

  test("the listed patients' amounts, the last unit taking the rest", () => {
    const patients = column(listed.units.map((unit) => unit.listed));
    const published = kronor(listed.units.map((unit) => unit.amount));
    expect(call("PERCAPITA", Number(listed.total), patients, null, 0, "last").flat()).toEqual(published);
    expect(sum(published)).toBe(Number(listed.total));
  });
});

test("Västra Götaland 2024: a guarantee and a published share of the rest", () => {
  const { total, amount, guarantee, recipients, share } = vastraGotaland2024;
  expect(call("GUARANTEE", Number(total), Number(share), Number(guarantee), 1, recipients, 0)).toEqual([
    [Number(amount)],
  ]);
});
