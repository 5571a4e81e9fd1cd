import type { WaterfallStep } from "../../report";
import { useTexts } from "../shell/context";
import { COLORS, fitting, type Frame } from "./frame";
import { Svg } from "./Svg";
import { usePictureWords } from "./words";

const ROW = 38;
const BAR = 14;

/** A grant from its income down to what is left, a step a line; below zero where more is handed out than came in. */
export function Waterfall({
  steps,
  unit,
  ...frame
}: Frame & { readonly steps: readonly WaterfallStep[]; readonly unit: string | null }) {
  const { amount } = useTexts();
  const words = usePictureWords();
  const ends = steps.flatMap(({ from, to }) => [Number(from), Number(to)]);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value: number) => ((value - least) / (most - least || 1)) * frame.width;
  return (
    <Svg frame={frame} height={steps.length * ROW}>
      <line x1={at(0)} x2={at(0)} y1={0} y2={steps.length * ROW} stroke="currentColor" strokeOpacity={0.5} />
      {steps.map((step, index) => {
        const written = amount(step.amount, unit);
        const [low, high] = [Number(step.from), Number(step.to)].sort((one, other) => one - other);
        const top = index * ROW;
        return (
          <g key={index}>
            <title>{`${words.step(step)}: ${written}`}</title>
            <text x={0} y={top + 14} fill="currentColor">
              {fitting(words.step(step), frame.width - written.length * 7 - 12)}
            </text>
            <text x={frame.width} y={top + 14} textAnchor="end" fill="currentColor">
              {written}
            </text>
            <rect
              data-mark=""
              x={at(low!)}
              y={top + 19}
              width={Math.max(1, at(high!) - at(low!))}
              height={BAR}
              rx={2}
              fill={COLORS[step.kind]}
            />
          </g>
        );
      })}
    </Svg>
  );
}
