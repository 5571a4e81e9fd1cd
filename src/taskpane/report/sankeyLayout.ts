import { sankey, type SankeyGraph, sankeyJustify, sankeyLinkHorizontal } from "d3-sankey";
import type { Flow, FlowNode, Flows } from "../../report";

interface Node {
  readonly node: FlowNode;
}

interface Link {
  readonly flow: Flow;
}

interface Stream {
  readonly flow: Flow;
  /** The path of its middle line. */
  readonly path: string;
  readonly breadth: number;
}

interface Place {
  readonly node: FlowNode;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Pixels to the right of the node in which its name has to fit. */
  readonly room: number;
}

const NODE_WIDTH = 10;
/** A line of text has to fit beside the smallest node and the gap above it. */
const GAP = 16;
const LEAST_HEIGHT = 200;
/** The last column's names stand to the right of it. */
const NAMES = 0.38;
const NAME_GAP = 8;

/** Where the nodes and streams of a picture of this width stand, in pixels; each column's names stand to the right of it. */
export function arrange({ nodes, flows }: Flows, width: number) {
  const places = nodes.filter((_, index) => flows.some(({ from, to }) => from === index || to === index));
  const index = (old: number): number => places.indexOf(nodes[old]!);
  const most = Math.max(...Object.values(counted(places)), 1);
  const height = Math.max(LEAST_HEIGHT, most * (GAP + 14));
  const graph: SankeyGraph<Node, Link> = {
    nodes: places.map((node) => ({ node })),
    links: flows.map((flow) => ({
      source: index(flow.from),
      target: index(flow.to),
      value: Number(flow.amount),
      flow,
    })),
  };
  const right = Math.round(width * (1 - NAMES));
  const arranged = sankey<Node, Link>()
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE_WIDTH)
    .nodePadding(GAP)
    .nodeSort(null)
    .extent([
      [0, 8],
      [right, height - 8],
    ])(graph);
  const columns = [...new Set(arranged.nodes.map(({ x0 = 0 }) => x0))].sort((one, other) => one - other);
  const roomAfter = (x: number): number =>
    (columns[columns.indexOf(x) + 1] ?? width) - x - NODE_WIDTH - NAME_GAP;
  const line = sankeyLinkHorizontal<Node, Link>();
  return {
    height,
    nodes: arranged.nodes.map(({ node, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }): Place => {
      return { node, left: x0, right: x1, top: y0, bottom: y1, room: roomAfter(x0) };
    }),
    streams: arranged.links.map((link): Stream => {
      return { flow: link.flow, path: line(link) ?? "", breadth: link.width ?? 0 };
    }),
  };
}

function counted(nodes: readonly FlowNode[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { kind } of nodes) {
    const column = kind === "overhead" || kind === "rest" ? "recipient" : kind;
    counts[column] = (counts[column] ?? 0) + 1;
  }
  return counts;
}
