import type {
  CellIsOperators,
  ConditionalFormattingOptions,
  ConditionalFormattingRule,
} from "@cj-tech-master/excelts";
import type { IRange, IStyleBase } from "@univerjs/core";
import type { Palette } from "./colors";
import { toRange, toReference } from "./layout";
import { exportStyle, importStyle } from "./styles";

/** The resource under which the grid keeps a workbook's conditional formats. */
export const CONDITIONAL_FORMATS = "SHEET_CONDITIONAL_FORMATTING_PLUGIN";

/** One conditional format as the grid stores it: those that colour cells by a formula or by comparison with a number. */
export interface GridRule {
  readonly cfId: string;
  readonly ranges: IRange[];
  readonly stopIfTrue: boolean;
  readonly rule: {
    readonly type: "highlightCell";
    readonly subType: "formula" | "number";
    readonly operator?: CellIsOperators;
    readonly value: string | number | readonly number[];
    readonly style: IStyleBase;
  };
}

/** Excel counts conditional formats by a relative formula from the range's first cell; so does the grid. */
function importRule(rule: ConditionalFormattingRule, palette: Palette): GridRule["rule"] | null {
  const style = importStyle(rule.style ?? {}, palette);
  if (rule.type === "expression") {
    return {
      type: "highlightCell",
      subType: "formula",
      value: `=${String(rule.formulae?.[0] ?? "")}`,
      style,
    };
  }
  if (rule.type !== "cellIs" || !rule.operator) return null;
  const bounds = (rule.formulae ?? []).map(Number);
  if (bounds.some(Number.isNaN)) return null;
  const value = rule.operator === "between" ? bounds : (bounds[0] ?? 0);
  return { type: "highlightCell", subType: "number", operator: rule.operator, value, style };
}

/** The sheet's conditional formats; colour scales, data bars and icons stay in the file unseen. */
export function importConditionalFormats(
  formats: readonly ConditionalFormattingOptions[],
  palette: Palette,
): GridRule[] {
  return formats.flatMap((format, place) => {
    const ranges = format.ref.split(" ").flatMap((reference) => toRange(reference) ?? []);
    return format.rules.flatMap((stored, index) => {
      const rule = importRule(stored, palette);
      return rule ? [{ cfId: `file-${place}-${index}`, ranges, stopIfTrue: false, rule }] : [];
    });
  });
}

/** True for what `importConditionalFormats` shows in the grid, and the grid therefore decides about when saving. */
export function isShown(rule: ConditionalFormattingRule): boolean {
  return importRule(rule, []) !== null;
}

export function exportConditionalFormats(rules: readonly GridRule[]): ConditionalFormattingOptions[] {
  return rules.flatMap(({ ranges, rule }, index): ConditionalFormattingOptions[] => {
    const common = { priority: index + 1, style: exportStyle(rule.style) };
    const ref = ranges.map(toReference).join(" ");
    if (rule.subType === "formula") {
      return [
        { ref, rules: [{ type: "expression", formulae: [String(rule.value).replace(/^=/, "")], ...common }] },
      ];
    }
    if (rule.subType !== "number" || !rule.operator) return [];
    const formulae = typeof rule.value === "object" ? [...rule.value] : [rule.value];
    return [{ ref, rules: [{ type: "cellIs", operator: rule.operator, formulae, ...common }] }];
  });
}
