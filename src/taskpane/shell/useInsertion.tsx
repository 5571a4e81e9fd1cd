import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { Insertion, Written } from "../../excel";
import { rangeToA1 } from "../../reading";
import { useController, useTexts } from "./context";

type Outcome =
  | { readonly kind: "inserted"; readonly address: string; readonly written: readonly Written[] }
  | { readonly kind: "refused"; readonly text: string }
  | null;

/** Writes into empty cells, and says where, with the way back, or why not. */
export function useInsertion(): { insert: (insertion: Insertion) => Promise<void>; bar: ReactNode } {
  const { t, say } = useTexts();
  const controller = useController();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const attempt = async (run: () => Promise<Outcome>) => {
    try {
      setOutcome(await run());
    } catch (error) {
      setOutcome({ kind: "refused", text: say(controller.explain(error)) });
    }
  };
  const insert = (insertion: Insertion) =>
    attempt(async () => ({
      kind: "inserted",
      address: rangeToA1(insertion.fills),
      written: await controller.insert(insertion),
    }));
  const undo = (written: readonly Written[]) =>
    attempt(async () => {
      await controller.takeBack(written);
      return null;
    });
  const bar = outcome && (
    <MessageBar intent={outcome.kind === "inserted" ? "success" : "error"} layout="multiline">
      <MessageBarBody>
        {outcome.kind === "inserted" ? t("distribute.inserted", { address: outcome.address }) : outcome.text}
      </MessageBarBody>
      {outcome.kind === "inserted" && (
        <MessageBarActions>
          <Button size="small" onClick={() => void undo(outcome.written)}>
            {t("distribute.undo")}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
  return { insert, bar };
}
