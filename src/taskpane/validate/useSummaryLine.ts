import { usePaneState, useTexts } from "../shell/context";
import { countByGroup } from "../state/findings";

/** "3 fel, 2 varningar, 41 summor stämmer": what there is to say first; "" before the first validation. */
export function useSummaryLine(): string {
  const { result } = usePaneState();
  const { t } = useTexts();
  if (!result) return "";
  if (result.nothing) return t("pane.summary.nothing");
  const counts = countByGroup(result.findings);
  const parts = [
    counts.error > 0 ? t("pane.summary.errors", { n: counts.error }) : t("pane.summary.noErrors"),
    counts.warning > 0 ? t("pane.summary.warnings", { n: counts.warning }) : "",
    result.holds > 0 ? t("pane.summary.holds", { n: result.holds }) : "",
  ];
  return parts
    .filter((part) => part !== "")
    .map((part) => part.replaceAll(" ", "\u00a0"))
    .join(", ");
}
