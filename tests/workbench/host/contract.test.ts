import { Host, MemoryWorkbook } from "../../../src/workbench/host";
import { CONTRACT } from "./contract";
import { openOffice } from "./office";
import { openWebOffice } from "./webOffice";

describe("an add-in on the workbook in memory", () => {
  it.each(CONTRACT.map((agreement) => [agreement.sentence, agreement] as const))(
    "%s",
    async (_sentence, agreement) => {
      const office = await openOffice(new Host(new MemoryWorkbook({ sheets: [{ name: "Blad1" }] })));
      expect(await agreement.run(office.Excel)).toEqual(agreement.sees);
      office.close();
    },
  );
});

describe("an add-in in Excel on the web, on the workbook in memory", () => {
  it.each(CONTRACT.map((agreement) => [agreement.sentence, agreement] as const))(
    "%s",
    async (_sentence, agreement) => {
      const office = await openWebOffice(new Host(new MemoryWorkbook({ sheets: [{ name: "Blad1" }] })));
      expect(await agreement.run(office.Excel)).toEqual(agreement.sees);
      office.close();
    },
  );
});
