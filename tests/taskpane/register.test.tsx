/** @jest-environment jsdom */
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Decimal } from "../../src/money";
import { emptyEntry, type RegisterEntry, writeRegister } from "../../src/register";
import { App } from "../../src/taskpane/shell/App";
import { START } from "../../src/taskpane/state/state";
import { createStore } from "../../src/taskpane/state/store";
import { createController, type ExcelPort } from "../../src/taskpane/work/controller";
import { outcomeOf } from "../../src/taskpane/work/outcome";
import { optionsKept, validate } from "../../src/validate";
import { type TypedSheet, workbook } from "../checks/workbook";
import { setUp } from "./work/setUp";
import "../support/patience";

beforeAll(() => {
  Object.assign(globalThis, { Office: { context: {} } });
  window.matchMedia = (media) =>
    ({ matches: false, media, addEventListener() {}, removeEventListener() {} }) as unknown as MediaQueryList;
});

/** The name fits both of the register's agreements as well. */
const SHEET: TypedSheet = {
  rows: [
    ["Statsbidrag 2020 (tkr)"],
    [],
    ["Statsbidrag", "Intäkt"],
    ["Psykisk hälsa", 7_340],
    ["Patientsäkerhet", 4_120],
  ],
};

function entry(agreement: string, income: number): RegisterEntry {
  return { ...emptyEntry(agreement), year: 2020, income: new Decimal(income) };
}

function register(...entries: RegisterEntry[]): TypedSheet {
  return { rows: writeRegister(entries, "sv").values, table: "Överenskommelser" };
}

const BOTH = register(
  entry("Psykisk hälsa barn", 7_340_000),
  entry("Psykisk hälsa unga", 1_000_000),
  entry("Patientsäkerhet", 4_120_000),
);

/** The register's page over a workbook with these sheets; what is kept in it is kept. */
async function open(sheets: Readonly<Record<string, TypedSheet>>, change: Partial<ExcelPort> = {}) {
  let choices: unknown = null;
  const { port } = setUp({
    readWorkbook: async () => ({
      workbook: workbook(sheets),
      sheetNames: Object.keys(sheets),
      kept: { settings: null, acceptances: null, choices },
      registerIds: null,
    }),
    readKept: async () => ({ settings: null, acceptances: null, choices }),
    keep: async (_what, value) => {
      choices = value;
    },
    ...change,
  });
  const store = createStore({ ...START, language: "sv" });
  const controller = createController(
    store,
    port,
    async (job) => {
      const validation = validate(job.workbook, optionsKept(job.kept).options);
      return outcomeOf(job, { validation, settingsRefused: false });
    },
    async () => ({ get: () => null, set: () => {} }),
  );
  const user = userEvent.setup({ delay: null });
  const shown = render(<App store={store} controller={controller} />);
  await user.click(screen.getByRole("tab", { name: "Register" }));
  await screen.findByRole("heading", { name: "Register" });
  return { port, user, shown, choices: () => choices };
}

describe("a name that fits two agreements of the register as well", () => {
  it("is asked about once; the answer is kept in the workbook and the question does not come back", async () => {
    const { user, choices, shown } = await open({ Bidrag: SHEET, Överenskommelser: BOTH });
    await user.click(screen.getByRole("button", { name: "Läs av bladen" }));
    const question = await screen.findByRole("radiogroup", {
      name: "Vilken överenskommelse är ”Psykisk hälsa” (Bidrag, B4)?",
    });
    const answers = within(question).getAllByRole("radio");
    expect(answers.map((answer) => answer.getAttribute("value"))).toEqual([
      "Psykisk hälsa barn",
      "Psykisk hälsa unga",
      "",
    ]);
    await user.click(within(question).getByRole("radio", { name: "Psykisk hälsa unga" }));
    await user.click(screen.getByRole("button", { name: "Kom ihåg" }));
    await screen.findByText("Svaret sparas i arbetsboken.");
    expect(Object.values(choices() as object)).toEqual(["Psykisk hälsa unga"]);
    expect(screen.queryByRole("radiogroup")).toBeNull();
    // Validated by the answer: the sheet's 7 340 tkr is not the 1 000 000 kr of the one that was meant.
    const sheets = { Bidrag: SHEET, Överenskommelser: BOTH };
    const findings = (given: unknown) =>
      validate(
        workbook(sheets),
        optionsKept({ settings: null, acceptances: null, choices: given }).options,
      ).findings.map(({ rule, cells }) => `${rule} ${cells[0]}`);
    expect(findings(null)).not.toContain("agreement-total B4");
    expect(findings(choices())).toContain("agreement-total B4");
    shown.unmount();
  });

  it("may be none of them, and is then not asked about either", async () => {
    const { user, choices } = await open({ Bidrag: SHEET, Överenskommelser: BOTH });
    await user.click(screen.getByRole("button", { name: "Läs av bladen" }));
    await user.click(await screen.findByRole("radio", { name: "Ingen av dem" }));
    await user.click(screen.getByRole("button", { name: "Kom ihåg" }));
    await screen.findByText("Svaret sparas i arbetsboken.");
    expect(Object.values(choices() as object)).toEqual([""]);
    expect(screen.queryByRole("radiogroup")).toBeNull();
  });
});

describe("the register's page", () => {
  it("makes the register in one click with what the sheets say, in the language of the pane", async () => {
    const { port, user } = await open({ Bidrag: SHEET });
    await user.click(screen.getByRole("button", { name: "Skapa register" }));
    await screen.findByText("Registret är skapat med 2 överenskommelser.");
    const [made] = port.createRegister.mock.calls[0]!;
    expect([made.name, made.values[0]?.slice(0, 2)]).toEqual([
      "Överenskommelser",
      ["Överenskommelse", "Dnr"],
    ]);
    expect(made.values.slice(1).map((row) => [row[0], row[2], row[4]])).toEqual([
      ["Psykisk hälsa", 2020, 7_340_000],
      ["Patientsäkerhet", 2020, 4_120_000],
    ]);
  });

  it("offers to add what the register lacks, in the columns that the table has", async () => {
    const own = register(entry("Patientsäkerhet", 4_120_000));
    const { port, user } = await open({ Bidrag: SHEET, Överenskommelser: own });
    await user.click(screen.getByRole("button", { name: "Läs av bladen" }));
    await user.click(await screen.findByRole("button", { name: "Lägg till Psykisk hälsa" }));
    await screen.findByText("Psykisk hälsa är tillagd.");
    const [{ sheet, table, rowsAt }] = port.addRegisterRows.mock.calls[0]!;
    expect([sheet, table]).toEqual(["Överenskommelser", "Överenskommelser"]);
    expect(rowsAt(2, 0).values[1]?.slice(0, 5)).toEqual(["Psykisk hälsa", "", 2020, "", 7_340_000]);
  });

  it("says what Excel refused, and makes nothing", async () => {
    const { user } = await open(
      { Bidrag: SHEET },
      {
        createRegister: async () => {
          throw new Error("nej");
        },
      },
    );
    await user.click(screen.getByRole("button", { name: "Skapa register" }));
    expect(await screen.findByText(/nej|gick inte/)).toBeTruthy();
    expect(screen.queryByText(/är skapat/)).toBeNull();
  });
});
