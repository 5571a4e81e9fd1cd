import type { FlowNode, WaterfallStep } from "../../report";
import { useTexts } from "../shell/context";

/** What the parts of the pictures are called: by their own names, or by what they are. */
export function usePictureWords() {
  const { t } = useTexts();
  return {
    node: ({ kind, name }: FlowNode): string => {
      if (kind === "grant" || kind === "recipient") return name;
      return t(`report.flow.${kind}`);
    },
    step: ({ kind, name, amount }: WaterfallStep): string => {
      if (kind === "overhead") return t("report.flow.overhead");
      if (kind !== "rest") return name;
      return t("report.waterfall.rest", { sign: amount.startsWith("-") ? "minus" : "plus" });
    },
  };
}
