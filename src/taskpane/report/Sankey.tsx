import type { Flows } from "../../report";
import { useTexts } from "../shell/context";
import { COLORS, fitting, type Frame } from "./frame";
import { arrange } from "./sankeyLayout";
import { Svg } from "./Svg";
import { usePictureWords } from "./words";

/** The way of the money from left to right; a stream is as broad as its amount. */
export function Sankey({
  flows,
  unit,
  ...frame
}: Frame & { readonly flows: Flows; readonly unit: string | null }) {
  const { amount } = useTexts();
  const words = usePictureWords();
  const { nodes, streams, height } = arrange(flows, frame.width);
  return (
    <Svg frame={frame} height={height}>
      {streams.map(({ path, breadth, flow }, index) => {
        const [from, to] = [flows.nodes[flow.from]!, flows.nodes[flow.to]!];
        return (
          <path
            key={index}
            data-flow=""
            d={path}
            fill="none"
            stroke={COLORS[to.kind]}
            strokeOpacity={0.35}
            strokeWidth={Math.max(1, breadth)}
          >
            <title>{`${words.node(from)} → ${words.node(to)}: ${amount(flow.amount, unit)}`}</title>
          </path>
        );
      })}
      {nodes.map(({ node, left, right, top, bottom, room }, index) => (
        <g key={index}>
          <title>{words.node(node)}</title>
          <rect
            data-mark=""
            x={left}
            y={top}
            width={right - left}
            height={Math.max(1, bottom - top)}
            fill={COLORS[node.kind]}
          />
          <text x={right + 5} y={(top + bottom) / 2 + 4} fill="currentColor">
            {fitting(words.node(node), room)}
          </text>
        </g>
      ))}
    </Svg>
  );
}
