import { statementsIn } from "../register";
import type { Check, CheckContext, Draft } from "./check";

/** Money in a year after the agreement's last, by the register. */
export const endedAgreement: Check = {
  id: "ended-agreement",
  find: ({ tables, register, cells }: CheckContext) => {
    const { entries, lookup } = register;
    return statementsIn(tables).flatMap((statement): Draft[] => {
      const match = lookup.inAnyYear(statement);
      const entry = match && match.by !== "ambiguous" ? entries[match.index] : undefined;
      if (!entry?.endsYear || statement.year === null || statement.year <= entry.endsYear) return [];
      const stated = cells.at(statement.cell)?.amount.value;
      return [
        {
          severity: "warning",
          cell: statement.cell,
          stated: stated ? cells.written(statement.cell, stated) : null,
          unit: cells.unit(statement.cell),
          message: {
            id: "check.ended-agreement.message",
            // Years are written without a thousands separator.
            values: {
              agreement: entry.agreement,
              ended: String(entry.endsYear),
              year: String(statement.year),
            },
          },
        },
      ];
    });
  },
};
