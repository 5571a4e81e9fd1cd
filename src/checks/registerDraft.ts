import type { Decimal } from "../money";
import type { RegisterEntry, RegisterField } from "../register";
import type { CheckContext, Draft } from "./check";
import type { MessageValue } from "./finding";

/** What a check finds about a line of the register. */
export interface RegisterRemark extends Pick<Draft, "severity" | "message"> {
  readonly field: RegisterField;
  /** Kronor. */
  readonly stated?: Decimal;
  readonly expected?: Decimal;
}

/** Each entry's remarks as drafts at their cells; none where the register stands on no sheet. */
export function registerDrafts(
  { register }: CheckContext,
  remarksOn: (entry: RegisterEntry) => readonly RegisterRemark[],
): Draft[] {
  return register.entries.flatMap((entry, index) =>
    remarksOn(entry).flatMap(({ field, stated, expected, ...remark }): Draft[] => {
      const cell = register.cell(index, field);
      if (!cell) return [];
      const amounts = {
        ...(stated && { stated: stated.toFixed() }),
        ...(expected && { expected: expected.toFixed() }),
        ...(stated && expected && { difference: stated.minus(expected).toFixed() }),
        ...(stated && { unit: "kr" }),
      };
      return [{ ...remark, ...amounts, cell, label: entry.agreement }];
    }),
  );
}

export function kronor(amount: Decimal): MessageValue {
  return { amount: amount.toFixed(), unit: "kr" };
}
