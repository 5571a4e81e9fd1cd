/** What the detector was tuned to on the half of the tables that its bench does not report; bits are binary logarithms of odds. */
export const SETTINGS = {
  /** Evidence above its cost that a sum needs. */
  threshold: 6,
  /** Evidence that one failing position takes away. */
  failBits: 3,
  roundedLoss: 2,
  roundedChoice: 20,
  /** The most that one position gives: beyond this a match is no coincidence anyhow. */
  mostBits: 12,
  /** Figures that repeat more than this tell less: no more than which of the different ones it is. */
  leastDistinct: 0.6,
  /** What a position tells that words call a percentage or a mean. */
  softWeight: 0.3,
  /** What "one term and otherwise nothing" tells under a total that words point out, and at most. */
  copyWeight: 0.25,
  mostCopyBits: 10,
  /** Least part of the positions in reach at which a sum holds, and most that fail beside those that hold. */
  leastCover: 0.4,
  mostFails: 1,
  /** Savings: for what a table does again and again, for a word for a total, for a run that fills its block. */
  habitBits: 3,
  totalWord: 4,
  blockSaves: 3,
  /** And where this part of the terms are totals themselves. */
  totalsSave: 4,
  mostlyTotals: 0.75,
  /** A candidate is looked at again where it has become so much less costly: its terms have turned out to be totals. */
  leastCheaper: 4,
  /** Costs of what goes beyond the plain run: lines that stand between a run and its total; */
  skipCost: 4,
  /** every second line, lines of the same words, and more where the total is not one of them, in so many of the largest groups; */
  groupCost: 5,
  outsideCost: 4,
  mostGroups: 32,
  /** lines that are set in equally far; */
  indentCost: 2,
  /** lines that are terms of another total already; */
  againCost: 8,
  /** all the lines that no words call totals; */
  leavesCost: 4,
  /** a chosen set, and each of its terms; two lines farther off. */
  subsetCost: 8,
  subsetTermCost: 2,
  pairCost: 14,
  pairWindow: 40,
  /** How cost and failures weigh against evidence where sums contradict each other. */
  rankCap: 80,
  rankCost: 3,
  rankFails: 40,
  /** A second way to part a total holds at least at this part of the positions of the first. */
  leastSecond: 0.95,
  /** Evidence that a second way needs. */
  secondBits: 10,
  /** Levels of totals over totals. */
  levels: 8,
  /** Positions from which runs and subsets are proposed. */
  probes: 24,
  /** Figures that may be looked at while candidates are weighed, in one direction: so many, or so many for each in a large table. */
  leastWork: 20_000_000,
  workPerFigure: 100,
  /** Chosen sets take up to so many lines among so many on each side. */
  subsetSize: 3,
  window: 8,
  strides: 5,
} as const;

export type Settings = { readonly [name in keyof typeof SETTINGS]: number };

/** Parts of the method that a bench may leave out, to say what each is worth. */
export interface Parts {
  readonly rounding: boolean;
  readonly labels: boolean;
  /** How far lines are set in. */
  readonly indents: boolean;
  readonly groups: boolean;
  readonly subsets: boolean;
  readonly levels: boolean;
  /** Totals over other totals' terms, and over totals in place of their terms. */
  readonly overlaps: boolean;
  /** On which side of their terms a table's totals stand. */
  readonly sides: boolean;
  readonly repeats: boolean;
  readonly consistency: boolean;
}

export const ALL_PARTS: Parts = {
  rounding: true,
  labels: true,
  indents: true,
  groups: true,
  subsets: true,
  levels: true,
  overlaps: true,
  sides: true,
  repeats: true,
  consistency: true,
};
