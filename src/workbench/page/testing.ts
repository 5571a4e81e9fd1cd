import { type Area, type CellValue, parseA1, rangeToA1 } from "../../reading";
import { type SheetModel, toInput } from "../host";
import type { CellState, Workbench } from "./api";
import type { Session } from "./session";

type Questions = Pick<
  Workbench,
  "snapshot" | "cell" | "setCell" | "conditionalFormats" | "selection" | "calculated" | "roundTrips"
>;

function areaOf(address: string): Area {
  const reference = parseA1(address);
  if (!reference) throw new Error(`${address} is no address`);
  return reference.area;
}

/** What tests may ask of the workbook that is open, and do to it as a user would. */
export function questionsTo(session: Session): Questions {
  const sheetOf = (name: string): SheetModel => {
    const found = session.workbook.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found;
  };
  return {
    snapshot: () => session.workbook.snapshot(),
    cell: (name, address): CellState => {
      const sheet = sheetOf(name);
      const { top, left } = areaOf(address);
      return {
        value: sheet.value(top, left),
        formula: sheet.formula(top, left),
        text: sheet.text(top, left),
        style: sheet.style(top, left),
        message: session.messageAt(sheet.id, top, left),
      };
    },
    setCell: (name: string, address: string, input: CellValue) => {
      const sheet = sheetOf(name);
      const area = areaOf(address);
      const { numberFormat } = sheet.style(area.top, area.left);
      sheet.write(area, [[input === null ? null : toInput(input, numberFormat)]]);
    },
    conditionalFormats: (name) => sheetOf(name).rules(),
    selection: () => {
      const { sheet, area } = session.workbook.selection();
      return { sheet: sheet.name, address: rangeToA1(area) };
    },
    calculated: () => session.workbook.settled(),
    roundTrips: () => session.roundTrips,
  };
}
