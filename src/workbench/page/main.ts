import { languageOf, text, type Language } from "../../locales";
import type { FunctionsMetadata } from "../grid";
import type { Workbench, WorkbenchWindow } from "./api";
import { createPaneFrame } from "./paneFrame";
import { button, element } from "./dom";
import { confirmLoss, fileChooser, onDrop } from "./choosing";
import { download, failureText, fetchFile, type OpenFile, toFile } from "./files";
import { readRibbon, type RibbonButton, ribbonElement } from "./ribbon";
import { Session } from "./session";
import { createStatusLine } from "./status";
import { questionsTo } from "./testing";
import "./style.css";

const DEFAULT_LOCALE = "sv-SE";
const NAMESPACE = "GRANT";

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.text();
}

async function fetchFunctions(language: Language): Promise<FunctionsMetadata> {
  const address = language === "sv" ? "/functions.sv-SE.json" : "/functions.json";
  return JSON.parse(await fetchText(address)) as FunctionsMetadata;
}

function sampleMenu(language: Language, samples: readonly string[], onChoose: (name: string) => void) {
  const label = text(language, "workbench.samples");
  const options = samples.map((name) => element("option", { value: name }, name));
  const menu = element(
    "select",
    { "aria-label": label },
    element("option", { value: "" }, label),
    ...options,
  );
  menu.addEventListener("change", () => {
    if (menu.value !== "") onChoose(menu.value);
    menu.value = "";
  });
  return menu;
}

async function start(root: HTMLElement): Promise<void> {
  const query = new URLSearchParams(window.location.search);
  const uiLocale = query.get("lang") ?? DEFAULT_LOCALE;
  const language = languageOf(uiLocale);
  document.documentElement.lang = language;
  document.title = text(language, "workbench.title");

  const [manifest, functions, samples] = await Promise.all([
    fetchText("/manifest.xml"),
    fetchFunctions(language),
    fetchText("/samples/index.json").then((json) => JSON.parse(json) as string[]),
  ]);
  const ribbon = readRibbon(manifest, language);
  const grid = element("div", { class: "wb-grid" });
  const pane = createPaneFrame(language, text(language, "workbench.pane"));
  const status = createStatusLine(language);
  const bar = element("div", { class: "wb-bar", role: "banner" });
  root.append(bar, element("main", { class: "wb-main" }, grid, pane.element), status.element);

  const panePort = query.get("panePort");
  const session = new Session({
    platform: query.get("platform") === "web" ? "web" : "desktop",
    container: grid,
    namespace: NAMESPACE,
    functions,
    uiLocale,
    ...(panePort !== null && { panePort: Number(panePort) }),
    onTaskPane: (visible) => pane.show(visible),
  });

  const open = async (file: OpenFile): Promise<void> => {
    status.say("workbench.opening", { name: file.name });
    await session.open(file);
    pane.load(session.paneAddress(pane));
    status.follow(session);
    status.say("workbench.opened", { name: file.name });
  };
  /** What a person opens: a file that cannot be read is explained, and nothing is lost. */
  const openByHand = async (name: string, find: () => Promise<OpenFile>): Promise<void> => {
    try {
      if (session.isChanged && !(await confirmLoss(language))) return;
      await open(await find());
    } catch (error) {
      status.fail("workbench.failed", { name, reason: failureText(language, error) });
    }
  };
  const save = async (): Promise<void> => {
    download(await toFile(session.workbook, session.file), session.file.name);
    session.markSaved();
    status.say("workbench.saved", { name: session.file.name });
  };
  const press = ({ id, action }: RibbonButton): void => {
    if (action === null) pane.show(true);
    else session.runCommand(id, action);
  };

  const openSample = (name: string) =>
    openByHand(name, () => fetchFile(`/samples/${encodeURIComponent(name)}`));
  const chooser = fileChooser((file) => openByHand(file.name, () => readLocal(file)));
  onDrop(grid, text(language, "workbench.drop"), (file) => openByHand(file.name, () => readLocal(file)));
  bar.append(
    element(
      "h1",
      { class: "wb-brand", title: text(language, "workbench.not-excel") },
      element("img", { src: "/assets/icons/grant-32.png", alt: "", width: "20", height: "20" }),
      `Grant · ${text(language, "workbench.brand")}`,
    ),
    sampleMenu(language, samples, openSample),
    button(text(language, "workbench.open"), text(language, "workbench.open.tip"), chooser),
    button(text(language, "workbench.save"), text(language, "workbench.save.tip"), () => void save()),
    ribbonElement(ribbon, press),
  );

  const sample = query.get("sample") ?? samples[0];
  const ready = sample === undefined ? Promise.resolve() : openSample(sample);
  const workbench: Workbench = {
    ...questionsTo(session),
    ready,
    open: async (source, name = "workbook.xlsx") =>
      open(typeof source === "string" ? await fetchFile(source) : { name, bytes: source }),
    save: () => toFile(session.workbook, session.file),
    pressButton: (action) => {
      const pressed = ribbon.buttons.find((candidate) => candidate.action === action);
      if (!pressed) throw new Error(`The ribbon has no button ${action}`);
      press(pressed);
    },
    connectPane: () => session.connectPane(),
  };
  (window as unknown as WorkbenchWindow).workbench = workbench;
  await ready;
}

async function readLocal(file: File): Promise<OpenFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

const root = document.getElementById("workbench");
if (root) {
  start(root).catch((error: unknown) => {
    root.append(element("p", { role: "alert" }, error instanceof Error ? error.message : String(error)));
  });
}
