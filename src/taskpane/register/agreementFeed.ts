import * as excel from "../../excel";
import { setAgreements } from "../../functions";
import { answerFrom, type Choices, findRegister } from "../../register";
import type { Language } from "../../locales";

/** Changes come one cell at a time; the register is read when they have paused for so long. */
const PAUSE_MS = 300;

/**
 * Reads the register for the cells that ask for agreements, now and each time that a table changes, and lets Excel compute those cells again.
 */
export async function feedAgreements(language: () => Language): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let last = "";
  let sheets: readonly string[] = [];
  const read = async (): Promise<void> => {
    const { workbook, registerIds, kept, sheetIds } = await excel.readRegisterTable();
    sheets = sheetIds;
    const register = findRegister(workbook, registerIds);
    const now = JSON.stringify([register, kept.choices]);
    if (now === last) return;
    last = now;
    setAgreements(register && answerFrom(register, language(), (kept.choices ?? {}) as Choices));
    await excel.recalculate();
  };
  const readSoon = (calculated: string | null): void => {
    if (calculated !== null && !sheets.includes(calculated)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void read(), PAUSE_MS);
  };
  await excel.watchTables(readSoon);
  await read();
}
