import type { Check, CheckContext } from "./check";
import { registerDrafts } from "./registerDraft";

const DAY = 86_400_000;

/** A final report whose day has passed, or comes within the days that the settings say. */
export const reportingDeadline: Check = {
  id: "reporting-deadline",
  find: (context: CheckContext) => {
    const { today, deadlineDays } = context;
    if (today === null) return [];
    return registerDrafts(context, ({ agreement, reportDeadline, reportTo }) => {
      const days = reportDeadline === null ? Infinity : daysBetween(today, reportDeadline);
      if (days > deadlineDays) return [];
      const values = {
        agreement,
        date: reportDeadline ?? "",
        to: reportTo ?? "nobody",
        days: Math.abs(days),
      };
      return [
        {
          severity: days < 0 ? "warning" : "info",
          field: "reportDeadline",
          message: { id: `check.reporting-deadline.${days < 0 ? "passed" : "near"}`, values },
        },
      ];
    });
  },
};

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY);
}
