import type { Finding } from "../../../src/checks";
import type { Validation } from "../../../src/validate";
import { present } from "../../../src/workbench/check/present";
import { toAnswer } from "../../../src/workbench/check/toAnswer";
import { toText } from "../../../src/workbench/check/toText";

const FINDING: Finding = {
  id: "row-balance:C8",
  rule: "row-balance",
  severity: "error",
  sheet: "Riktade 2018",
  row: 8,
  label: "Förlossningsvård och\nkvinnors hälsa",
  cells: ["C8", "D8"],
  stated: "9.9",
  expected: "13.0",
  difference: "-3.1",
  unit: "mkr",
  message: { id: "progress.reading", values: { sheet: "Riktade 2018" } },
  broken: [
    { id: "row-balance:C8", kind: "row-balance", total: "C8", difference: "-2.8" },
    { id: "column-total:C26", kind: "column-total", total: "C26", difference: "3.2" },
  ],
  repairs: [
    {
      changes: [
        { cell: "C8", from: "9.9", to: "13.0" },
        { cell: "D8", from: "1.0", to: "1.3" },
      ],
      certainty: "likely",
      operation: "digit",
    },
  ],
  candidates: [],
  stopped: false,
  accepted: null,
};

const VALIDATION: Validation = {
  version: 1,
  sheets: [
    {
      name: "Riktade 2018",
      tables: [
        {
          range: "A3:F26",
          unit: "mkr",
          columns: [{ column: "C", role: "income", header: "Intäkt VLL" }],
          relations: [
            {
              id: "row-balance:C8",
              kind: "row-balance",
              total: "C8",
              terms: [
                { cell: "D8", sign: 1 },
                { cell: "E8", sign: 1 },
              ],
              holds: "fails",
              difference: "-2.8",
              tolerance: "0.2",
            },
          ],
        },
      ],
    },
  ],
  findings: [FINDING],
  register: null,
  agreements: [],
  years: [],
  stopped: false,
};

describe("the answer as data", () => {
  it("is the object that the design states, with the message in words and broken relations by kind and cell", () => {
    expect(toAnswer("v.xlsx", VALIDATION, "sv")).toEqual({
      file: "v.xlsx",
      error: null,
      sheets: [
        {
          name: "Riktade 2018",
          tables: [
            {
              range: "A3:F26",
              unit: "mkr",
              columns: [{ column: "C", role: "income", header: "Intäkt VLL" }],
              relations: [
                {
                  kind: "row-balance",
                  total: "C8",
                  terms: [
                    { cell: "D8", sign: 1 },
                    { cell: "E8", sign: 1 },
                  ],
                  holds: "fails",
                  difference: "-2.8",
                  tolerance: "0.2",
                },
              ],
            },
          ],
        },
      ],
      findings: [
        {
          rule: "row-balance",
          severity: "error",
          sheet: "Riktade 2018",
          row: 8,
          cells: ["C8", "D8"],
          stated: "9.9",
          expected: "13.0",
          difference: "-3.1",
          unit: "mkr",
          message: "Läser Riktade 2018",
          broken: ["row-balance C8", "column-total C26"],
          repairs: FINDING.repairs,
        },
      ],
    });
  });

  it("is not printed with an amount that is no decimal string: that is the file's trouble", () => {
    const [sheet] = VALIDATION.sheets;
    const [table] = sheet?.tables ?? [];
    const [relation] = table?.relations ?? [];
    if (!sheet || !table || !relation) throw new Error("the validation above has a relation");
    const wrong = { ...relation, difference: "−2,8 mkr" };
    const validation = { ...VALIDATION, sheets: [{ ...sheet, tables: [{ ...table, relations: [wrong] }] }] };
    const presented = present({ file: "v.xlsx", validation, trouble: null }, "en");
    expect(presented.code).toBe(2);
    expect(presented.answer).toMatchObject({ error: presented.trouble, sheets: [], findings: [] });
    expect(presented.trouble).toContain("The check was stopped by a fault in Grant");
  });
});

describe("the answer for a person", () => {
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, " ");

  it("begins with the counts and writes amounts as the language does", () => {
    const text = plain(toText("v.xlsx", VALIDATION, "sv"));
    expect(text.split("\n").slice(0, 2)).toEqual([
      "v.xlsx",
      "  1 fel, inga varningar, 0 upplysningar; inget samband stämmer (0 inom avrundning), 1 stämmer inte",
    ]);
    expect(text).toContain("FEL Riktade 2018, rad 8: Förlossningsvård och kvinnors hälsa");
    expect(text).toContain("står 9,9 mkr · borde stå 13,0 mkr · skillnad −3,1 mkr");
    expect(text).toContain("rättelse: C8 9,9 → 13,0 mkr, D8 1,0 → 1,3 mkr (troligt: en felskriven siffra)");
  });

  it("is in English otherwise", () => {
    const text = plain(toText("v.xlsx", VALIDATION, "en"));
    expect(text).toContain("ERROR Riktade 2018, row 8");
    expect(text).toContain("stated 9.9 mkr · expected 13.0 mkr · difference -3.1 mkr");
  });

  it("puts errors before warnings and notes, whatever their order in the workbook", () => {
    const findings = (["info", "error", "warning"] as const).map((severity) => ({ ...FINDING, severity }));
    const text = toText("v.xlsx", { ...VALIDATION, findings }, "en");
    expect(text.match(/ERROR|WARNING|NOTE/g)).toEqual(["ERROR", "WARNING", "NOTE"]);
  });

  it("says on standard error where a search stopped at its limit", () => {
    const presented = present(
      { file: "v.xlsx", validation: { ...VALIDATION, stopped: true }, trouble: null },
      "en",
    );
    expect(presented.trouble).toContain("stopped at its limit");
    expect(presented.code).toBe(1);
  });

  it("says who accepted a finding and why", () => {
    const accepted = { reason: "beslut i nämnd", by: "Controller", at: "2024-01-15T12:00:00Z" };
    const text = toText("v.xlsx", { ...VALIDATION, findings: [{ ...FINDING, accepted }] }, "en");
    expect(text).toContain("accepted by Controller: beslut i nämnd");
  });
});
