import { documentSettings } from "./documentSettings";
import { TransportError } from "./errors";
import type { HostMessage } from "./events";
import type { Host } from "./host";
import { commandMessage, FULL_VERSION, hostInfo, REQUEST, type Shell, type ShellOptions } from "./shell";

/** A question of the client's, as Office's web shell gets it through postMessage. */
interface Request {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: Readonly<Record<string, unknown>> | null;
}

const MESSAGE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { call: 0, event: 1 } as const;

const EVENT = {
  richApi: "richApiMessage",
  command: "appCommandInvoked",
  selection: "documentSelectionChanged",
} as const;

const CONVERSATION = "workbench";
const EXCEL = 16;
const MODE = { readOnly: 0, readWrite: 1 } as const;

export interface WebShellOptions extends ShellOptions {
  /** The page around the add-in's frame: https, on the same hostname. */
  readonly origin: string;
  /** Sends a text to the add-in's frame. */
  readonly post: (message: string) => void;
}

/** The page that Office.js takes for Excel on the web. */
export interface WebShell extends Shell {
  /** A text that the add-in's frame has sent. */
  receive(message: unknown): void;
}

/** What the add-in's page gets in its address, so that Office.js looks for Excel on the web around it. */
export function webAddress(
  page: string,
  options: Pick<WebShellOptions, "uiLocale" | "documentUrl" | "origin">,
): string {
  const query = new URLSearchParams({ _host_Info: hostInfo("Web", options) });
  return `${page}&${query.toString()}#&_xdm_Info=${CONVERSATION}|grant|${options.origin}`;
}

/** Makes the shell for one load of the add-in's page and connects it to the host. */
export function webShell(host: Host, options: WebShellOptions): WebShell {
  const listening = new Set<string>();
  const send = (actionName: string, correlationId: number, responseType: number, data: unknown) =>
    options.post(
      JSON.stringify({
        _messageType: MESSAGE.response,
        _actionName: actionName,
        _conversationId: CONVERSATION,
        _correlationId: correlationId,
        _errorCode: 0,
        _responseType: responseType,
        _data: data,
        _origin: options.origin,
        _serializerVersion: 1,
      }),
    );
  const raise = (event: string, data: unknown) => {
    if (listening.has(event)) send(event, 0, RESPONSE.event, data);
  };
  host.connect({
    onMessages: (messages) => raise(EVENT.richApi, { ArrayData: messages.map(entry) }),
    onSelectionChanged: () => raise(EVENT.selection, {}),
  });
  const receive = async (request: Request): Promise<void> => {
    const { _actionName: name, _correlationId: id, _actionType: type, _data: data } = request;
    if (type === ACTION.register) listening.add(name);
    if (type === ACTION.unregister) listening.delete(name);
    const answer = type === ACTION.invoke ? await invoke(host, options, name, data ?? {}) : { Error: 0 };
    if (answer) send(name, id, RESPONSE.call, answer);
  };
  return {
    receive: (message) => {
      const request = parse(message);
      if (request) void receive(request);
    },
    raiseCommand: (commandId, functionName) => raise(EVENT.command, commandMessage(commandId, functionName)),
  };
}

function entry({ category, type, targetId, message }: HostMessage): unknown[] {
  return [category, type, targetId, message, "workbench", false];
}

/** Other scripts post messages too: what is no request of this conversation is passed by. */
function parse(message: unknown): Request | null {
  if (typeof message !== "string") return null;
  try {
    const request = JSON.parse(message) as Request;
    const isOurs = request._messageType === MESSAGE.request && request._conversationId === CONVERSATION;
    return isOurs ? request : null;
  } catch {
    return null;
  }
}

/** Null where no answer is waited for. */
async function invoke(
  host: Host,
  options: WebShellOptions,
  name: string,
  data: Readonly<Record<string, unknown>>,
): Promise<object | null> {
  if (name === "ContextActivationManager_getAppContextAsync") return appContext(host, options);
  if (name !== "executeMethod") return null;
  const { DispatchId } = data["DdaMethod"] as { DispatchId: number };
  switch (DispatchId) {
    case REQUEST.richApi:
      return answerBatch(host, data["ArrayData"] as unknown[]);
    case REQUEST.commandCompleted:
      options.onCommandCompleted?.(String(data["0"]), Number(data["1"]));
      return { Error: 0 };
    case REQUEST.saveSettings: {
      const { Properties } = data["DdaSettingsMethod"] as { Properties: [string, unknown][] };
      documentSettings(host).write(Properties);
      return { Error: 0, Version: 1 };
    }
    case REQUEST.loadSettings: {
      const kept = documentSettings(host).read();
      const Settings = kept.map(([Name, Value]) => ({ Name, Value }));
      return { Error: 0, Version: 1, Properties: { Settings } };
    }
    default:
      return { Error: 0, Version: 1 };
  }
}

async function answerBatch(host: Host, request: readonly unknown[]): Promise<object> {
  try {
    const body = await host.execute(String(request[4]), Number(request[6] ?? 0));
    return { Error: 0, Version: 1, Data: [200, [], body] };
  } catch (error) {
    if (!(error instanceof TransportError)) throw error;
    return { Error: error.number, Version: 1 };
  }
}

function appContext(host: Host, { uiLocale, documentUrl }: WebShellOptions): object {
  return {
    _id: "grant",
    _appName: EXCEL,
    _appVersion: "16.01",
    _appUILocale: uiLocale,
    _dataLocale: host.culture.name,
    _docUrl: documentUrl,
    _clientMode: host.viewOnly ? MODE.readOnly : MODE.readWrite,
    _settings: documentSettings(host).read(),
    _reason: "documentOpened",
    _osfControlType: 1,
    _eToken: "",
    _correlationId: "workbench",
    _appInstanceId: "workbench",
    _requirementMatrix: JSON.stringify(host.requirementSets),
    _hostFullVersion: FULL_VERSION,
    _initialDisplayMode: 2,
    _featureGates: {},
  };
}
