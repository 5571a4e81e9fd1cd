import type { Workbench } from "../../../src/workbench/page/api";
import { until } from "./until";
import type { OpenWorkbench } from "./workbench";

/** Goes to a cell by the name box, as in Excel; keys that are typed before the grid is there and has them would go elsewhere. */
export async function goTo({ page, ask }: OpenWorkbench, cell: string): Promise<void> {
  const nameBox = page.locator("[data-u-comp='defined-name'] input");
  await nameBox.fill(cell);
  await nameBox.press("Enter");
  await until(`${cell} is selected`, async () => {
    const { address } = await ask((workbench) => workbench.selection());
    return address.split(":")[0] === cell;
  });
  await until("the grid has the keys", () => nameBox.evaluate((box) => box !== document.activeElement));
}

/** Milliseconds from the last key until the grid has looked for functions of that name, with some to spare. */
const AFTER_SUGGESTING = 500;

/** Types into a cell of the sheet that is shown, key by key, and waits until it holds what is expected. */
export async function type(
  workbench: OpenWorkbench,
  cell: string,
  input: string,
  expected: unknown,
): Promise<void> {
  await goTo(workbench, cell);
  await workbench.page.keyboard.type(input, { delay: 5 });
  // Enter while functions are suggested chooses one of them; after a pause within a name they stay until that long after the last key.
  await workbench.page.waitForTimeout(AFTER_SUGGESTING);
  await workbench.page.locator("ul[data-u-comp='sheets-formula-editor']").waitFor({ state: "detached" });
  await workbench.page.keyboard.press("Enter");
  let value: unknown;
  await until(`${input} gives ${String(expected)}`, async () => {
    value = (await workbench.ask(shown, cell)).value;
    return value === expected;
  }).catch((error: unknown) => {
    throw new Error(`${String(error)}; it is ${String(value)}`);
  });
}

/** The cell of the sheet that is shown, once everything is calculated. */
export async function shown(workbench: Workbench, cell: string) {
  await workbench.calculated();
  return workbench.cell(workbench.selection().sheet, cell);
}
