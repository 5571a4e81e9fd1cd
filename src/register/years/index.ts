export { compareYears } from "./compare";
export { isPassedOn, overviewSides, overviewYears } from "./overview";
export { registerYears } from "./registerYears";
export type {
  ChangeKind,
  Movement,
  NamedAmount,
  StatedSum,
  SumExplanation,
  YearChange,
  YearOverYear,
  YearPart,
} from "./types";
