import { Decimal } from "../money";

/** One way in which a figure comes to stand for another. */
export interface Misreading {
  /** Names its sentences: explain.part.<id>, and explain.stated.<id> where a stated sum can be misread so. */
  readonly id: string;
  readonly ofStated: boolean;
  /** What may have been meant by a figure. */
  readonly meant: (value: Decimal) => readonly Decimal[];
}

/** The likeliest first. A newcomer adds an entry, its sentences and a test. */
export const MISREADINGS: readonly Misreading[] = [
  { id: "transposed", ofStated: true, meant: transpositions },
  {
    id: "thousandfold",
    ofStated: true,
    meant: (value) => [value.dividedBy(1_000), value.dividedBy(1_000_000)],
  },
  { id: "thousandth", ofStated: true, meant: (value) => [value.times(1_000), value.times(1_000_000)] },
  { id: "superfluous", ofStated: false, meant: () => [new Decimal(0)] },
  { id: "twice", ofStated: false, meant: (value) => [value.times(2)] },
  { id: "sign", ofStated: true, meant: (value) => [value.negated()] },
  {
    id: "decimalSign",
    ofStated: true,
    meant: (value) => [10, 100].flatMap((by) => [value.times(by), value.dividedBy(by)]),
  },
];

/** The figures that come of two neighbouring digits changing places: 53,46 gives 35,46, 54,36 and 53,64. */
function transpositions(value: Decimal): Decimal[] {
  const decimals = value.decimalPlaces();
  const digits = value.abs().toFixed(decimals).replace(".", "");
  const swapped = [...digits.slice(1)].flatMap((digit, index) => {
    const before = digits[index]!;
    return digit === before ? [] : [digits.slice(0, index) + digit + before + digits.slice(index + 2)];
  });
  return swapped.map((each) => new Decimal(`${value.isNegative() ? "-" : ""}${each}e-${decimals}`));
}
