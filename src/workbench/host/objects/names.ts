import { parseA1 } from "../../../reading";
import { booleanArgument, isRange, optionalText, textArgument } from "../arguments";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { object, type ObjectType, type RangeTarget } from "../members";
import type { DefinedName, WorkbookModel } from "../model";
import { absoluteAddressOf, areaOf, rangeOfAddress } from "../ranges";

const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;

function rangeOf(item: DefinedName, workbook: WorkbookModel): RangeTarget {
  if (!parseA1(item.formula.slice(1))) throw itemNotFound(`range of the name ${item.name}`);
  return rangeOfAddress(workbook, workbook.activeSheet(), item.formula.slice(1));
}

function valueOf(item: DefinedName): unknown {
  const constant = item.formula.slice(1);
  const number = Number(constant);
  return constant !== "" && Number.isFinite(number) ? number : constant;
}

function typeOf(item: DefinedName): string {
  if (parseA1(item.formula.slice(1))) return "Range";
  return typeof valueOf(item) === "number" ? "Double" : "String";
}

export const NAMED_ITEM_COLLECTION: ObjectType<WorkbookModel> = {
  items: (workbook) => workbook.names().map((item) => object("NamedItem", item)),
  methods: {
    GetItem: (workbook, [name]) => {
      const wanted = textArgument(name, "name").toLowerCase();
      const found = workbook.names().find((item) => item.name.toLowerCase() === wanted);
      if (!found) throw itemNotFound(`name ${wanted}`);
      return object("NamedItem", found);
    },
    Add: (workbook, [name, reference, comment]) => {
      const wanted = textArgument(name, "name");
      if (!NAME.test(wanted) || parseA1(wanted)) throw invalidArgument(`${wanted} cannot be a name`);
      if (workbook.names().some((item) => item.name.toLowerCase() === wanted.toLowerCase())) {
        throw new HostError("ItemAlreadyExists", `The name ${wanted} is taken`);
      }
      const formula = isRange(reference)
        ? `=${absoluteAddressOf(reference.target.sheet, areaOf(reference.target))}`
        : textArgument(reference, "reference");
      const item = {
        name: wanted,
        formula: formula.startsWith("=") ? formula : `=${formula}`,
        comment: optionalText(comment, "comment", ""),
        visible: true,
      };
      workbook.putName(item);
      return object("NamedItem", item);
    },
  },
};

export const NAMED_ITEM: ObjectType<DefinedName> = {
  identity: { key: "_Id", of: ({ name }) => name },
  scalars: {
    Name: { get: ({ name }) => name },
    Type: { get: typeOf },
    Value: { get: valueOf },
    Formula: {
      get: ({ formula }) => formula,
      set: (item, formula, { workbook }) =>
        workbook.putName({ ...item, formula: textArgument(formula, "formula") }),
    },
    Comment: { get: ({ comment }) => comment },
    Scope: { get: () => "Workbook" },
    Visible: {
      get: ({ visible }) => visible,
      set: (item, visible, { workbook }) =>
        workbook.putName({ ...item, visible: booleanArgument(visible, "visible") }),
    },
  },
  methods: {
    GetRange: (item, _args, { workbook }) => object("Range", rangeOf(item, workbook)),
    Delete: ({ name }, _args, { workbook }) => workbook.removeName(name),
  },
};
