export { agreementsRead } from "./agreementsRead";
export { grantsInFigures } from "./keyFigures";
export type { AgreementRead, Share } from "./types";
