import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import { type DesktopShell, desktopShell, type Host } from "../../../src/workbench/host";

const DIST = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
const BASE = "http://localhost/office-js/";

export const OFFICE_JS = `${BASE}office.js`;

/** Hands out the installed office-js package's files, the pages that it is given by their addresses, and nothing else. */
export class OfficeScripts extends ResourceLoader {
  constructor(private readonly pages: Readonly<Record<string, string>> = {}) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const page = this.pages[url.replace(/[?#].*/, "")];
    if (page !== undefined) return Promise.resolve(Buffer.from(page)) as ReturnType<ResourceLoader["fetch"]>;
    if (!url.startsWith(BASE)) return null;
    return readFile(join(DIST, url.slice(BASE.length).toLowerCase())) as ReturnType<ResourceLoader["fetch"]>;
  }
}

/** Microsoft's unmodified Office.js client in a page of its own, talking to the host. */
export interface OfficePage {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly OfficeExtension: typeof OfficeExtension;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly shell: DesktopShell;
  readonly completed: readonly string[];
  close(): void;
}

export type OfficeWindow = JSDOM["window"] &
  Pick<OfficePage, "Office" | "Excel" | "OfficeExtension" | "CustomFunctions">;

export async function openOffice(host: Host, uiLocale = "sv-SE"): Promise<OfficePage> {
  const completed: string[] = [];
  const shell = desktopShell(host, {
    uiLocale,
    documentUrl: host.workbook.name,
    onCommandCompleted: (id) => completed.push(id),
  });
  const page = new JSDOM("<!doctype html><html><head></head><body></body></html>", {
    url: "http://localhost/taskpane.html",
    runScripts: "dangerously",
    resources: new OfficeScripts(),
    virtualConsole: new VirtualConsole(),
    beforeParse: (window) => {
      Object.defineProperty(window, "external", { value: shell.external });
      window.document.hasFocus = () => true;
    },
  });
  const script = page.window.document.createElement("script");
  script.src = OFFICE_JS;
  const loaded = new Promise<void>((resolve, reject) => {
    script.onload = () => resolve();
    script.onerror = () => reject(new Error("office.js did not load"));
  });
  page.window.document.head.append(script);
  await loaded;
  const window = page.window as unknown as OfficeWindow;
  await window.Office.onReady();
  return {
    Office: window.Office,
    Excel: window.Excel,
    OfficeExtension: window.OfficeExtension,
    CustomFunctions: window.CustomFunctions,
    shell,
    completed,
    close: () => {
      host.disconnect();
      page.window.close();
    },
  };
}
