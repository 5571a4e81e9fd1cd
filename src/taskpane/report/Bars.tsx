import type { RecipientTotal } from "../../report";
import { BarLines } from "./BarLines";
import { COLORS, type Frame } from "./frame";

interface Props extends Frame {
  readonly totals: readonly RecipientTotal[];
  readonly unit: string | null;
}

/** A bar a recipient. */
export function Bars({ totals, ...frame }: Props) {
  const lines = totals.map(({ name, amount }) => ({
    name,
    amount,
    ends: [0, Number(amount)] as const,
    color: COLORS.recipient,
  }));
  return <BarLines lines={lines} {...frame} />;
}
