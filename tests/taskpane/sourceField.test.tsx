/** @jest-environment jsdom */
import { act, fireEvent, render, screen } from "@testing-library/react";
import { PaneProvider } from "../../src/taskpane/shell/context";
import { SourceField } from "../../src/taskpane/shell/SourceField";
import { START } from "../../src/taskpane/state/state";
import { createStore } from "../../src/taskpane/state/store";
import { idleController } from "./examples";
import "../support/patience";

function open() {
  const listeners = new Set<() => void>();
  const controller = idleController();
  controller.onSelection.mockImplementation((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  });
  const onPick = jest.fn();
  render(
    <PaneProvider store={createStore({ ...START, language: "sv" })} controller={controller}>
      <SourceField label="Belopp" shown="" problem={null} onPick={onPick} onTyped={() => {}} />
    </PaneProvider>,
  );
  const select = () => act(() => listeners.forEach((listener) => listener()));
  return { field: screen.getByRole("textbox", { name: "Belopp" }), onPick, select };
}

/** Whether the pane or the sheet has the focus. */
const focusIsIn = (place: "pane" | "sheet") =>
  jest.spyOn(document, "hasFocus").mockReturnValue(place === "pane");

describe("a field for figures", () => {
  it("takes what is selected in the sheet after it was clicked", () => {
    const { field, onPick, select } = open();
    select();
    expect(onPick).not.toHaveBeenCalled();
    fireEvent.focus(field);
    focusIsIn("sheet");
    fireEvent.blur(field);
    select();
    expect(onPick).toHaveBeenCalledTimes(1);
  });

  it("takes nothing more once the person has gone on in the pane", () => {
    const { field, onPick, select } = open();
    fireEvent.focus(field);
    focusIsIn("pane");
    fireEvent.blur(field);
    select();
    expect(onPick).not.toHaveBeenCalled();
  });
});
