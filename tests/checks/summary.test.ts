import { findings, line, swedish } from "./workbook";

function grant(title: string, ...shares: (readonly [string, number])[]) {
  const sum = shares.reduce((total, [, amount]) => total + amount, 0);
  return { rows: [[title], ["Nämnd", "Belopp"], ...shares.map((share) => [...share]), ["Summa", sum]] };
}

/** A sheet for each grant, and one that lists what they come to. */
function workbook(listed: number) {
  return {
    Cancer: grant("Cancervård 2025, kr", ["HSN", 1_200_000], ["PN", 340_000], ["RUN", 305_000]),
    Kvinnor: grant("Kvinnors hälsa 2025, kr", ["HSN", 880_000], ["PN", 635_000]),
    Psyk: grant("Psykisk hälsa 2025, kr", ["HSN", 1_530_000], ["PN", 995_000]),
    Sammanställning: {
      rows: [
        ["Statsbidrag 2025, kr"],
        ["Bidrag", "Belopp"],
        ["Cancervård", 1_845_000],
        ["Kvinnors hälsa", 1_515_000],
        ["Psykisk hälsa", listed],
        ["Summa", 3_360_000 + listed],
      ],
    },
  };
}

test("a list of what the sheets come to is held against each of them", () => {
  const [finding, ...more] = findings(workbook(2_552_000));
  expect(more).toEqual([]);
  expect(finding && line(finding)).toBe("warning agreement-total B5: 2552000 → 2525000");
  expect(finding && swedish(finding)).toContain(
    "Psykisk hälsa är 2 552 000 kr här och 2 525 000 kr i Psyk!B5",
  );
});

test("a list that agrees with the sheets has no findings", () => {
  expect(findings(workbook(2_525_000))).toEqual([]);
});

test("a list of another sum of the same grants, such as what is used, is no disagreement", () => {
  const used = workbook(1_100_000);
  used.Sammanställning.rows = [
    ["Förbrukat 2025, kr"],
    ["Bidrag", "Belopp"],
    ["Cancervård", 1_400_000],
    ["Kvinnors hälsa", 1_200_000],
    ["Psykisk hälsa", 1_100_000],
    ["Summa", 3_700_000],
  ];
  expect(findings(used)).toEqual([]);
});

test("a grant of which less than nothing remains is said to be overspent, where its row adds up", () => {
  const rows = (left: number) => [
    ["Statsbidrag (tkr)", "Beviljat", "Beslutat", "Kvar"],
    ["Lovskola", 1_000, 900, 100],
    ["Läxhjälp", 500, 600, left],
    ["Fritidshem", 700, 700, 0],
    ["Speciallärare", 850, 820, 30],
  ];
  const [finding, ...more] = findings({ Bidrag: { rows: rows(-100) } });
  expect(more).toEqual([]);
  expect(finding && line(finding)).toMatch(/^warning over-allocated D3/);
  expect(finding && swedish(finding)).toBe(
    "Läxhjälp: 100 tkr mer har beslutats eller förbrukats än vad som fanns.",
  );
  const wrong = findings({ Bidrag: { rows: rows(-10) } });
  expect(wrong.map(({ rule }) => rule)).not.toContain("over-allocated");
});
