import * as agreements from "./agreement";
import * as checking from "./checking";
import * as distribute from "./distribute";
import * as rates from "./rates";

export { type AgreementAnswer, type AgreementSource, onFirstAgreement, setAgreements } from "./agreement";
export { setFunctionLanguage } from "./language";

type ExcelFunction = (...given: never[]) => unknown[][];

/**
 * Every function of the GRANT namespace by its id. An id is never changed once shipped: workbooks hold it.
 */
export const FUNCTIONS: Readonly<Record<string, ExcelFunction>> = {
  PERCAPITA: distribute.perCapita,
  GUARANTEE: distribute.guarantee,
  ALLOCATE: distribute.allocate,
  ROUNDSUM: distribute.roundSum,
  ROUNDMATRIX: distribute.roundMatrix,
  OVERHEAD: rates.overhead,
  NET: rates.net,
  OVERHEADRATE: rates.overheadRate,
  SHARE: rates.share,
  PERHEAD: rates.perHead,
  AMOUNT: rates.amount,
  CHECK: checking.check,
  EXPLAIN: checking.explain,
  SUBSET: checking.subset,
  AGREEMENT: agreements.agreement,
};

/** Tells Excel's custom functions runtime which function answers to each id. */
export function associateFunctions(): void {
  for (const [id, answer] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, answer);
}
