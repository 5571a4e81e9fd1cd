import { remaining } from "../register";
import type { Check, CheckContext } from "./check";
import { kronor, registerDrafts } from "./registerDraft";

/** Money that nobody has decided on in an agreement that ends this year or has ended. */
export const remainingMoney: Check = {
  id: "remaining-money",
  find: (context: CheckContext) => {
    const thisYear = context.today === null ? null : Number(context.today.slice(0, 4));
    if (thisYear === null) return [];
    return registerDrafts(context, (entry) => {
      const { agreement, endsYear } = entry;
      const left = remaining(entry);
      if (endsYear === null || endsYear > thisYear || !left?.gt(0)) return [];
      const values = { agreement, amount: kronor(left), year: String(endsYear) };
      return [
        {
          severity: "warning",
          field: "remaining",
          stated: left,
          message: {
            id: `check.remaining-money.${endsYear < thisYear ? "ended" : "ends"}`,
            values,
          },
        },
      ];
    });
  },
};
