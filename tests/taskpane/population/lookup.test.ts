import { parseA1 } from "../../../src/reading";
import { insertionBeside, recipientsIn } from "../../../src/taskpane/population/lookup";

const column = {
  reference: parseA1("'Blad 1'!A2:A5")!,
  values: [["Falun"], [""], ["Okänd"], ["Mora"]],
};
const populations = new Map([
  ["2080", 59_406],
  ["2062", 20_379],
]);

describe("populations beside the names", () => {
  it("stand in the next column, each on its own row, empty where nothing is known", () => {
    const recipients = recipientsIn(column, "municipality");
    expect(recipients.map(({ code }) => code)).toEqual(["2080", null, null, "2062"]);
    expect(insertionBeside(column, recipients, populations)).toMatchObject({
      sheet: "Blad 1",
      area: parseA1("B2:B5")!.area,
      contents: [[59_406], [""], [""], [20_379]],
    });
  });

  it("stand in the next row where the names stand in a row", () => {
    const row = { reference: parseA1("Blad1!B1:C1")!, values: [["Falun", "Mora"]] };
    expect(insertionBeside(row, recipientsIn(row, "municipality"), populations)).toMatchObject({
      area: parseA1("B2:C2")!.area,
      contents: [[59_406, 20_379]],
    });
  });
});
