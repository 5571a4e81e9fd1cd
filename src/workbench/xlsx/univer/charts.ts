import { type Area, columnLetters, parseA1, quoteSheet } from "../../../reading";
import type { ChartPart } from "../../host";

/** The kinds of charts that are written; another is one more line where its XML is that of bars. */
const KINDS: Readonly<Record<string, { readonly direction: "bar" | "col"; readonly grouping: string }>> = {
  BarClustered: { direction: "bar", grouping: "clustered" },
  BarStacked: { direction: "bar", grouping: "stacked" },
  ColumnClustered: { direction: "col", grouping: "clustered" },
  ColumnStacked: { direction: "col", grouping: "stacked" },
};

const DRAWINGML = "http://schemas.openxmlformats.org/drawingml/2006";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART_RELATION = `${RELATIONSHIPS}/chart`;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Numbers that no file of Excel's own reaches, so that a chart that was there already keeps its part. */
const FIRST_PART = 9001;

/** The parts of an .xlsx file that hold a sheet's charts, as the library that writes the rest passes them through. */
export interface ChartParts {
  readonly drawing: {
    readonly name: string;
    readonly anchors: readonly never[];
    readonly rels: readonly { readonly Id: string; readonly Type: string; readonly Target: string }[];
  };
  readonly drawingXml: Uint8Array;
  /** Chart parts by their path in the file. */
  readonly files: Readonly<Record<string, Uint8Array>>;
}

interface Drawn {
  readonly xml: string;
  readonly place: Area;
}

/** The charts of the sheet that is number `index` in the workbook; null where it has none that can be written (bars and columns can). */
export function chartParts(charts: readonly ChartPart[], index: number): ChartParts | null {
  const drawn = charts.flatMap((chart) => drawnChart(chart) ?? []);
  if (drawn.length === 0) return null;
  const first = FIRST_PART + index * 100;
  const paths = drawn.map((_, at) => `chart${first + at}.xml`);
  const encode = (xml: string): Uint8Array => new TextEncoder().encode(DECLARATION + xml);
  return {
    drawing: {
      name: `drawing${first}`,
      anchors: [],
      rels: paths.map((path, at) => ({
        Id: `rId${at + 1}`,
        Type: CHART_RELATION,
        Target: `../charts/${path}`,
      })),
    },
    drawingXml: encode(drawingXml(drawn.map(({ place }) => place))),
    files: Object.fromEntries(paths.map((path, at) => [`xl/charts/${path}`, encode(drawn[at]!.xml)])),
  };
}

function drawnChart({ members }: ChartPart): Drawn | null {
  const kind = KINDS[text(members["ChartType"])];
  const source = parseA1(text(members["Source"]));
  const corners = text(members["Position"]).match(/\$?[A-Z]{1,3}\$?\d+/g) ?? [];
  const place = parseA1(corners.slice(0, 2).join(":"))?.area;
  if (!kind || !source?.sheet || !place) return null;
  return { xml: chartXml(members, kind, { sheet: source.sheet, area: source.area }), place };
}

function text(member: unknown): string {
  return typeof member === "string" ? member : "";
}

interface Source {
  readonly sheet: string;
  readonly area: Area;
}

function chartXml(
  members: ChartPart["members"],
  { direction, grouping }: (typeof KINDS)[string],
  source: Source,
): string {
  const { left, right } = source.area;
  const series = Array.from({ length: right - left + 1 }, (_, index) => seriesXml(members, source, index));
  const reversed = members["Axes.CategoryAxis.ReversePlotOrder"] === true;
  const legend =
    members["Legend.Visible"] === false ? "" : tag("legend", '<c:legendPos val="b"/><c:overlay val="0"/>');
  const [categoriesAt, valuesAt] = direction === "bar" ? ["l", "b"] : ["b", "l"];
  const bars = [
    val("barDir", direction),
    val("grouping", grouping),
    val("varyColors", 0),
    ...series,
    val("gapWidth", 60),
    grouping === "stacked" ? val("overlap", 100) : "",
    val("axId", 1),
    val("axId", 2),
  ];
  const plot = [
    "<c:layout/>",
    tag("barChart", bars.join("")),
    axisXml("catAx", 1, 2, categoriesAt, reversed ? "maxMin" : "minMax"),
    axisXml("valAx", 2, 1, valuesAt, "minMax"),
  ];
  const title = titleXml(text(members["Title.Text"]));
  const chart = `${title}${tag("plotArea", plot.join(""))}${legend}${val("plotVisOnly", 1)}`;
  return `<c:chartSpace xmlns:c="${DRAWINGML}/chart" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}">${tag("chart", chart)}</c:chartSpace>`;
}

/** The first row of the source names each series; the categories are those that were set. */
function seriesXml(members: ChartPart["members"], { sheet, area }: Source, index: number): string {
  const column = area.left + index;
  const figures = { top: area.top + 1, bottom: area.bottom, left: column, right: column };
  const name = reference(sheet, { ...figures, top: area.top, bottom: area.top });
  const colour = /^#([0-9a-f]{6})$/i.exec(text(members[`Series${index}.Format.Fill.Color`]))?.[1];
  const fill = colour && `<c:spPr><a:solidFill><a:srgbClr val="${colour}"/></a:solidFill></c:spPr>`;
  const categories = parseA1(text(members[`Series${index}.Categories`]));
  const names = categories && reference(categories.sheet ?? sheet, categories.area);
  return tag(
    "ser",
    [
      val("idx", index),
      val("order", index),
      tag("tx", tag("strRef", tag("f", name))),
      fill ?? "",
      val("invertIfNegative", 0),
      names ? tag("cat", tag("strRef", tag("f", names))) : "",
      tag("val", tag("numRef", tag("f", reference(sheet, figures)))),
    ].join(""),
  );
}

function reference(sheet: string, { top, bottom, left, right }: Area): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row + 1}`;
  const [first, last] = [corner(top, left), corner(bottom, right)];
  return escaped(`${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`);
}

function axisXml(name: string, id: number, crossing: number, at: string, orientation: string): string {
  return tag(
    name,
    [
      val("axId", id),
      tag("scaling", val("orientation", orientation)),
      val("delete", 0),
      val("axPos", at),
      name === "valAx" ? "<c:majorGridlines/>" : "",
      '<c:numFmt formatCode="#,##0.###" sourceLinked="1"/>',
      val("majorTickMark", "none"),
      val("minorTickMark", "none"),
      val("tickLblPos", "low"),
      val("crossAx", crossing),
      val("crosses", "autoZero"),
    ].join(""),
  );
}

function titleXml(title: string): string {
  if (title === "") return val("autoTitleDeleted", 1);
  const rich = `<c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr sz="1200" b="1"/></a:pPr><a:r><a:rPr lang="sv-SE" sz="1200" b="1"/><a:t>${escaped(title)}</a:t></a:r></a:p></c:rich>`;
  return tag("title", `${tag("tx", rich)}${val("overlay", 0)}`) + val("autoTitleDeleted", 0);
}

/** One anchor a chart, from the upper left of its first cell to the lower right of its last. */
function drawingXml(places: readonly Area[]): string {
  const marker = (name: string, row: number, column: number) =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  const anchors = places.map(({ top, bottom, left, right }, index) => {
    const id = index + 1;
    const frame = `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id + 1}" name="Diagram ${id}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWINGML}/chart"><c:chart xmlns:c="${DRAWINGML}/chart" r:id="rId${id}"/></a:graphicData></a:graphic></xdr:graphicFrame>`;
    return `<xdr:twoCellAnchor>${marker("from", top, left)}${marker("to", bottom + 1, right + 1)}${frame}<xdr:clientData/></xdr:twoCellAnchor>`;
  });
  return `<xdr:wsDr xmlns:xdr="${DRAWINGML}/spreadsheetDrawing" xmlns:a="${DRAWINGML}/main" xmlns:r="${RELATIONSHIPS}">${anchors.join("")}</xdr:wsDr>`;
}

function tag(name: string, content: string): string {
  return `<c:${name}>${content}</c:${name}>`;
}

function val(name: string, value: string | number): string {
  return `<c:${name} val="${value}"/>`;
}

function escaped(words: string): string {
  return words.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
