import { unitOfWord } from "../money";

/** A column that repeats the unit beside every amount: "Enhet: kroner". */
export function holdsUnits(column: { readonly samples: readonly string[] }): boolean {
  const [first] = column.samples;
  return first !== undefined && unitOfWord(first) !== null && column.samples.every((text) => text === first);
}
