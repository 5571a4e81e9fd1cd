import type { OwnSheet } from "../../excel";
import { type Language, text } from "../../locales";

/** Income, overhead and two boards' shares in mkr. In the third row the digits of 13,0 have changed places. */
const AMOUNTS = [
  [10.4, 1.0, 5.4, 4.0],
  [26.9, 4.0, 12.9, 10.0],
  [31.0, 1.3, 8.9, 2.8],
  [26.5, 4.0, 3.2, 19.3],
] as const;

/** What the columns add up to when nothing is wrong. */
const TOTALS = [76.8, 10.3, 30.4, 36.1] as const;

const GRANTS = ["cancer", "mental", "women", "maternity"] as const;

/** A small sheet with one mistake in it, to try the pane on. */
export function sampleSheet(language: Language): OwnSheet {
  const t = (key: string) => text(language, `sample.${key}`);
  const blank = ["", "", "", ""];
  return {
    name: t("name"),
    numberFormat: "0.0",
    rows: [
      [t("title"), ...blank],
      ["", ...blank],
      [t("grant"), t("income"), t("overhead"), t("board.hospitals"), t("board.primary")],
      ...GRANTS.map((grant, index) => [t(`grant.${grant}`), ...AMOUNTS[index]!]),
      [t("total"), ...TOTALS],
    ],
  };
}
