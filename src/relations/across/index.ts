import type { Judged } from "../proposal";
import type { TableFigures } from "../tableFigures";
import { remainders } from "./remainders";
import { sameFigures } from "./sameFigures";
import { underSameWords } from "./sameWords";
import { statedInTitle } from "./statedInTitle";

export { inUnitOf } from "./amounts";
export { statedFigure } from "./statedInTitle";

/**
 * What ties tables to each other. Only what holds is stated: that two places disagree is for a check to say, which knows the agreements'
 * other names.
 */
export function acrossTables(tables: readonly TableFigures[]): Judged[] {
  return [
    ...tables.flatMap(statedInTitle),
    ...underSameWords(tables),
    ...sameFigures(tables),
    ...remainders(tables),
  ];
}
