import { only } from "./sheet";

describe("headers of columns of amounts, in five languages", () => {
  test.each([
    ["OH 10- 15%", "overhead"],
    ["Administration", "overhead"],
    ["Felleskostnader", "overhead"],
    ["Fællesudgifter", "overhead"],
    ["Stjórnunarkostnaður", "overhead"],
    ["Riket, mkr", "national"],
    ["National", "national"],
    ["Hele landet", "national"],
    ["Landið allt", "national"],
    ["Intäkt VLL", "income"],
    ["Received", "income"],
    ["Mottatt", "income"],
    ["Indtægt", "income"],
    ["Tekjur", "income"],
    ["Fördelning efter antal invånare", "allocation"],
    ["Tilldelat belopp", "allocation"],
    ["Allocated", "allocation"],
    ["Beløp", "allocation"],
    ["Úthlutun", "allocation"],
    ["Antal listade", "population"],
    ["Inhabitants", "population"],
    ["Innbyggere", "population"],
    ["Folketal", "population"],
    ["Íbúafjöldi", "population"],
    ["Kr per invånare", "other"],
    ["Avvikelse mot budget", "other"],
  ])("%s is %s", (header, role) => {
    const table = only([
      ["Bidrag", header, "Plan A", "Plan B"],
      ["God och nära vård i hela länet", 100, 1, 2],
      ["Jämlik cancervård med kortare väntetider", 50, 3, 4],
    ]);
    expect(table.columns[1]?.role).toBe(role);
  });

  test("a grant that heads a column does not make it national", () => {
    const table = only([
      ["Kommun", "Nationella minoriteter", "National minorities"],
      ["Mora", 100, 20],
      ["Orsa", 50, 30],
    ]);
    expect(table.columns.map((column) => column.role)).toEqual(["recipient", "allocation", "allocation"]);
  });
});

describe("headers of columns of words", () => {
  test.each([
    ["Överenskommelse", "agreement"],
    ["Riktat statsbidrag", "agreement"],
    ["Grant", "agreement"],
    ["Tilskudd", "agreement"],
    ["Pulje", "agreement"],
    ["Verkefni", "agreement"],
    ["Nämnd", "recipient"],
    ["Municipality", "recipient"],
    ["Mottaker", "recipient"],
    ["Forvaltning", "recipient"],
    ["Sveitarfélag", "recipient"],
  ])("%s is %s", (header, role) => {
    const table = only([
      [header, "Belopp"],
      ["Första raden", 100],
      ["Andra raden", 50],
    ]);
    expect(table.columns[0]?.role).toBe(role);
  });

  test.each(["Kommentar", "Dnr", "Remarks", "Merknad", "Bemærkning", "Athugasemd"])(
    "%s is a note",
    (header) => {
      const table = only([
        ["Nämnd", "Belopp", header],
        ["Hälsa", 100, "Beslut i maj"],
        ["Kultur", 50, "Enligt plan"],
      ]);
      expect(table.columns[2]?.role).toBe("note");
    },
  );
});

test.each(["Summa", "TOTALT:", "Totalt budgeterat", "Framlög alls", "I alt", "Grand total", "Samtals"])(
  "%s names a total",
  (label) => {
    const table = only([
      ["Nämnd", "Belopp"],
      ["Hälsa", 100],
      ["Kultur", 50],
      [label, 150],
    ]);
    expect(table.rows.at(-1)?.kind).toBe("total");
  },
);

test.each(["Totalförsvar", "Föreslås fördelas (= föregående års summa)", "Sammanhållen vård"])(
  "%s names no total",
  (label) => {
    const table = only([
      ["Nämnd", "Belopp"],
      ["Hälsa", 100],
      ["Kultur", 50],
      [label, 70],
    ]);
    expect(table.rows.at(-1)?.kind).toBe("item");
  },
);
