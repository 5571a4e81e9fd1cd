import { inExcel } from "./session";

/** What Grant keeps in a workbook, for everybody who opens it; null where there is none yet. Its form is not checked here. */
export interface Kept {
  readonly settings: unknown;
  readonly acceptances: unknown;
  /** Which agreement of the register a name on a sheet means. */
  readonly choices: unknown;
}

const KEYS = {
  settings: "grant.settings",
  acceptances: "grant.acceptances",
  choices: "grant.choices",
} as const satisfies Record<keyof Kept, string>;

export function keptIn(settings: Excel.SettingCollection): Kept {
  const find = (key: string): unknown => parse(settings.items.find((item) => item.key === key)?.value);
  return {
    settings: find(KEYS.settings),
    acceptances: find(KEYS.acceptances),
    choices: find(KEYS.choices),
  };
}

/** Reads what is kept in the workbook without reading its cells. */
export async function readKept(): Promise<Kept> {
  return inExcel(async (context) => {
    const settings = context.workbook.settings.load("items/key,items/value");
    await context.sync();
    return keptIn(settings);
  });
}

/** Keeps plain data in the workbook; it is saved with the workbook. Null takes it away. */
export async function keep(what: keyof Kept, value: unknown): Promise<void> {
  return inExcel(async (context) => {
    const { settings } = context.workbook;
    if (value !== null) {
      settings.add(KEYS[what], JSON.stringify(value));
      return context.sync();
    }
    const old = settings.getItemOrNullObject(KEYS[what]);
    await context.sync();
    if (!old.isNullObject) old.delete();
    await context.sync();
  });
}

/** Text, so that Excel need not know its form; what is no JSON is as if it were not there. */
function parse(kept: unknown): unknown {
  if (typeof kept !== "string") return null;
  try {
    return JSON.parse(kept);
  } catch {
    return null;
  }
}
