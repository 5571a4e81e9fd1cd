/** What a shell tells the client of the window around it. */
export interface ShellOptions {
  /** Display language, such as "sv-SE"; it chooses the client's texts. */
  readonly uiLocale: string;
  readonly documentUrl: string;
  /** Hears what the add-in's ribbon commands answer. */
  readonly onCommandCompleted?: (commandId: string, status: number) => void;
  /** Whether Office shows itself dark; asked each time that the add-in's page loads. */
  readonly isDark?: () => boolean;
}

/** A way for one load of the add-in's page to reach the host. */
export interface Shell {
  /** A press on a ribbon button whose action is ExecuteFunction. */
  raiseCommand(commandId: string, functionName: string): void;
}

/** Flags of the host info string: 1 shared runtime, 2 custom functions. */
const HOST_FLAGS = 3;

/** How Office names itself to the client, "Win32" or "Web". */
export function hostInfo(platform: "Win32" | "Web", { uiLocale }: ShellOptions): string {
  return `Excel$${platform}$16.01$${uiLocale}$workbench$$disableLogging$${HOST_FLAGS}`;
}

export const FULL_VERSION = "16.0.15407.10000";

/** Numbers of what the client asks its shell to do. */
export const REQUEST = { loadSettings: 75, saveSettings: 76, richApi: 93, commandCompleted: 94 } as const;

/** What the client is told of a pressed button. */
export function commandMessage(commandId: string, functionName: string): [string, string, string] {
  return [commandId, functionName, JSON.stringify({ source: { id: commandId } })];
}
