import { FunctionError } from "./errors";
import { evaluate } from "./evaluate";
import * as is from "./parameters";

/** What the register answers about an agreement: a cell's value, or the text that says why there is none. */
export type AgreementAnswer = { readonly value: string | number } | { readonly problem: string };

/** The workbook's register as a function sees it. */
export type AgreementSource = (agreement: string, field: string) => AgreementAnswer;

/** Undefined until the register has been read; null where the workbook has none. */
let source: AgreementSource | null | undefined;
let load: (() => void) | null = null;

/**
 * Says who reads the register when a cell first asks for it. A function may not ask Excel itself: the pane's page, whose runtime the
 * functions share, reads the register and hands it over by `setAgreements`.
 */
export function onFirstAgreement(run: () => void): void {
  load = run;
}

/** Gives the functions the register as it is now; null where there is none. Cells that ask are computed again by Excel, not here. */
export function setAgreements(register: AgreementSource | null): void {
  source = register;
}

/**
 * Reads the register of agreements: an amount in kronor, a date, a case number or anything else that it says. The cell is computed again
 * when the register changes.
 * @customfunction AGREEMENT
 * @param agreement The agreement's name, or its case number.
 * @param field The register's column, such as Decided or Remaining, in Swedish or English.
 * @returns What the register holds there; empty where it holds nothing.
 */
export function agreement(agreement: unknown[][], field: unknown[][]): unknown[][] {
  const parameters = { agreement: is.text, field: is.text };
  return evaluate("AGREEMENT", parameters, [agreement, field], ({ agreement, field }) => {
    load?.();
    load = null;
    if (source === undefined) throw new FunctionError("#N/A", "functions.registerUnread");
    if (source === null) throw new FunctionError("#N/A", "functions.noRegister");
    const answer = source(agreement, field);
    if ("problem" in answer) throw new FunctionError("#N/A", answer.problem, { agreement, field });
    return [[answer.value]];
  });
}
