import { areasOf, builtInPopulation, BUILT_IN_YEARS, NATION } from "../../../src/taskpane/population/areas";
import { findArea } from "../../../src/taskpane/population/names";

describe("the built-in populations", () => {
  it("are those of 290 municipalities and 21 regions at the ends of 2008 to 2018 and of 2024", () => {
    expect([areasOf("municipality").length, areasOf("region").length]).toEqual([290, 21]);
    expect([BUILT_IN_YEARS[0], BUILT_IN_YEARS.at(-1)]).toEqual([2024, 2008]);
  });

  it("have the nation's as Statistics Sweden published it: 10 230 185 at the end of 2018", () => {
    expect(builtInPopulation([NATION], 2018).get(NATION)).toBe(10_230_185);
  });

  it("are those of 2024 as Kolada gives them on: 10 587 710 in the nation, 50 323 in Upplands Väsby", () => {
    expect([...builtInPopulation([NATION, "0114"], 2024).values()]).toEqual([10_587_710, 50_323]);
  });

  it("add up the same by municipality and by region, every year", () => {
    const sum = (kind: "municipality" | "region", year: number) =>
      [
        ...builtInPopulation(
          areasOf(kind).map(({ code }) => code),
          year,
        ).values(),
      ].reduce((a, b) => a + b, 0);
    for (const year of BUILT_IN_YEARS) expect(sum("municipality", year)).toBe(sum("region", year));
  });

  it("know nothing of other years", () => {
    expect(builtInPopulation(["2080"], 2019).size).toBe(0);
  });
});

describe("a recipient's name", () => {
  it.each([
    ["Falun", "2080"],
    ["  falun ", "2080"],
    ["Falu kommun", "2080"],
    ["2080 Falun", "2080"],
    ["2080", "2080"],
    ["Malung-Sälen", "2023"],
    ["Göteborgs stad", "1480"],
    ["Göteborg", "1480"],
    ["Borås Stad", "1490"],
    ["Älvsbyns kommun", "2560"],
    ["Hofors kommun", "2104"],
    ["Upplands-Bro kommun", "0139"],
  ])("%s is the municipality %s", (name, code) => {
    expect(findArea(name, "municipality")).toBe(code);
  });

  it.each([
    ["Region Dalarna", "20"],
    ["Dalarnas län", "20"],
    ["Dalarna", "20"],
    ["20", "20"],
    ["Region Jönköpings län", "06"],
    ["Region Stockholm", "01"],
    ["Region Jämtland Härjedalen", "23"],
    ["Västra Götalandsregionen", "14"],
    ["VGR", "14"],
    ["Region Skåne", "12"],
    ["Region Sörmland", "04"],
    ["Region Värmland", "17"],
    ["Landstinget Västernorrland", "22"],
    ["Region Gotland", "09"],
  ])("%s is the region %s", (name, code) => {
    expect(findArea(name, "region")).toBe(code);
  });

  it.each(["Fallun", "Summa", "Totalt", "Hela länet", "Ofördelat", "9999", "Nämnden för hälsa"])(
    "%s is no area: what is merely alike is left to the person",
    (name) => {
      expect(findArea(name, "municipality")).toBeNull();
    },
  );

  it("finds every municipality and region by its own name", () => {
    for (const kind of ["municipality", "region"] as const) {
      for (const { code, name } of areasOf(kind)) expect([name, findArea(name, kind)]).toEqual([name, code]);
    }
  });

  it("finds every municipality by name and kommun", () => {
    for (const { code, name } of areasOf("municipality")) {
      expect([name, findArea(`${name} kommun`, "municipality")]).toEqual([name, code]);
    }
  });
});
