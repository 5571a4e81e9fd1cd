import { intersection } from "../areas";
import { booleanArgument, numberArgument, textArgument } from "../arguments";
import { toColor } from "../color";
import type { Context } from "../context";
import { invalidArgument, itemNotFound } from "../errors";
import { requireRight } from "../guard";
import {
  type AreasTarget,
  type HostObject,
  object,
  type ObjectType,
  type RuleTarget,
  type Scalar,
} from "../members";
import type { ConditionalRule, RuleFormat, SheetModel } from "../model";
import { rangeOn } from "../ranges";

/** Excel's ConditionalFormatType. */
const TYPES = [
  "Custom",
  "DataBar",
  "ColorScale",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
  "ContainsText",
  "CellValue",
];

function ruleOf({ sheet, id }: RuleTarget): ConditionalRule {
  const rule = sheet.rules().find((candidate) => candidate.id === id);
  if (!rule) throw itemNotFound(`conditional format ${id}`);
  return rule;
}

function rulesOn({ sheet, areas }: AreasTarget): readonly ConditionalRule[] {
  return sheet
    .rules()
    .filter((rule) => rule.areas.some((area) => areas.some((wanted) => intersection(area, wanted))));
}

function ruleObject(sheet: SheetModel, rule: ConditionalRule): HostObject {
  return object("ConditionalFormat", { sheet, id: rule.id });
}

function change(target: RuleTarget, patch: Partial<Omit<ConditionalRule, "id">>, context: Context): void {
  requireRight(context, target.sheet, "allowFormatCells");
  ruleOf(target);
  target.sheet.changeRule(target.id, patch);
}

function remove({ sheet, id }: RuleTarget, context: Context): void {
  requireRight(context, sheet, "allowFormatCells");
  sheet.removeRule(id);
}

export const CONDITIONAL_FORMAT_COLLECTION: ObjectType<AreasTarget> = {
  items: (target) => rulesOn(target).map((rule) => ruleObject(target.sheet, rule)),
  methods: {
    Add: ({ sheet, areas }, [type], context) => {
      requireRight(context, sheet, "allowFormatCells");
      const wanted = textArgument(type, "type");
      if (!TYPES.includes(wanted)) throw invalidArgument(`${wanted} is no conditional format`);
      const id = sheet.addRule({ type: wanted, areas, formula: "", format: {}, stopIfTrue: false });
      return object("ConditionalFormat", { sheet, id });
    },
    GetItem: (target, [id]) => {
      const rule = rulesOn(target).find((candidate) => candidate.id === String(id));
      if (!rule) throw itemNotFound(`conditional format ${String(id)}`);
      return ruleObject(target.sheet, rule);
    },
    ClearAll: (target, _args, context) => {
      for (const rule of rulesOn(target)) remove({ sheet: target.sheet, id: rule.id }, context);
    },
  },
};

function firstArea(target: RuleTarget): HostObject {
  const { areas } = ruleOf(target);
  const [area] = areas;
  if (!area || areas.length > 1) throw itemNotFound("single range of the conditional format");
  return object("Range", rangeOn(target.sheet, area));
}

export const CONDITIONAL_FORMAT: ObjectType<RuleTarget> = {
  identity: { key: "Id", of: ({ id }) => id },
  scalars: {
    Id: { get: (target) => ruleOf(target).id },
    Type: { get: (target) => ruleOf(target).type },
    Priority: {
      get: ({ sheet, id }) => sheet.rules().findIndex((rule) => rule.id === id),
      set: (target, priority, context) => moveRule(target, numberArgument(priority, "priority"), context),
    },
    StopIfTrue: {
      get: (target) => ruleOf(target).stopIfTrue,
      set: (target, stops, context) =>
        change(target, { stopIfTrue: booleanArgument(stops, "stopIfTrue") }, context),
    },
  },
  objects: {
    Custom: (target) => {
      // Excel throws here as well, which is why `items/custom/…` fails over mixed types.
      if (ruleOf(target).type !== "Custom") throw itemNotFound("custom rule in this conditional format");
      return object("CustomConditionalFormat", target);
    },
  },
  methods: {
    GetRange: (target) => firstArea(target),
    GetRanges: (target) => object("RangeAreas", { sheet: target.sheet, areas: ruleOf(target).areas }),
    Delete: (target, _args, context) => remove({ ...target, id: ruleOf(target).id }, context),
  },
};

/** Priority is the place in the sheet's list. */
function moveRule(target: RuleTarget, priority: number, context: Context): void {
  requireRight(context, target.sheet, "allowFormatCells");
  target.sheet.moveRule(ruleOf(target).id, priority);
}

export const CUSTOM_CONDITIONAL_FORMAT: ObjectType<RuleTarget> = {
  objects: {
    Rule: (target) => object("ConditionalFormatRule", target),
    Format: (target) => object("ConditionalRangeFormat", target),
  },
};

export const CONDITIONAL_FORMAT_RULE: ObjectType<RuleTarget> = {
  scalars: {
    Formula: {
      get: (target) => ruleOf(target).formula,
      set: (target, formula, context) => {
        const text = textArgument(formula, "formula");
        change(target, { formula: text.startsWith("=") ? text : `=${text}` }, context);
      },
    },
  },
};

function formatMember<K extends keyof RuleFormat>(
  key: K,
  toValue: (value: unknown) => RuleFormat[K] = (value) => value as RuleFormat[K],
): Scalar<RuleTarget> {
  return {
    get: (target) => ruleOf(target).format[key] ?? null,
    set: (target, value, context) => {
      change(target, { format: { ...ruleOf(target).format, [key]: toValue(value) } }, context);
    },
  };
}

function withoutMembers(format: RuleFormat, keys: readonly (keyof RuleFormat)[]): RuleFormat {
  return Object.fromEntries(Object.entries(format).filter(([key]) => !keys.some((other) => other === key)));
}

export const CONDITIONAL_RANGE_FORMAT: ObjectType<RuleTarget> = {
  scalars: { NumberFormat: formatMember("numberFormat") },
  objects: {
    Fill: (target) => object("ConditionalRangeFill", target),
    Font: (target) => object("ConditionalRangeFont", target),
  },
};

export const CONDITIONAL_RANGE_FILL: ObjectType<RuleTarget> = {
  scalars: { Color: formatMember("fill", toColor) },
  methods: {
    Clear: (target, _args, context) =>
      change(target, { format: withoutMembers(ruleOf(target).format, ["fill"]) }, context),
  },
};

const FONT_MEMBERS = ["fontColor", "bold", "italic", "underline", "strikethrough"] as const;

export const CONDITIONAL_RANGE_FONT: ObjectType<RuleTarget> = {
  scalars: {
    Color: formatMember("fontColor", toColor),
    Bold: formatMember("bold"),
    Italic: formatMember("italic"),
    Underline: formatMember("underline"),
    Strikethrough: formatMember("strikethrough"),
  },
  methods: {
    Clear: (target, _args, context) =>
      change(target, { format: withoutMembers(ruleOf(target).format, FONT_MEMBERS) }, context),
  },
};
