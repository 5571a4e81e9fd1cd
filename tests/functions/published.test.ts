import published from "../data/published-amounts.json";
import { call, column } from "./call";

const { dalarna2020, jamtland2020 } = published;
const kronor = (amounts: readonly string[]): number[] => amounts.map(Number);

describe("Dalarna 2020", () => {
  const { municipalities, municipalTotals, nationalPopulation, regionPopulation, region } = dalarna2020;
  const populations = column(municipalities.map((each) => each.population));

  test("the populations of the fifteen municipalities are the region's", () => {
    expect(municipalities.reduce((sum, each) => sum + each.population, 0)).toBe(regionPopulation);
  });

  test.each(["development", "knowledge"] as const)(
    "all fifteen municipalities' %s amounts, to the öre",
    (grant) => {
      const amounts = call("PERCAPITA", Number(municipalTotals[grant]), populations, nationalPopulation);
      expect(amounts.flat()).toEqual(kronor(municipalities.map((each) => each[grant])));
    },
  );

  test("the region's amounts, to the öre", () => {
    expect(call("PERCAPITA", 200_000_000, regionPopulation, nationalPopulation)).toEqual([
      [Number(region.suicidePrevention)],
    ]);
  });
});

describe("Jämtland 2020", () => {
  test.each(jamtland2020.perCapita)("$label: $amount of $total kr", ({ total, amount }) => {
    const { regionPopulation, nationalPopulation } = jamtland2020;
    expect(call("PERCAPITA", Number(total), regionPopulation, nationalPopulation, 0)).toEqual([
      [Number(amount)],
    ]);
  });

  test("the listed patients' amounts, the last unit taking the rest", () => {
    const { total, units } = jamtland2020.listed;
    const amounts = call(
      "PERCAPITA",
      Number(total),
      column(units.map((unit) => unit.listed)),
      null,
      0,
      "last",
    );
    expect(amounts.flat()).toEqual(kronor(units.map((unit) => unit.amount)));
  });
});
