import { useTexts } from "../shell/context";
import { fitting, type Frame } from "./frame";
import { Svg } from "./Svg";

/** Pixels that a line and its bar take, and an amount's letter. */
const LINE = 38;
const BAR = 14;
const DIGIT = 7;
const GAP = 12;

export interface BarLine {
  readonly name: string;
  /** A decimal string, as it is written beside the name. */
  readonly amount: string;
  /** Where the bar begins and ends on the axis of amounts, in either order. */
  readonly ends: readonly [number, number];
  readonly color: string;
}

interface Props extends Frame {
  readonly lines: readonly BarLine[];
  readonly unit: string | null;
}

/** Bars on one axis of amounts with a line at zero: each with its name above it and its amount at the end of the name's line. */
export function BarLines({ lines, unit, ...frame }: Props) {
  const { amount } = useTexts();
  const ends = lines.flatMap((line) => line.ends);
  const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const at = (value: number) => ((value - least) / (most - least || 1)) * frame.width;
  const height = lines.length * LINE;
  return (
    <Svg frame={frame} height={height}>
      <line x1={at(0)} x2={at(0)} y1={0} y2={height} stroke="currentColor" strokeOpacity={0.5} />
      {lines.map(({ name, amount: value, ends: [one, other], color }, index) => {
        const written = amount(value, unit);
        const top = index * LINE;
        const [low, high] = [at(Math.min(one, other)), at(Math.max(one, other))];
        return (
          <g key={index}>
            <title>{`${name}: ${written}`}</title>
            <text x={0} y={top + 14} fill="currentColor">
              {fitting(name, frame.width - written.length * DIGIT - GAP)}
            </text>
            <text x={frame.width} y={top + 14} textAnchor="end" fill="currentColor">
              {written}
            </text>
            <rect
              data-mark=""
              x={low}
              y={top + 19}
              width={Math.max(1, high - low)}
              height={BAR}
              rx={2}
              fill={color}
            />
          </g>
        );
      })}
    </Svg>
  );
}
