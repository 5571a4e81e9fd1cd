/**
 * An example of each function, argument by argument as English Excel writes them; ranges are where a sheet would have the figures.
 * A function without an example is shown without one.
 */
export const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  PERCAPITA: ["200000000", "B2:B16", "10319473"],
  GUARANTEE: ["200000000", "B2:B22", "5000000"],
  ALLOCATE: ["C1", "B2:B16", "0"],
  ROUNDSUM: ["C2:C16", "0"],
  ROUNDMATRIX: ["C2:F16", "1"],
  OVERHEAD: ["C4", "0.1", "1"],
  NET: ["C4", "0.1", "1"],
  OVERHEADRATE: ["C4", "D4"],
  SHARE: ["B2", "10319473"],
  PERHEAD: ["C2", "B2"],
  AMOUNT: ["A4", '"mkr"'],
  CHECK: ["C26", "C4:C25"],
  EXPLAIN: ["C26", "C4:C25"],
  SUBSET: ["C26", "C4:C25"],
  AGREEMENT: ["A4", '"Beslutat"'],
};

/** How a formula is written where the decimal mark is this: where it is a comma, arguments are kept apart by semicolons. */
export function exampleFormula(id: string, decimalMark: string): string | null {
  const given = EXAMPLES[id];
  if (!given) return null;
  const localized = given.map((argument) =>
    /^\d+\.\d+$/.test(argument) ? argument.replace(".", decimalMark) : argument,
  );
  return `=GRANT.${id}(${localized.join(decimalMark === "," ? ";" : ",")})`;
}
