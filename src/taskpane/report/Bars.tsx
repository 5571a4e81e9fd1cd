import type { RecipientTotal } from "../../report";
import { useTexts } from "../shell/context";
import { COLORS, fitting, type Frame } from "./frame";
import { Svg } from "./Svg";

const ROW = 38;
const BAR = 14;

/** A bar a recipient, its name above it and its amount at the end of the name's line. */
export function Bars({
  totals,
  unit,
  ...frame
}: Frame & { readonly totals: readonly RecipientTotal[]; readonly unit: string | null }) {
  const { amount } = useTexts();
  const largest = Math.max(...totals.map(({ amount: value }) => Number(value)), 0) || 1;
  return (
    <Svg frame={frame} height={totals.length * ROW}>
      {totals.map(({ name, amount: value }, index) => {
        const written = amount(value, unit);
        const top = index * ROW;
        return (
          <g key={name}>
            <title>{`${name}: ${written}`}</title>
            <text x={0} y={top + 14} fill="currentColor">
              {fitting(name, frame.width - written.length * 7 - 12)}
            </text>
            <text x={frame.width} y={top + 14} textAnchor="end" fill="currentColor">
              {written}
            </text>
            <rect
              data-mark=""
              x={0}
              y={top + 19}
              width={Math.max(1, (Number(value) / largest) * frame.width)}
              height={BAR}
              rx={2}
              fill={COLORS.recipient}
            />
          </g>
        );
      })}
    </Svg>
  );
}
