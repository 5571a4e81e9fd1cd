import { overhead, perCapita } from "./functions";

export { setFunctionLanguage } from "./language";

type ExcelFunction = (...given: never[]) => unknown[][];

/** Every function of the GRANT namespace by its id. An id is never changed once shipped: workbooks hold it. */
export const FUNCTIONS: Readonly<Record<string, ExcelFunction>> = {
  PERCAPITA: perCapita,
  OVERHEAD: overhead,
};

/** Tells Excel's custom functions runtime which function answers to each id. */
export function associateFunctions(): void {
  for (const [id, answer] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, answer);
}
