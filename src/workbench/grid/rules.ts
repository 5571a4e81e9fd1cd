import { BooleanNumber, type IRange, type IStyleBase } from "@univerjs/core";
import {
  CFRuleType,
  CFSubRuleType,
  type IConditionFormattingRule,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { Area } from "../../reading";
import type { ConditionalRule, RuleFormat } from "../host";
import { toHex } from "./styles";

/** A rule between `add` and the setting of its formula: it colours nothing. */
const NO_FORMULA = "=FALSE";

/** Excel's type for each of the grid's kinds of highlighting. */
const HIGHLIGHT_TYPES: Readonly<Record<string, string>> = {
  [CFSubRuleType.formula]: "Custom",
  [CFSubRuleType.number]: "CellValue",
  [CFSubRuleType.text]: "ContainsText",
  [CFSubRuleType.rank]: "TopBottom",
};

const OTHER_TYPES: Readonly<Record<string, string>> = {
  [CFRuleType.dataBar]: "DataBar",
  [CFRuleType.colorScale]: "ColorScale",
  [CFRuleType.iconSet]: "IconSet",
};

export function toRange(area: Area): IRange {
  return { startRow: area.top, endRow: area.bottom, startColumn: area.left, endColumn: area.right };
}

export function toArea(range: IRange): Area {
  return { top: range.startRow, bottom: range.endRow, left: range.startColumn, right: range.endColumn };
}

function typeOf(rule: IConditionalFormattingRuleConfig): string {
  if (rule.type !== CFRuleType.highlightCell) return OTHER_TYPES[rule.type] ?? "PresetCriteria";
  return HIGHLIGHT_TYPES[rule.subType] ?? "PresetCriteria";
}

function toFormat(style: IStyleBase): RuleFormat {
  const fill = toHex(style.bg?.rgb);
  const fontColor = toHex(style.cl?.rgb);
  return {
    ...(fill && { fill }),
    ...(fontColor && { fontColor }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(style.ul?.s === BooleanNumber.TRUE && { underline: "Single" }),
    ...(style.st?.s === BooleanNumber.TRUE && { strikethrough: true }),
    ...(style.n?.pattern && { numberFormat: style.n.pattern }),
  };
}

function toStyle(format: RuleFormat): IStyleBase {
  return {
    ...(format.fill && { bg: { rgb: format.fill } }),
    ...(format.fontColor && { cl: { rgb: format.fontColor } }),
    ...(format.bold && { bl: BooleanNumber.TRUE }),
    ...(format.italic && { it: BooleanNumber.TRUE }),
    ...(format.underline && format.underline !== "None" && { ul: { s: BooleanNumber.TRUE } }),
    ...(format.strikethrough && { st: { s: BooleanNumber.TRUE } }),
    ...(format.numberFormat && { n: { pattern: format.numberFormat } }),
  };
}

export function toConditionalRule({
  cfId,
  ranges,
  rule,
  stopIfTrue,
}: IConditionFormattingRule): ConditionalRule {
  const isFormula = rule.type === CFRuleType.highlightCell && rule.subType === CFSubRuleType.formula;
  const formula = isFormula ? (rule as { value: string }).value : "";
  return {
    id: cfId,
    type: typeOf(rule),
    areas: ranges.map(toArea),
    formula: formula === NO_FORMULA ? "" : formula,
    format: "style" in rule ? toFormat(rule.style) : {},
    stopIfTrue,
  };
}

/** The grid's rule of a custom rule; `before` keeps what the host cannot say of the other types. */
export function toGridRule(
  rule: ConditionalRule,
  before?: IConditionFormattingRule,
): IConditionFormattingRule {
  const style = toStyle(rule.format);
  const config =
    rule.type === "Custom" || !before
      ? {
          type: CFRuleType.highlightCell,
          subType: CFSubRuleType.formula,
          value: rule.formula === "" ? NO_FORMULA : rule.formula,
          style,
        }
      : { ...before.rule, ...("style" in before.rule && { style }) };
  return {
    cfId: rule.id,
    ranges: rule.areas.map(toRange),
    stopIfTrue: rule.stopIfTrue,
    rule: config as IConditionalFormattingRuleConfig,
  };
}
