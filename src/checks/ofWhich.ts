import { sumCheck } from "./sumCheck";

/** Of-which amounts are no more than the amount that they are part of. */
export const ofWhich = sumCheck("of-which", ["of-which"]);
