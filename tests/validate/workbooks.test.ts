import { REAL_WORKBOOKS, tryWorkbook } from "./workbooks";

describe("the workbooks of public-finance people", () => {
  it.each(REAL_WORKBOOKS.map((workbook) => [workbook.file, workbook] as const))(
    "%s: every true sum is found, and nothing that is right is called wrong",
    async (_, workbook) => {
      const outcome = await tryWorkbook(workbook);
      if (outcome === null)
        throw new Error("../shared/workbooks is missing: this cannot be tried without it");
      expect(outcome.missed).toEqual([]);
      expect(outcome.wrong).toEqual([]);
    },
    300_000,
  );

  it("hold as many sums as SOURCE.md beside them says", async () => {
    const counts = await Promise.all(
      ["ek_1", "tilskudd", "financial"].map(async (file) => {
        const workbook = REAL_WORKBOOKS.find((one) => one.file === file);
        return (workbook && (await tryWorkbook(workbook)))?.expected;
      }),
    );
    expect(counts).toEqual([13, 549, 25]);
  }, 300_000);
});
