import { planMarks } from "../../excel";
import { marksOf, resultOf, type Validated } from "../state/result";
import type { Job, Outcome } from "./messages";

/** What the pane shows and marks of the core's answer. */
export function outcomeOf({ workbook, selection, scope }: Job, validated: Validated): Outcome {
  const result = resultOf(workbook, validated, selection, scope);
  return { result, marks: planMarks(marksOf(result.findings), workbook.grids) };
}
