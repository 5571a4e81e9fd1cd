import { readDecimalMark } from "../../src/excel";
import type { MemoryWorkbook } from "../../src/workbench/host";
import { correct, type Grant, GRANTS, markedRows, openGrant, startGrant, theFinding, valueOf } from "./grant";

const SHEET = GRANTS.name;

/** Milliseconds enough for hundreds of mistakes to be located on a slow machine. */
const LONG = 60_000;

let grant: Grant;

afterEach(() => grant.session.close());

async function open(...given: Parameters<typeof openGrant>): Promise<MemoryWorkbook> {
  grant = await openGrant(...given);
  return grant.session.workbook;
}

/** Validates, corrects, takes that back and clears; the workbook is then what it was. */
async function wholeJourney(workbook: MemoryWorkbook): Promise<void> {
  const before = workbook.snapshot();
  await grant.validate("workbook");
  expect([grant.says(), markedRows(workbook)]).toEqual([null, [5]]);
  await correct(grant);
  expect(valueOf(workbook, "B5")).toBe(13);
  await grant.undo();
  await grant.clearMarks();
  expect(grant.says()).toBe("Markeringarna är rensade.");
  expect(workbook.snapshot()).toBe(before);
}

describe("an Excel that is", () => {
  it.each(["1.9", "1.12", "1.15"] as const)("as old as ExcelApi %s does everything", async (excelApi) => {
    await wholeJourney(await open(undefined, { excelApi }));
    expect(await readDecimalMark()).toBe(",");
  });

  it("Swedish, with its own list separator in addresses, marks several places at once", async () => {
    await wholeJourney(await open(undefined, { areaSeparator: ";" }));
  });

  it("slow does the same", async () => {
    await wholeJourney(await open(undefined, { slow: 20 }));
  });
});

describe("a sheet that is", () => {
  it("protected is validated, left alone, and named", async () => {
    const workbook = await open(undefined, { protectedSheet: { sheet: SHEET, formatting: false } });
    const before = workbook.snapshot();
    await grant.validate("workbook");
    expect(grant.says()).toBe(`Bladet ${SHEET} är skyddat och kunde inte markeras. Fynden finns i listan.`);
    await correct(grant);
    expect(grant.says()).toBe("Bladet eller arbetsboken är skyddad, så Grant får inte ändra där.");
    expect(workbook.snapshot()).toBe(before);
  });

  it("protected after it was marked keeps its marks, the others lose theirs, and Clear says so", async () => {
    const workbook = await open({ sheets: [GRANTS, { ...GRANTS, name: "Kopia" }] });
    await grant.validate("workbook");
    workbook.parts.protection.set(workbook.sheet("Kopia").id, {});
    await grant.clearMarks();
    expect(grant.says()).toMatch(/^Bladet Kopia är skyddat och har kvar sina markeringar/);
    expect([workbook.sheet(SHEET).rules().length, workbook.sheet("Kopia").rules().length > 0]).toEqual([
      0,
      true,
    ]);
    await grant.validate("workbook");
    expect(grant.says()).toMatch(/^Bladet Kopia är skyddat och kunde inte markeras/);
    expect(markedRows(workbook)).toEqual([5]);
  });

  it("protected with leave to format is marked; its locked figures are not corrected", async () => {
    const workbook = await open(undefined, { protectedSheet: { sheet: SHEET, formatting: true } });
    await grant.validate("workbook");
    expect(markedRows(workbook)).toEqual([5]);
    await correct(grant);
    expect(grant.says()).toMatch(/skyddad/);
    expect(valueOf(workbook, "B5")).toBe(31);
  });

  it("very hidden is validated too, and stays hidden", async () => {
    const workbook = await open({ sheets: [{ name: "Framsida" }, GRANTS] }, { veryHidden: { sheet: SHEET } });
    await grant.validate("workbook");
    await grant.goTo(theFinding(grant), "B5");
    expect(grant.says()).toBe(`Bladet ${SHEET} är dolt. Visa det först för att gå till cellen.`);
    expect(workbook.sheet(SHEET).visibility).toBe("VeryHidden");
  });
});

it("a workbook that may only be looked at is validated, and nothing in it is changed", async () => {
  const workbook = await open(undefined, { viewOnly: true });
  const before = workbook.snapshot();
  await grant.validate("workbook");
  theFinding(grant);
  expect(grant.says()).toBe("Bladet eller arbetsboken är skyddad, så Grant får inte ändra där.");
  await correct(grant);
  expect(grant.says()).toMatch(/skyddad/);
  expect(workbook.snapshot()).toBe(before);
});

describe("5 MB", () => {
  const FIVE_MB = 5_000_000;

  it("are not passed by an answer with cells as full as Excel lets them be: they are read by parts", async () => {
    const notes = Array.from({ length: 120 }, () => ["", "", "", "", "", "", "x".repeat(32_767)]);
    const rows = [...GRANTS.rows, ...notes];
    const workbook = await open({ sheets: [{ name: SHEET, rows }] }, { payloadLimit: { response: FIVE_MB } });
    await grant.validate("workbook");
    expect([grant.says(), markedRows(workbook)]).toEqual([null, [5]]);
  });

  it(
    "are not passed by a request, however many places are marked",
    async () => {
      const wrong = Array.from({ length: 1_500 }, (_, index) => [
        `Rad ${index}`,
        10,
        1,
        4,
        index % 2 ? 5 : 5.5,
      ]);
      const rows = [["Bidrag", "Intäkt", "OH", "Sjukhus", "Primärvård"], ...wrong];
      await open({ sheets: [{ name: SHEET, rows }] }, { payloadLimit: { request: FIVE_MB } });
      await grant.validate("workbook");
      expect(grant.says()).toBeNull();
    },
    LONG,
  );

  it("are said to be passed where even the list of sheets is too large, and nothing is changed", async () => {
    const workbook = await open(undefined, { payloadLimit: { response: 120 } });
    const before = workbook.snapshot();
    await grant.validate("workbook");
    expect(grant.says()).toBe("Arbetsboken är för stor för att läsas på en gång. Stäm av ett blad i taget.");
    expect(workbook.snapshot()).toBe(before);
  });
});

describe("a cell that is being edited", () => {
  it("makes Validate wait until it is left", async () => {
    let leave = () => {};
    const cellEdit = new Promise<void>((resolve) => (leave = resolve));
    const workbook = await open(undefined, { cellEdit });
    const run = grant.validate("workbook");
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect([grant.state().running === null, grant.state().result]).toEqual([false, null]);
    leave();
    await run;
    expect([grant.says(), markedRows(workbook)]).toEqual([null, [5]]);
  });

  it("for which Excel does not wait is said, in the person's language", async () => {
    await open(undefined, { failAt: { trip: 1, error: "invalidOperationInCellEditMode" } }, "en");
    await grant.validate("workbook");
    expect(grant.says()).toBe("Finish editing the cell (Enter or Esc) and try again.");
  });
});

/** The round trips of one Validate on this workbook: two to read, two to mark. */
const TRIPS = [1, 2, 3, 4];

describe("Excel that fails at round trip", () => {
  it.each(TRIPS)("%i of Validate once is told, and the next try does it all", async (trip) => {
    const workbook = await open(undefined, { failAt: { trip, error: "activityLimitReached" } });
    const before = workbook.snapshot();
    await grant.validate("workbook");
    expect(grant.says()).toBe("Excel är upptaget. Vänta en stund och försök igen.");
    await grant.validateAgain();
    expect([grant.says(), markedRows(workbook)]).toEqual([null, [5]]);
    await grant.clearMarks();
    expect(workbook.snapshot()).toBe(before);
  });

  it.each(TRIPS)("%i and for good is told, and the workbook is as it was", async (trip) => {
    const workbook = await open(undefined, {
      failAt: { trip, error: "invalidOrTimedOutSession", forGood: true },
    });
    const before = workbook.snapshot();
    await grant.validate("workbook");
    await grant.clearMarks();
    expect(grant.says()).toBe("Kontakten med arbetsboken bröts. Ladda om arbetsboken och försök igen.");
    expect(workbook.snapshot()).toBe(before);
  });

  it.each([1, 2])("%i of a correction writes nothing", async (trip) => {
    const workbook = await open();
    await grant.validate("workbook");
    const before = workbook.snapshot();
    grant.session.turnOn({ failAt: { trip, error: "activityLimitReached" } });
    await correct(grant);
    expect(grant.says()).toBe("Excel är upptaget. Vänta en stund och försök igen.");
    expect(workbook.snapshot()).toBe(before);
  });
});

describe("a round trip that breaks off in its midst", () => {
  /** Enough to be past the last action of each round trip here. */
  const ACTIONS = Array.from({ length: 24 }, (_, actions) => actions);

  it.each(ACTIONS)(
    "laying marks, after %i actions: another session clears what is there",
    async (actions) => {
      const workbook = await open(undefined, { breakAt: { trip: 4, actions } });
      const before = workbook.snapshot();
      await grant.validate("workbook");
      await grant.session.reopen();
      await startGrant().clearMarks();
      expect(workbook.snapshot()).toBe(before);
    },
  );

  it("is not what left a rule of somebody's with a fill, whose formula Excel does not tell: it stays", async () => {
    const workbook = await open();
    const areas = [{ top: 1, left: 1, bottom: 3, right: 1 }];
    const format = { fill: "#FFC000" };
    workbook.sheet(SHEET).addRule({ type: "Custom", areas, formula: "", format, stopIfTrue: false });
    const before = workbook.snapshot();
    await grant.clearMarks();
    expect(workbook.snapshot()).toBe(before);
  });

  it.each(ACTIONS)("clearing, after %i actions: another session clears the rest", async (actions) => {
    const workbook = await open();
    const before = workbook.snapshot();
    await grant.validate("workbook");
    grant.session.turnOn({ breakAt: { trip: 2, actions } });
    await grant.clearMarks();
    await grant.session.reopen();
    await startGrant().clearMarks();
    expect(workbook.snapshot()).toBe(before);
  });
});

describe("an answer that is lost", () => {
  it.each(TRIPS)(
    "at round trip %i of Validate leaves nothing that another session cannot clear",
    async (trip) => {
      const workbook = await open(undefined, { loseAnswerAt: { trip } });
      const before = workbook.snapshot();
      await grant.validate("workbook");
      expect(grant.says()).toMatch(/Kontakten med arbetsboken bröts/);
      await grant.session.reopen();
      await startGrant().clearMarks();
      expect(workbook.snapshot()).toBe(before);
    },
  );

  it("to a correction that was made counts as made, and can be taken back", async () => {
    const workbook = await open();
    await grant.validate("workbook");
    const before = workbook.snapshot();
    grant.session.turnOn({ loseAnswerAt: { trip: 2 } });
    await correct(grant);
    expect([grant.says(), valueOf(workbook, "B5")]).toEqual([null, 13]);
    await grant.undo();
    expect(workbook.snapshot()).toBe(before);
  });

  it("with the connection for good names the cells to look at", async () => {
    await open();
    await grant.validate("workbook");
    grant.session.turnOn({
      loseAnswerAt: { trip: 2 },
      failAt: { trip: 3, error: "invalidOrTimedOutSession", forGood: true },
    });
    await correct(grant);
    expect(grant.says()).toBe(
      "Kontakten med Excel bröts medan Grant skrev i B5. Se efter i bladet vad som står där innan du försöker igen.",
    );
  });
});
