import { isRange, optional, textArgument } from "../arguments";
import type { Context } from "../context";
import { itemNotFound } from "../errors";
import { type ChartTarget, object, type ObjectType, type Scalar } from "../members";
import type { ChartPart, SheetModel } from "../model";
import { addressOf, areaOf } from "../ranges";

/**
 * Charts are kept as data and drawn by no grid: what an add-in sets it reads again, and tests see it. The members are those that a
 * report's chart needs; one more is one more entry here.
 */
const CHART_SCALARS = ["Top", "Left", "Width", "Height", "ChartType", "Style", "PlotBy"];
const PART_SCALARS = [
  "Text",
  "Visible",
  "Position",
  "Overlay",
  "NumberFormat",
  "Minimum",
  "Maximum",
  "MajorUnit",
  "ReversePlotOrder",
];
const PART_SCALARS_OF_SERIES = [
  "Name",
  "ChartType",
  "HasDataLabels",
  "GapWidth",
  "Overlap",
  "Color",
  "Size",
  "Bold",
];

function member(name: string): Scalar<ChartTarget> {
  return {
    get: ({ chart, path }) => chart.members[`${path}${name}`] ?? null,
    set: ({ chart, path }, value) => {
      chart.members[`${path}${name}`] = value;
    },
  };
}

function members(names: readonly string[]): Record<string, Scalar<ChartTarget>> {
  return Object.fromEntries(names.map((name) => [name, member(name)]));
}

type PartFinder = (target: ChartTarget) => ReturnType<typeof object>;

function parts(names: readonly string[]): Record<string, PartFinder> {
  return Object.fromEntries(
    names.map((name): [string, PartFinder] => [
      name,
      ({ chart, path }) => object("ChartPart", { chart, path: `${path}${name}.` }),
    ]),
  );
}

function chartsOn(sheet: SheetModel, { workbook }: Context): readonly ChartPart[] {
  return workbook.parts.charts.filter(({ sheetId }) => sheetId === sheet.id);
}

export const CHART_COLLECTION: ObjectType<SheetModel> = {
  scalars: { Count: { get: (sheet, context) => chartsOn(sheet, context).length } },
  items: (sheet, context) => chartsOn(sheet, context).map((chart) => object("Chart", { chart, path: "" })),
  methods: {
    Add: (sheet, [type, source, seriesBy], { workbook }) => {
      const { charts } = workbook.parts;
      const last = Math.max(0, ...charts.map(({ id }) => Number(id) || 0));
      const chart: ChartPart = { id: String(last + 1), sheetId: sheet.id, members: {} };
      chart.members["Name"] = `Diagram ${chart.id}`;
      chart.members["ChartType"] = textArgument(type, "type");
      chart.members["PlotBy"] = optional(seriesBy) ?? "Auto";
      if (isRange(source)) {
        chart.members["Source"] = addressOf(source.target.sheet, areaOf(source.target));
      }
      charts.push(chart);
      return object("Chart", { chart, path: "" });
    },
    GetItem: (sheet, [key], context) => {
      const found = chartsOn(sheet, context).find(({ id, members: { Name } }) => id === key || Name === key);
      if (!found) throw itemNotFound(`chart ${String(key)}`);
      return object("Chart", { chart: found, path: "" });
    },
  },
};

function addressOfCell(cell: unknown): string | null {
  if (isRange(cell)) return addressOf(cell.target.sheet, areaOf(cell.target));
  return typeof cell === "string" ? cell : null;
}

export const CHART: ObjectType<ChartTarget> = {
  identity: { key: "Id", of: ({ chart }) => chart.id },
  scalars: { Id: { get: ({ chart }) => chart.id }, ...members(["Name", ...CHART_SCALARS]) },
  objects: {
    ...parts(["Title", "Legend", "DataLabels", "Format", "Axes", "PlotArea"]),
    Series: (target) => object("ChartSeriesCollection", target),
    Worksheet: ({ chart }, { workbook }) => {
      const sheet = workbook.sheets().find(({ id }) => id === chart.sheetId);
      if (!sheet) throw itemNotFound("worksheet of the chart");
      return object("Worksheet", sheet);
    },
  },
  methods: {
    SetPosition: ({ chart }, [start, end]) => {
      chart.members["Position"] = [start, end].flatMap((cell) => addressOfCell(cell) ?? []).join(":");
    },
    SetData: ({ chart }, [source]) => {
      if (isRange(source)) chart.members["Source"] = addressOf(source.target.sheet, areaOf(source.target));
    },
    Activate: () => null,
    Delete: ({ chart }, _args, { workbook }) => {
      const { charts } = workbook.parts;
      charts.splice(charts.indexOf(chart), 1);
    },
  },
};

export const CHART_PART: ObjectType<ChartTarget> = {
  scalars: members([...PART_SCALARS, ...PART_SCALARS_OF_SERIES]),
  objects: parts([
    "Title",
    "Format",
    "Font",
    "Fill",
    "Line",
    "CategoryAxis",
    "ValueAxis",
    "DataLabels",
    "MajorGridlines",
    "MinorGridlines",
  ]),
  methods: {
    SetSolidColor: ({ chart, path }, [color]) => {
      chart.members[`${path}Color`] = color;
    },
    SetXAxisValues: ({ chart, path }, [source]) => {
      if (isRange(source))
        chart.members[`${path}Categories`] = addressOf(source.target.sheet, areaOf(source.target));
    },
    Clear: ({ chart, path }) => {
      delete chart.members[`${path}Color`];
    },
  },
};

/** As many series as an add-in has asked for; a chart that is not drawn does not count its own. */
export const CHART_SERIES_COLLECTION: ObjectType<ChartTarget> = {
  items: ({ chart }) => {
    const numbers = Object.keys(chart.members).flatMap((key) => /^Series(\d+)\./.exec(key)?.[1] ?? []);
    const count = Math.max(1, ...numbers.map((number) => Number(number) + 1));
    return Array.from({ length: count }, (_, index) =>
      object("ChartPart", { chart, path: `Series${index}.` }),
    );
  },
  methods: {
    GetItemAt: ({ chart }, [index]) => object("ChartPart", { chart, path: `Series${String(index)}.` }),
  },
};
