import { text } from "../../locales";
import { parseA1, rangeToA1 } from "../../reading";
import type { Plain, RegisterEntry, RegisterReport } from "../../register";
import type { Overview } from "../state/state";
import type { Store } from "../state/store";
import type { ExcelPort } from "./controller";

/** What the register's page does. Failures are thrown: the page says them. */
export interface Registering {
  /** Reads the whole workbook, and what its sheets and its register say, without showing it as a validation. */
  readonly readAgreements: () => Promise<Overview>;
  /** Makes the register's sheet. */
  readonly createRegister: (entries: readonly Plain<RegisterEntry>[]) => Promise<void>;
  /** Puts agreements below those that the register has. */
  readonly addToRegister: (
    register: RegisterReport,
    entries: readonly Plain<RegisterEntry>[],
  ) => Promise<void>;
  /** Remembers which agreement a name means; "" for none of the register's. */
  readonly rememberChoice: (key: string, agreement: string) => Promise<void>;
  /** Shows a cell. */
  readonly showCell: (sheet: string, cell: string) => Promise<void>;
}

export function createRegistering(
  store: Store,
  port: ExcelPort,
  readAgreements: Registering["readAgreements"],
): Registering {
  return {
    readAgreements,
    async createRegister(entries) {
      const { fromPlain, REGISTER_COLUMNS, REGISTER_NAMES, writeRegister } = await registerRoom();
      const { language } = store.state();
      const matrix = writeRegister(entries.map(fromPlain), language);
      const fields = REGISTER_COLUMNS.map(({ field }) => field);
      await port.createRegister({
        ...matrix,
        name: REGISTER_NAMES[language],
        fields,
        footer: text(language, "report.footer"),
      });
    },
    async addToRegister({ sheet, table, columns }, entries) {
      const { fromPlain, writeRegister } = await registerRoom();
      const { language } = store.state();
      const rowsAt = (top: number, left: number) =>
        writeRegister(entries.map(fromPlain), language, { top, left, columns });
      await port.addRegisterRows({ sheet, table, rowsAt });
    },
    async rememberChoice(key, agreement) {
      const { choices } = await port.readKept();
      await port.keep("choices", { ...(choices as object | null), [key]: agreement });
    },
    async showCell(sheet, cell) {
      await port.selectCells(sheet, rangeToA1(parseA1(cell)!.area));
    },
  };
}

/** Reading and writing registers is fetched when one is written. */
function registerRoom() {
  return import("../../register");
}
