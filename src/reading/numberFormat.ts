import type { Unit } from "../money";
import { findUnit } from "../money";

/** What a number format says of the numbers under it. */
export interface FormatFacts {
  /** Decimals that it fixes; null where it leaves them open (General, text). */
  readonly decimals: number | null;
  readonly percent: boolean;
  readonly date: boolean;
  /** Thousands by which it shows the number smaller: 1 for "#,##0,". */
  readonly thousands: number;
  /** The unit that it writes beside the figure, as in `#,##0 "tkr"`. */
  readonly unit: Unit | null;
}

const OPEN: FormatFacts = { decimals: null, percent: false, date: false, thousands: 0, unit: null };

const known = new Map<string, FormatFacts>();

/** Reads a number format in Excel's English notation, such as "#,##0.00" or `0.0%`; only its first section counts. */
export function formatFacts(format: string): FormatFacts {
  let facts = known.get(format);
  if (!facts) {
    facts = readFormat(format);
    known.set(format, facts);
  }
  return facts;
}

function readFormat(format: string): FormatFacts {
  if (format === "" || format === "@" || /^general$/i.test(format)) return OPEN;
  const section = format.split(";")[0] ?? "";
  const words = [...section.matchAll(/"([^"]*)"|\[\$([^\]-]*)[^\]]*\]|\\(.)/g)].map(
    (match) => match[1] ?? match[2] ?? match[3] ?? "",
  );
  const code = section.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, "");
  if (!/[0#?]/.test(code)) return { ...OPEN, date: /[ymdhs]/i.test(code) };
  if (/[e]\+|\//i.test(code)) return OPEN;
  const fraction = /[.]([0#?]*)/.exec(code)?.[1] ?? "";
  return {
    // "0.##" leaves open how many decimals there are.
    decimals: /[#?]/.test(fraction) ? null : fraction.length,
    percent: code.includes("%"),
    date: false,
    thousands: /,+(?=[^0#?]*$)/.exec(code)?.[0].length ?? 0,
    unit: findUnit(words.join(" ").trim()),
  };
}
