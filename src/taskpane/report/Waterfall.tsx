import type { WaterfallStep } from "../../report";
import { BarLines } from "./BarLines";
import { COLORS, type Frame } from "./frame";
import { usePictureWords } from "./words";

interface Props extends Frame {
  readonly steps: readonly WaterfallStep[];
  readonly unit: string | null;
}

/** A grant from its income down to what is left, a step a line; below zero where more is handed out than came in. */
export function Waterfall({ steps, ...frame }: Props) {
  const words = usePictureWords();
  const lines = steps.map((step) => ({
    name: words.step(step),
    amount: step.amount,
    ends: [Number(step.from), Number(step.to)] as const,
    color: COLORS[step.kind],
  }));
  return <BarLines lines={lines} {...frame} />;
}
