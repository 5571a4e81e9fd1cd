/** @jest-environment jsdom */
import { act, fireEvent, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/locales";
import { App } from "../../src/taskpane/shell/App";
import { type Action, START } from "../../src/taskpane/state/state";
import { createStore } from "../../src/taskpane/state/store";
import { finding, idleController, result } from "./examples";
import "../support/patience";

beforeAll(() => {
  Object.assign(globalThis, { Office: { context: {} } });
  window.matchMedia = (media) =>
    ({
      matches: false,
      media,
      addEventListener: () => {},
      removeEventListener: () => {},
    }) as unknown as MediaQueryList;
});

function open(actions: readonly Action[] = [], language: Language = "sv") {
  const store = createStore({ ...START, language });
  const controller = idleController();
  render(<App store={store} controller={controller} />);
  const dispatch = (action: Action) => act(() => store.dispatch(action));
  actions.forEach(dispatch);
  return { store, controller, dispatch, user: userEvent.setup({ delay: null }) };
}

const error = finding({
  id: "error",
  label: "Förlossningsvård",
  repairs: [{ changes: [{ cell: "C7", from: "9.9", to: "13.0" }], certainty: "likely", operation: "digit" }],
});
const warning = finding({ id: "warning", severity: "warning", label: "Professionsmiljarden", row: 16 });
const started: Action = { type: "started", scope: "workbook" };
const finished = (...findings: (typeof error)[]): Action => ({ type: "finished", result: result(findings) });

/** The pane's words with ordinary spaces. */
function words(element: HTMLElement): string {
  return (element.textContent ?? "").replaceAll("\u00a0", " ");
}

describe("the pane at first", () => {
  it("offers to validate the whole workbook, the sheet or the selection", async () => {
    const { controller, user } = open();
    await user.click(screen.getByRole("button", { name: "Stäm av" }));
    expect(controller.validate).toHaveBeenLastCalledWith("workbook");
    await user.selectOptions(screen.getByRole("combobox", { name: "Vad som stäms av" }), "Markeringen");
    await user.click(screen.getByRole("button", { name: "Stäm av" }));
    expect(controller.validate).toHaveBeenLastCalledWith("selection");
  });

  it("speaks English where Excel does", () => {
    open([], "en");
    expect(screen.getByRole("button", { name: "Validate" })).toBeTruthy();
  });
});

describe("the screens", () => {
  it("are opened from the keyboard: arrows move among the tabs, Enter opens one", async () => {
    const { user } = open();
    screen.getByRole("tab", { name: "Stäm av" }).focus();
    await user.keyboard("{ArrowLeft}{Enter}");
    expect(await screen.findByRole("heading", { name: "Hjälp" })).toBeTruthy();
    expect(screen.getByRole("tab", { name: "Hjälp" }).getAttribute("aria-selected")).toBe("true");
  });
});

describe("while it validates", () => {
  it("says what is being read and can be cancelled from the keyboard at once", async () => {
    const { controller, dispatch, user } = open([started]);
    dispatch({
      type: "progressed",
      progress: { step: { id: "progress.relations", values: { sheet: "Riktade 2018" } }, fraction: 0.4 },
    });
    expect(screen.getByRole("progressbar", { name: "Avstämning" }).getAttribute("aria-valuenow")).toBe("0.4");
    expect(words(screen.getByRole("status"))).toBe("Söker samband i Riktade 2018");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Avbryt" }));
    await user.keyboard("{Enter}");
    expect(controller.cancel).toHaveBeenCalled();
  });
});

describe("the result", () => {
  it("begins with one line that counts, which is read out and has the focus", () => {
    open([started, finished(error, warning)]);
    const line = screen.getByRole("heading", { level: 2 });
    expect(words(line)).toBe("1 fel, 1 varning, 41 summor stämmer");
    expect(words(screen.getByRole("status"))).toBe(words(line));
    expect(document.activeElement).toBe(line);
  });

  it("says that there are no errors rather than nothing", () => {
    open([started, finished()]);
    expect(words(screen.getByRole("heading", { level: 2 }))).toBe("Inga fel, 41 summor stämmer");
  });

  it("shows a finding's figures, and what it would be changed to, when it is opened, and goes to the cell", async () => {
    const { controller, user } = open([started, finished(error)]);
    await user.click(screen.getByRole("button", { name: /Förlossningsvård/ }));
    const card = screen.getByRole("article");
    expect(words(card)).toContain("Står9,9 mkrBorde vara13,0 mkrSkillnad−3,1 mkr");
    expect(words(card)).toContain("C79,9→13,0 mkr");
    expect(controller.goTo).toHaveBeenCalledWith(error, "C7");
  });

  it("goes to any of the finding's cells", async () => {
    const { controller, user } = open([started, finished(error)]);
    await user.click(screen.getByRole("button", { name: /Förlossningsvård/ }));
    await user.click(screen.getByRole("button", { name: "Gå till D7" }));
    expect(controller.goTo).toHaveBeenLastCalledWith(error, "D7");
  });

  it("opens the finding of the cell that is selected in the sheet", () => {
    const { dispatch } = open([started, finished(error, warning)]);
    dispatch({
      type: "selected",
      selection: { sheet: "Riktade 2018", area: { top: 6, bottom: 6, left: 3, right: 3 } },
    });
    expect(screen.getByRole("button", { name: /Förlossningsvård/ }).getAttribute("aria-expanded")).toBe(
      "true",
    );
  });

  it("keeps what is only worth knowing folded until it is asked for", async () => {
    const note = finding({ id: "note", severity: "info", label: "Jämlik cancervård" });
    const { user } = open([started, finished(error, note)]);
    expect(screen.queryByRole("button", { name: /Jämlik cancervård/ })).toBeNull();
    await user.click(screen.getByRole("button", { name: "Upplysningar (1)" }));
    expect(screen.getByRole("button", { name: /Jämlik cancervård/ })).toBeTruthy();
  });

  it("is walked through with the arrow keys", async () => {
    const { user } = open([started, finished(error, warning)]);
    screen.getByRole("button", { name: /Förlossningsvård/ }).focus();
    await user.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /Professionsmiljarden/ }));
    await user.keyboard("{Home}");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: /Förlossningsvård/ }));
  });

  it("with 5,000 findings draws only those that are near", () => {
    const many = Array.from({ length: 5_000 }, (_, index) =>
      finding({ id: `f${index}`, label: `Rad ${index}` }),
    );
    open([started, finished(...many)]);
    const items = within(screen.getByRole("list", { name: "Det som inte stämmer" })).getAllByRole("listitem");
    expect(items.length).toBeLessThan(60);
    expect(items[1]?.getAttribute("aria-setsize")).toBe("5001");
  });

  it("can be narrowed by severity where there are many findings", async () => {
    const some = Array.from({ length: 6 }, (_, index) => finding({ id: `f${index}`, label: `Rad ${index}` }));
    const { user } = open([started, finished(...some, warning)]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Slag" }), "Varningar");
    expect(screen.getAllByRole("article")).toHaveLength(1);
  });

  it("says who changed the sheet since, and validates again on request only", async () => {
    const { controller, dispatch, user } = open([started, finished(error)]);
    dispatch({ type: "changed", change: { sheet: "Riktade 2018", address: "C7", by: "other" } });
    expect(controller.validateAgain).not.toHaveBeenCalled();
    const bar = screen.getByText(/Någon annan har ändrat bladet Riktade 2018 \(C7\)/);
    await user.click(within(bar.parentElement!).getByRole("button", { name: "Stäm av igen" }));
    expect(controller.validateAgain).toHaveBeenCalledTimes(1);
  });
});

describe("what goes wrong", () => {
  it("is said in words with a way on", async () => {
    const notice = {
      intent: "error",
      message: { id: "host.busy", values: { code: "X" } },
      retry: true,
    } as const;
    const { controller, user } = open([started, { type: "stopped", notice }]);
    expect(screen.getByText(/Excel är upptaget/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Försök igen" }));
    expect(controller.validateAgain).toHaveBeenCalled();
  });

  it("can be closed", async () => {
    const notice = { intent: "warning", message: { id: "host.gone", values: {} }, retry: false } as const;
    const { user } = open([{ type: "noticed", notice }]);
    await user.click(screen.getByRole("button", { name: "Stäng meddelandet" }));
    expect(screen.queryByText(/finns inte längre/)).toBeNull();
  });
});

describe("correcting from the list", () => {
  it("is done on a click only, and says what was written with the way back", async () => {
    const { controller, dispatch, user } = open([started, finished(error)]);
    await user.click(screen.getByRole("button", { name: /Förlossningsvård/ }));
    expect(controller.fix).not.toHaveBeenCalled();
    await user.click(screen.getByRole("button", { name: "Rätta" }));
    expect(controller.fix).toHaveBeenCalledWith([{ finding: error, repair: error.repairs[0] }]);
    const before = { formula: 9.9, numberFormat: "0.0" };
    const written = [{ sheet: "Riktade 2018", address: "C7", before, wrote: 13 }];
    dispatch({ type: "fixed", fixed: { findings: ["error"], written } });
    expect(screen.getByText(/C7 är rättad/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Ångra" }));
    expect(controller.undo).toHaveBeenCalled();
  });

  it("asks before a formula is lost", async () => {
    const message = { id: "host.formulaCell", values: { cell: "C24", formula: "=SUM(C2:C23)" } };
    const fixes = [{ finding: error, repair: error.repairs[0]! }];
    const { controller, user } = open([
      started,
      finished(error),
      { type: "asked", question: { fixes, message } },
    ]);
    expect(screen.getByText(/=SUM\(C2:C23\)/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Ersätt formeln" }));
    expect(controller.fix).toHaveBeenCalledWith(fixes, true);
  });

  it("accepts a finding with a reason and a signature, not without", async () => {
    const { controller, user } = open([started, finished(error)]);
    await user.click(screen.getByRole("button", { name: /Förlossningsvård/ }));
    await user.click(screen.getByRole("button", { name: "Godta som det är" }));
    fireEvent.change(await screen.findByRole("textbox", { name: /Varför/ }), {
      target: { value: "Avräknas 2019" },
    });
    expect(screen.getByRole("button", { name: "Godta" }).hasAttribute("disabled")).toBe(true);
    fireEvent.change(screen.getByRole("textbox", { name: /Signatur/ }), { target: { value: "AB" } });
    await user.click(screen.getByRole("button", { name: "Godta" }));
    expect(controller.accept).toHaveBeenCalledWith(
      error,
      expect.objectContaining({ reason: "Avräknas 2019", by: "AB" }),
    );
  });
});
