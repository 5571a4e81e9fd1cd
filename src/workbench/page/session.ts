import { LocaleType, type IWorkbookData } from "@univerjs/core";
import {
  AddInFunctions,
  Calculation,
  type FunctionsMetadata,
  GridWorkbook,
  showGeneralNumbers,
  startUniver,
  type UniverApp,
} from "../grid";
import { desktopShell, Host, type Shell, webAddress, webShell } from "../host";
import type { FrameLink } from "./paneFrame";
import { type LoadedFile, loadFile, type OpenFile } from "./files";

/** Which Excel the page plays to the add-in: Windows' or the web's. */
export type Platform = "desktop" | "web";

const PANE = "/taskpane.html?workbench";

/** An empty cell reaches the add-in's functions as 0 in Excel for Windows and as null on the web (OfficeDev/office-js#4702). */
const EMPTY_CELL = { desktop: 0, web: null } as const;

export interface SessionOptions {
  readonly platform: Platform;
  readonly container: HTMLElement;
  /** Of the add-in's functions, as in the manifest. */
  readonly namespace: string;
  readonly functions: FunctionsMetadata;
  /** The add-in's display language, such as "sv-SE". */
  readonly uiLocale: string;
  /** The port that serves the pane on the web where it is not the page's own: then it runs in a process of its own, as in Excel. */
  readonly panePort?: number;
  readonly onTaskPane: (visible: boolean) => void;
}

/** What the grid shows before the first file is there. */
const NOTHING_OPEN: IWorkbookData = {
  id: "workbook-0",
  name: "",
  appVersion: "",
  locale: LocaleType.EN_US,
  styles: {},
  sheetOrder: ["sheet-1"],
  sheets: { "sheet-1": { id: "sheet-1", name: "Blad1", rowCount: 60, columnCount: 26 } },
};

/** One workbook at a time in the grid, and the host that lets the add-in work on it. */
export class Session {
  readonly host: Host;
  workbook: GridWorkbook;
  file: OpenFile = { name: "", bytes: new Uint8Array() };
  roundTrips = 0;
  private readonly app: UniverApp;
  private readonly calculation: Calculation;
  private readonly functions: AddInFunctions;
  private shell: Shell | null = null;
  private loads = 0;
  private changed = false;

  constructor(private readonly options: SessionOptions) {
    this.app = startUniver(options.container);
    // The engine's services are there once the grid holds a workbook.
    this.app.api.createWorkbook(NOTHING_OPEN);
    this.calculation = new Calculation(this.app.injector);
    this.functions = new AddInFunctions(this.app.injector, this.calculation, {
      namespace: options.namespace,
      emptyCell: EMPTY_CELL[options.platform],
      sheetName: (sheetId) => this.workbook.quotedName(sheetId),
      call: (call) => this.host.callFunction(call),
    });
    this.functions.register(options.functions);
    showGeneralNumbers(this.app.injector);
    this.app.api.disposeUnit(NOTHING_OPEN.id);
    this.workbook = this.show(NOTHING_OPEN);
    this.host = new Host(this.workbook, { onTaskPane: options.onTaskPane });
    this.host.intercept((_exchange, next) => {
      this.roundTrips += 1;
      return next();
    });
  }

  private show(data: IWorkbookData): GridWorkbook {
    const { app, calculation, functions } = this;
    return new GridWorkbook({ app, calculation, functions }, data);
  }

  /** Opens another file. Where it cannot be read, the workbook that is open stays. Throws XlsxError. */
  async open(file: OpenFile): Promise<void> {
    const loaded: LoadedFile = await loadFile(file, this.options.namespace);
    this.host.cancelFunctions();
    this.functions.forget();
    this.workbook.dispose();
    this.workbook = this.show(loaded.data);
    loaded.complete(this.workbook);
    this.file = loaded.file;
    this.changed = false;
    this.workbook.onChange(({ kind }) => {
      if (kind === "edited" || kind === "structure" || kind === "formatted") this.changed = true;
    });
    this.host.open(this.workbook);
  }

  /** True where the workbook differs from the file that it was opened from. */
  get isChanged(): boolean {
    return this.changed;
  }

  markSaved(): void {
    this.changed = false;
  }

  /**
   * Where the pane's page is to be loaded from. On the web Office.js finds in the address that Excel is the page around it, and the two
   * post messages to each other; on Windows the page asks for its Excel itself (`connectPane`).
   */
  paneAddress(frame: FrameLink): string {
    if (this.options.platform === "desktop") return PANE;
    const options = { ...this.shellOptions(), origin: window.location.origin };
    const shell = webShell(this.host, { ...options, post: (message) => frame.post(message) });
    this.shell = shell;
    frame.onMessage((message) => shell.receive(message));
    // The part after # alone would not make the frame load anew.
    this.loads += 1;
    return webAddress(`${this.paneOrigin()}${PANE}=web&load=${this.loads}`, options);
  }

  /** Office.js talks to a page on its own hostname alone; ports may differ. */
  private paneOrigin(): string {
    const address = new URL(window.location.href);
    if (this.options.panePort !== undefined) address.port = String(this.options.panePort);
    return address.origin;
  }

  /** For a pane that loads: the object that Office.js takes for Excel for Windows. */
  connectPane(): object {
    const shell = desktopShell(this.host, this.shellOptions());
    this.shell = shell;
    return shell.external;
  }

  private shellOptions() {
    return {
      uiLocale: this.options.uiLocale,
      documentUrl: this.workbook.name,
      // The workbench's Office is as dark as the system that it runs on.
      isDark: () => window.matchMedia("(prefers-color-scheme: dark)").matches,
    };
  }

  runCommand(buttonId: string, action: string): void {
    this.shell?.raiseCommand(buttonId, action);
  }

  /** What the add-in said about the error in a cell. */
  messageAt(sheetId: string, row: number, column: number): string | null {
    return this.functions.messageOf({ unitId: this.workbook.unitId, sheetId, row, column });
  }
}
