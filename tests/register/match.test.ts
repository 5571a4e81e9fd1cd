import { findCaseNumber, Matcher } from "../../src/register";

const named = (name: string, caseNumber: string | null = null) => ({ name, caseNumber });

/** Headings of the Jämtland 2020 document with their case numbers. */
const REGISTER = [
  named(
    "God och nära vård 2020. En omställning av hälso- och sjukvården med fokus på primärvården",
    "RS/195/2020",
  ),
  named("Ökad tillgänglighet i hälso- och sjukvården 2020", "RS/29/2020"),
  named(
    "Ökad tillgänglighet och jämlikhet i mödrahälso- och förlossningsvården samt förstärkta insatser för kvinnors hälsa 2020",
    "RS/27/2020",
  ),
  named("Insatser inom området Psykisk hälsa", "RS/194/2020"),
  named("Jämlik och effektiv Cancervård och kortare väntetider", "RS/28/2020"),
  named("Personcentrerade och sammanhållna vårdförlopp", "RS/26/2020"),
  named("Hälso- och sjukvårdens arbete med civilt försvar", "RS/17/2020"),
  named("Kvalitetssäker och effektiv sjukskrivnings- och rehabiliteringsprocess 2020", "RS/25/2020"),
  named("Välfärdsmiljard för flyktingmottagandet", "RS/611/2019"),
  named("Nationella minoriteter och minoritetsspråk", "RS/285/2020"),
];

function matched(name: string, caseNumber: string | null = null): string | null {
  const match = new Matcher(REGISTER).match(named(name, caseNumber));
  return match && match.by !== "ambiguous" ? (REGISTER[match.index]?.caseNumber ?? null) : null;
}

test("a case number is read in each way that registrars write it", () => {
  expect(findCaseNumber("God och nära vård 2020 71,8mkr RS/195/2020")).toBe("RS/195/2020");
  expect(findCaseNumber("Dnr VLL 356-2018")).toBe("VLL/356/2018");
  expect(findCaseNumber("enligt RS255/2018.")).toBe("RS/255/2018");
  expect(findCaseNumber("S2023/03187")).toBe("S/3187/2023");
  expect(findCaseNumber("Psykisk hälsa 2020")).toBeNull();
});

test("the case number decides, whatever the name says", () => {
  expect(matched("Kömiljarden", "RS 29-2020")).toBe("RS/29/2020");
  expect(matched("Kömiljarden RS/29/2020")).toBe("RS/29/2020");
});

test("a name is found though words are inflected, abbreviated, misspelt or in another order", () => {
  expect(matched("Psykisk hälsa, insatser")).toBe("RS/194/2020");
  expect(matched("Personcenterade vårdförlopp, sammanhållna")).toBe("RS/26/2020");
  expect(matched("Kvalitetssäker och effektiv sjukskrivning och rehabiliteringsprocess")).toBe("RS/25/2020");
  expect(matched("Effektiv och jämlik cancervård, kortare väntetid")).toBe("RS/28/2020");
  expect(matched("Minoritetsspråk och nationella minoriteter")).toBe("RS/285/2020");
});

test("the overview's misspelt and shortened name of the maternity agreement is found", () => {
  expect(
    matched(
      "Ökad tillgänglighet och jämlikhet i mödrhälso- och förlossningsvård samt förstärka insatser för kvinnors hälsa",
    ),
  ).toBe("RS/27/2020");
});

test("an agreement that the register lacks is not matched to another", () => {
  expect(matched("Folkhögskolor och studieförbund")).toBeNull();
  expect(matched("Civilsamhällets roll")).toBeNull();
});

test("two agreements that fit as well are a question, and the answer is remembered", () => {
  const register = [named("Psykisk hälsa, region"), named("Psykisk hälsa, kommuner")];
  expect(new Matcher(register).match(named("Psykisk hälsa"))).toEqual({
    by: "ambiguous",
    candidates: [0, 1],
  });
  const remembered = new Matcher(register, new Map([["hälsa psykisk", "Psykisk hälsa, kommuner"]]));
  expect(remembered.match(named("Psykisk hälsa 2021"))).toEqual({ by: "choice", index: 1, score: 1 });
});

it("takes a name that is a word of the programming language for a name like any other", () => {
  const matcher = new Matcher([named("Constructor"), named("toString valueOf")]);
  expect(matcher.match(named("constructor"))).toMatchObject({ index: 0 });
  expect(matcher.match(named("__proto__ hasOwnProperty"))).toBeNull();
});
