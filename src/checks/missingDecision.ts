import type { Check, CheckContext } from "./check";
import { kronor, registerDrafts } from "./registerDraft";

/** Money that the register says is decided on or used, without a date, a paragraph or a delegation that it was decided by. */
export const missingDecision: Check = {
  id: "missing-decision",
  find: (context: CheckContext) =>
    registerDrafts(context, ({ agreement, decided, used, decisionDate, decisionSection, delegated }) => {
      const amount = decided?.gt(0) ? decided : used?.gt(0) ? used : null;
      if (!amount || decisionDate || decisionSection || delegated === "yes") return [];
      return [
        {
          severity: "warning",
          field: "decisionDate",
          message: { id: "check.missing-decision.message", values: { agreement, amount: kronor(amount) } },
        },
      ];
    }),
};
