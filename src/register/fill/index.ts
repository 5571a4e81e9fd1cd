export { agreementsRead } from "./agreementsRead";
export type { AgreementRead, Share } from "./types";
