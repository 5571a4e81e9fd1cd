import { parseA1, type Reference } from "../reading";
import { inExcel } from "./session";

/** Shows the sheet and selects the cells. A sheet that is hidden is left so: false. */
export async function selectCells(sheet: string, address: string): Promise<boolean> {
  return inExcel(async (context) => {
    const target = context.workbook.worksheets.getItem(sheet).load("visibility");
    await context.sync();
    if (target.visibility !== "Visible") return false;
    target.activate();
    target.getRange(address).select();
    await context.sync();
    return true;
  });
}

/** What is selected, with its sheet. Excel refuses (a HostError) where several separate areas or a chart are selected. */
export async function readSelection(): Promise<Reference> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load("address");
    await context.sync();
    const reference = parseA1(range.address);
    if (!reference) throw new Error(`Excel gave the selection as ${range.address}`);
    return reference;
  });
}
