import { documentSettings } from "./documentSettings";
import { TransportError } from "./errors";
import type { HostMessage } from "./events";
import type { Host } from "./host";
import { commandMessage, FULL_VERSION, hostInfo, REQUEST, type Shell, type ShellOptions } from "./shell";

/** How Office's desktop shell hands arrays to the client. */
interface SafeArray {
  toArray(): unknown[];
  dimensions(): number;
}

const RICH_API_MESSAGES = 33;
const RIBBON_COMMAND = 39;
const SELECTION_CHANGED = 2;

const GENERAL_ERROR = 5001;

const READ_WRITE = 0;
const VIEW_ONLY = 1;

type Callback = (result: unknown) => void;
type EventHandler = (event: number, args: SafeArray) => void;

/** The object that Office.js finds as `window.external` when it runs inside Office for Windows. */
export interface DesktopShell extends Shell {
  readonly external: Readonly<Record<string, unknown>>;
}

function safeArray(items: unknown[]): SafeArray {
  return { toArray: () => items, dimensions: () => 1 };
}

function toArray(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return (value as SafeArray).toArray();
}

/** Office's own colours in its white and its black theme. */
const LIGHT = { background: 0xffffff, foreground: 0x262626 };
const DARK = { background: 0x262626, foreground: 0xffffff };

function themeInfo(isDark: boolean): string {
  const { background, foreground } = isDark ? DARK : LIGHT;
  return JSON.stringify({
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: background,
    controlForegroundColor: foreground,
  });
}

function contextMembers(host: Host, options: ShellOptions): Record<string, () => unknown> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "grant",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => options.uiLocale,
    GetAppDataLocale: () => host.culture.name,
    GetDocUrl: () => options.documentUrl,
    GetAppCapabilities: () => (host.viewOnly ? VIEW_ONLY : READ_WRITE),
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "workbench",
    GetInstanceId: () => "workbench",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => false,
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => FULL_VERSION,
    GetDialogRequirementMatrix: () => "{}",
    GetFeaturesForSolution: () => "{}",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => themeInfo(options.isDark?.() ?? false),
    GetSettings: () => settingsMembers(host),
  };
}

function settingsMembers(host: Host): Record<string, unknown> {
  const settings = documentSettings(host);
  return {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of settings.read()) {
        keys.push(key);
        values.push(value);
      }
    },
    WriteAsync: (keys: unknown, values: unknown, callback: Callback) => {
      const texts = toArray(values);
      settings.write(toArray(keys).map((key, index) => [String(key), texts[index]]));
      callback(0);
    },
    RefreshAsync: (callback: Callback) => callback(0),
  };
}

function entry({ category, type, targetId, message }: HostMessage): SafeArray {
  return safeArray([category, type, targetId, message, "workbench", false]);
}

/** Makes the shell for one load of the add-in's page and connects it to the host. */
export function desktopShell(host: Host, options: ShellOptions): DesktopShell {
  const handlers = new Map<number, EventHandler>();
  const raise = (event: number, items: unknown[]) => handlers.get(event)?.(event, safeArray(items));
  host.connect({
    onMessages: (messages) => raise(RICH_API_MESSAGES, messages.map(entry)),
    onSelectionChanged: () => raise(SELECTION_CHANGED, []),
  });

  const execute = (id: number, args: unknown, callback: Callback): void => {
    if (id === REQUEST.richApi) void answer(host, toArray(toArray(args)[0]), callback);
    else if (id === REQUEST.commandCompleted) {
      const [commandId, status] = toArray(args);
      options.onCommandCompleted?.(String(commandId), Number(status));
      callback(safeArray([0]));
    } else callback(GENERAL_ERROR);
  };

  return {
    external: {
      GetHostInfo: () => hostInfo("Win32", options),
      GetLoggingAllowed: () => false,
      GetContext: () => contextMembers(host, options),
      Execute: execute,
      RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Callback) => {
        handlers.set(id, handler);
        callback(0);
      },
      UnregisterEvent: (id: number, _target: string, callback: Callback) => {
        handlers.delete(id);
        callback(0);
      },
    },
    raiseCommand: (commandId, functionName) => {
      raise(RIBBON_COMMAND, commandMessage(commandId, functionName));
    },
  };
}

async function answer(host: Host, request: unknown[], callback: Callback): Promise<void> {
  try {
    const body = await host.execute(String(request[4]), Number(request[6] ?? 0));
    callback(safeArray([0, safeArray([200, safeArray([]), body])]));
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    callback(error.number);
  }
}
