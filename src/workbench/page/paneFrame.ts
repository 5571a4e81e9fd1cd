import { text, type Language } from "../../locales";
import { button, element } from "./dom";

/** Excel's task pane is this wide when it opens. */
const WIDTH = 350;
const NARROWEST = 250;
const WIDEST_SHARE = 0.6;
const STEP = 20;

/** Messages to and from the page in the frame. */
export interface FrameLink {
  post(message: string): void;
  /** One listener at a time: a page that is loaded anew has another. */
  onMessage(listener: (message: unknown) => void): void;
}

/** The task pane beside the grid: a frame with the add-in's own page. */
export interface PaneFrame extends FrameLink {
  readonly element: HTMLElement;
  show(visible: boolean): void;
  /** Loads the add-in anew, as Excel does for another workbook. */
  load(address: string): void;
}

export function createPaneFrame(language: Language, title: string): PaneFrame {
  const frame = element("iframe", { title });
  const hide = button("✕", text(language, "workbench.pane.hide"), () => show(false));
  hide.setAttribute("aria-label", text(language, "workbench.pane.hide"));
  const header = element("header", {}, element("h2", {}, title), hide);
  const panel = element("section", { class: "wb-pane", "aria-label": title }, header, frame);
  const separator = resizer(language, panel);
  const whole = element("div", { class: "wb-pane-area" }, separator, panel);

  let listener: (message: unknown) => void = () => {};
  window.addEventListener("message", ({ source, data }) => {
    if (source === frame.contentWindow) listener(data);
  });

  /** A hidden pane goes on running: the add-in lives in a shared runtime. */
  function show(visible: boolean): void {
    whole.classList.toggle("wb-hidden", !visible);
  }

  return {
    element: whole,
    show,
    load: (address) => {
      frame.src = address;
    },
    post: (message) => frame.contentWindow?.postMessage(message, new URL(frame.src).origin),
    onMessage: (next) => {
      listener = next;
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
