import { JSDOM, VirtualConsole } from "jsdom";
import { type Host, webAddress, webShell } from "../../../src/workbench/host";
import { OFFICE_JS, type OfficePage, OfficeScripts, type OfficeWindow } from "./office";

const ORIGIN = "https://localhost";

/** Microsoft's unmodified client in a frame, with a page around it that plays Excel on the web. */
export async function openWebOffice(host: Host, uiLocale = "sv-SE"): Promise<Omit<OfficePage, "shell">> {
  const completed: string[] = [];
  const around = new JSDOM("<!doctype html><body></body>", {
    url: `${ORIGIN}/workbench/`,
    runScripts: "dangerously",
    resources: new OfficeScripts({ [`${ORIGIN}/taskpane.html`]: PAGE }),
    virtualConsole: new VirtualConsole(),
  });
  const { document } = around.window;
  const frame = document.createElement("iframe");
  const options = { uiLocale, documentUrl: host.workbook.name, origin: ORIGIN };
  const shell = webShell(host, {
    ...options,
    onCommandCompleted: (id) => completed.push(id),
    post: (data) => {
      const inner = frame.contentWindow as unknown as JSDOM["window"] | null;
      // jsdom does not say where a message comes from; Office.js asks.
      const event = inner && new inner.MessageEvent("message", { data, origin: ORIGIN, source: null });
      if (event) setTimeout(() => inner.dispatchEvent(event), 0);
    },
  });
  around.window.addEventListener("message", ({ data }: MessageEvent) => shell.receive(data));
  frame.src = webAddress("/taskpane.html?workbench=web", options);
  const loaded = new Promise<void>((resolve) => frame.addEventListener("load", () => resolve()));
  document.body.append(frame);
  await loaded;
  const window = frame.contentWindow as unknown as OfficeWindow;
  await window.Office.onReady();
  return {
    Office: window.Office,
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    completed,
    close: () => {
      host.disconnect();
      around.window.close();
    },
  };
}

/** What jsdom lacks and Office.js asks for comes before it. */
const PAGE = `<!doctype html><html><head><script>document.domain = "localhost"; document.hasFocus = () => true;</script><script src="${OFFICE_JS}"></script></head><body></body></html>`;
