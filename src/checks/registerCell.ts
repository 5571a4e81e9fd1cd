import type { Check, CheckContext, Draft } from "./check";

/** A cell of the register that does not hold what its column is for; the rest of its row counts. */
export const registerCell: Check = {
  id: "register-cell",
  find: ({ register }: CheckContext) =>
    register.problems.map(({ cell, written, message }): Draft => ({
      severity: "warning",
      cell,
      stated: written,
      message: { id: message, values: { written } },
    })),
};
