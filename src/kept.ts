/** What Grant keeps in a workbook, for everybody who opens it; null where there is none yet. Its form is not checked here. */
export interface Kept {
  readonly settings: unknown;
  readonly acceptances: unknown;
  /** Which agreement of the register a name on a sheet means. */
  readonly choices: unknown;
}

/** Under which names it is kept. */
export const KEPT_KEYS = {
  settings: "grant.settings",
  acceptances: "grant.acceptances",
  choices: "grant.choices",
} as const satisfies Record<keyof Kept, string>;

/** What stands under each name; it is kept as JSON in a text, so that Excel need not know its form. */
export function keptFrom(valueOf: (key: string) => unknown): Kept {
  const find = (key: string): unknown => parse(valueOf(key));
  return {
    settings: find(KEPT_KEYS.settings),
    acceptances: find(KEPT_KEYS.acceptances),
    choices: find(KEPT_KEYS.choices),
  };
}

/** What is no JSON is as if it were not there. */
function parse(kept: unknown): unknown {
  if (typeof kept !== "string") return null;
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}
