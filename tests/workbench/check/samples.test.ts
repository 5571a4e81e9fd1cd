import { join } from "node:path";
import { answerSchema, type FileAnswer } from "../../../src/workbench/check/answer";
import { run } from "../../../src/workbench/check/run";

const SAMPLES = join(__dirname, "../../../assets/samples");

async function check(file: string): Promise<FileAnswer & { readonly code: number }> {
  let out = "";
  const output = { out: (text: string) => void (out += text), err: () => undefined };
  const code = await run(["--json", file], output, SAMPLES);
  const [answer] = answerSchema.parse(JSON.parse(out)).files;
  if (!answer) throw new Error("no answer");
  return { ...answer, code };
}

describe("vasterbotten-2018.xlsx, sheet Riktade 2018, through the whole command", () => {
  const findings = async (): Promise<FileAnswer["findings"]> =>
    (await check("vasterbotten-2018.xlsx")).findings.filter((finding) => finding.sheet === "Riktade 2018");

  it("has one error: the grant whose income and overhead should be 13,0 and 1,3, with the totals that it breaks", async () => {
    const errors = (await findings()).filter((finding) => finding.severity === "error");
    expect(errors).toHaveLength(1);
    expect(errors[0]?.row).toBe(8);
    expect(errors[0]?.repairs[0]?.changes).toEqual([
      { cell: "C8", from: "9.9", to: "13.0" },
      { cell: "D8", from: "1.0", to: "1.3" },
    ]);
    expect(errors[0]?.broken).toEqual(expect.arrayContaining(["column-total C26", "column-total D26"]));
  });

  it("warns of Professionsmiljarden's overhead above 15 % and notes cancer care's rounding", async () => {
    const others = (await findings()).filter((finding) => finding.severity !== "error");
    expect(others.map(({ rule, row }) => [rule, row])).toEqual(
      expect.arrayContaining([
        ["overhead-rate", 21],
        ["row-balance", 7],
      ]),
    );
  });

  it("is read in mkr with the roles that a person sees", async () => {
    const { sheets, code } = await check("vasterbotten-2018.xlsx");
    const [table, ...others] = sheets.find((sheet) => sheet.name === "Riktade 2018")?.tables ?? [];
    expect(code).toBe(1);
    expect(others).toEqual([]);
    expect([table?.range, table?.unit]).toEqual(["A3:F26", "mkr"]);
    expect(table?.columns.map(({ column, role }) => `${column} ${role}`)).toEqual([
      "A agreement",
      "B national",
      "C income",
      "D overhead",
      "E allocation",
      "F recipient",
    ]);
  });
});

describe("the samples without a wrong sum", () => {
  it.each(["dalarna-2020.xlsx", "vastra-gotaland-2024.xlsx"])("%s has no error", async (file) => {
    const { findings, error, code } = await check(file);
    expect([error, code]).toEqual([null, 0]);
    expect(findings.filter((finding) => finding.severity === "error")).toEqual([]);
  });
});
