import { agreementTotal } from "./agreementTotal";
import type { Check } from "./check";
import { columnTotal } from "./columnTotal";
import { duplicateAgreement } from "./duplicateAgreement";
import { endedAgreement } from "./endedAgreement";
import { errorCell } from "./errorCell";
import { hardcodedTotal } from "./hardcodedTotal";
import { hiddenCells } from "./hiddenCells";
import { missingAllocation } from "./missingAllocation";
import { missingDecision } from "./missingDecision";
import { ofWhich } from "./ofWhich";
import { overAllocated } from "./overAllocated";
import { overheadRate } from "./overheadRate";
import { populationShare } from "./populationShare";
import { registerCell } from "./registerCell";
import { remainingMoney } from "./remainingMoney";
import { reportingDeadline } from "./reportingDeadline";
import { rowBalance } from "./rowBalance";
import { rowTotal } from "./rowTotal";
import { subtotal } from "./subtotal";
import { sumRange } from "./sumRange";
import { swappedRecipients } from "./swappedRecipients";
import { textAmount } from "./textAmount";
import { unitSlip } from "./unitSlip";
import { yearOverYear } from "./yearOverYear";

/** Every check, by id; settings turn each on or off. */
export const CHECKS = {
  "row-balance": rowBalance,
  "row-total": rowTotal,
  "column-total": columnTotal,
  subtotal,
  "of-which": ofWhich,
  "agreement-total": agreementTotal,
  "overhead-rate": overheadRate,
  "population-share": populationShare,
  "unit-slip": unitSlip,
  "text-amount": textAmount,
  "sum-range": sumRange,
  "hardcoded-total": hardcodedTotal,
  "swapped-recipients": swappedRecipients,
  "duplicate-agreement": duplicateAgreement,
  "missing-allocation": missingAllocation,
  "over-allocated": overAllocated,
  "year-over-year": yearOverYear,
  "ended-agreement": endedAgreement,
  "missing-decision": missingDecision,
  "reporting-deadline": reportingDeadline,
  "remaining-money": remainingMoney,
  "register-cell": registerCell,
  "error-cell": errorCell,
  "hidden-cells": hiddenCells,
} as const satisfies Record<string, Check>;

export type CheckId = keyof typeof CHECKS;

export const CHECK_IDS = Object.keys(CHECKS) as [CheckId, ...CheckId[]];
