import { optionalText, recordArgument } from "../arguments";
import { requireRight, requireUnlocked } from "../guard";
import type { RangeTarget, Scalar } from "../members";
import { clearHyperlinks } from "../parts";
import { areaOf } from "../ranges";

const LOOKS = { fontColor: "#0563C1", underline: "Single" } as const;

/** A range's hyperlink: the one on its first cell. Setting it shows its text in that cell and dresses the cells as Excel dresses links. */
export const HYPERLINK: Scalar<RangeTarget> = {
  get: (range, { workbook }) => {
    const { top, left } = areaOf(range);
    const found = workbook.parts.hyperlinks.find(
      ({ sheetId, area }) =>
        sheetId === range.sheet.id &&
        area.top <= top &&
        top <= area.bottom &&
        area.left <= left &&
        left <= area.right,
    );
    if (!found) return null;
    const { address, documentReference, screenTip } = found;
    return { address, documentReference, screenTip, textToDisplay: range.sheet.text(top, left) };
  },
  set: (range, value, context) => {
    const { sheet } = range;
    const area = areaOf(range);
    requireRight(context, sheet, "allowInsertHyperlinks");
    const link = recordArgument(value);
    const part = (name: string): string => optionalText(link[name], name, "");
    clearHyperlinks(context.workbook.parts, sheet, area);
    context.workbook.parts.hyperlinks.push({
      sheetId: sheet.id,
      area,
      address: part("address"),
      documentReference: part("documentReference"),
      screenTip: part("screenTip"),
    });
    const first = { top: area.top, bottom: area.top, left: area.left, right: area.left };
    const text = part("textToDisplay");
    if (text !== "") {
      requireUnlocked(context, sheet, first);
      sheet.write(first, [[{ value: text }]]);
    }
    sheet.applyStyle(area, LOOKS);
  },
};
