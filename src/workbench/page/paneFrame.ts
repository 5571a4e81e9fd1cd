import { text, type Language } from "../../locales";
import { button, element } from "./dom";

/** Excel's task pane is this wide when it opens. */
const WIDTH = 350;
const NARROWEST = 250;
const WIDEST_SHARE = 0.6;
const STEP = 20;

/** The task pane beside the grid: a frame with the add-in's own page. */
export interface PaneFrame {
  readonly element: HTMLElement;
  show(visible: boolean): void;
  /** Loads the add-in anew, as Excel does for another workbook. */
  load(): void;
}

export function createPaneFrame(language: Language, title: string): PaneFrame {
  const frame = element("iframe", { title });
  const hide = button("✕", text(language, "workbench.pane.hide"), () => show(false));
  hide.setAttribute("aria-label", text(language, "workbench.pane.hide"));
  const header = element("header", {}, element("h2", {}, title), hide);
  const panel = element("section", { class: "wb-pane", "aria-label": title }, header, frame);
  const separator = resizer(language, panel);
  const whole = element("div", { class: "wb-pane-area" }, separator, panel);

  /** A hidden pane goes on running: the add-in lives in a shared runtime. */
  function show(visible: boolean): void {
    whole.classList.toggle("wb-hidden", !visible);
  }

  return {
    element: whole,
    show,
    load: () => {
      frame.src = "/taskpane.html?workbench";
    },
  };
}

function resizer(language: Language, panel: HTMLElement): HTMLElement {
  const handle = element("div", {
    class: "wb-resizer",
    role: "separator",
    tabindex: "0",
    "aria-orientation": "vertical",
    "aria-label": text(language, "workbench.pane.resize"),
  });
  const resize = (width: number) => {
    const widest = window.innerWidth * WIDEST_SHARE;
    const fitting = Math.round(Math.min(Math.max(width, NARROWEST), widest));
    panel.style.width = `${fitting}px`;
    handle.setAttribute("aria-valuenow", String(fitting));
  };
  resize(WIDTH);
  handle.addEventListener("pointerdown", (event) => {
    handle.setPointerCapture(event.pointerId);
    document.body.classList.add("wb-resizing");
  });
  handle.addEventListener("pointermove", (event) => {
    if (handle.hasPointerCapture(event.pointerId)) resize(window.innerWidth - event.clientX);
  });
  handle.addEventListener("pointerup", () => document.body.classList.remove("wb-resizing"));
  handle.addEventListener("keydown", ({ key }) => {
    const step = key === "ArrowLeft" ? STEP : key === "ArrowRight" ? -STEP : 0;
    if (step !== 0) resize(panel.offsetWidth + step);
  });
  return handle;
}
