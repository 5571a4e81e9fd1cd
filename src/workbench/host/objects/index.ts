import type { TypeTable } from "../members";
import { APPLICATION, CULTURE_INFO, DATETIME_FORMAT_INFO, NUMBER_FORMAT_INFO } from "./application";
import { CHART, CHART_COLLECTION, CHART_PART, CHART_SERIES_COLLECTION } from "./charts";
import {
  CONDITIONAL_FORMAT,
  CONDITIONAL_FORMAT_COLLECTION,
  CONDITIONAL_FORMAT_RULE,
  CONDITIONAL_RANGE_FILL,
  CONDITIONAL_RANGE_FONT,
  CONDITIONAL_RANGE_FORMAT,
  CUSTOM_CONDITIONAL_FORMAT,
} from "./conditionalFormats";
import { CUSTOM_XML_PART, CUSTOM_XML_PART_COLLECTION, CUSTOM_XML_PART_SCOPED_COLLECTION } from "./customXml";
import {
  FORMAT_PROTECTION,
  RANGE_BORDER,
  RANGE_BORDER_COLLECTION,
  RANGE_FILL,
  RANGE_FONT,
  RANGE_FORMAT,
} from "./format";
import { NAMED_ITEM, NAMED_ITEM_COLLECTION } from "./names";
import { HEADER_FOOTER, HEADER_FOOTER_GROUP, PAGE_LAYOUT } from "./pageLayout";
import { WORKBOOK_PROTECTION, WORKSHEET_PROTECTION } from "./protection";
import { RANGE } from "./range";
import { RANGE_AREAS, RANGE_COLLECTION } from "./rangeAreas";
import { SETTING, SETTING_COLLECTION } from "./settings";
import {
  TABLE,
  TABLE_COLLECTION,
  TABLE_COLUMN,
  TABLE_COLUMN_COLLECTION,
  TABLE_ROW,
  TABLE_ROW_COLLECTION,
} from "./tables";
import { WORKBOOK } from "./workbook";
import {
  WORKSHEET_CUSTOM_PROPERTY,
  WORKSHEET_CUSTOM_PROPERTY_COLLECTION,
  WORKSHEET_FREEZE_PANES,
} from "./worksheetParts";
import { WORKSHEET, WORKSHEET_COLLECTION } from "./worksheets";

/** Every class of Office.js that the host plays. A new member is one line in its class's table. */
export const TYPES: TypeTable = {
  Workbook: WORKBOOK,
  Application: APPLICATION,
  CultureInfo: CULTURE_INFO,
  NumberFormatInfo: NUMBER_FORMAT_INFO,
  DatetimeFormatInfo: DATETIME_FORMAT_INFO,
  WorkbookProtection: WORKBOOK_PROTECTION,
  WorksheetCollection: WORKSHEET_COLLECTION,
  Worksheet: WORKSHEET,
  WorksheetProtection: WORKSHEET_PROTECTION,
  WorksheetFreezePanes: WORKSHEET_FREEZE_PANES,
  PageLayout: PAGE_LAYOUT,
  HeaderFooterGroup: HEADER_FOOTER_GROUP,
  HeaderFooter: HEADER_FOOTER,
  WorksheetCustomPropertyCollection: WORKSHEET_CUSTOM_PROPERTY_COLLECTION,
  WorksheetCustomProperty: WORKSHEET_CUSTOM_PROPERTY,
  Range: RANGE,
  RangeFormat: RANGE_FORMAT,
  RangeFill: RANGE_FILL,
  RangeFont: RANGE_FONT,
  FormatProtection: FORMAT_PROTECTION,
  RangeBorderCollection: RANGE_BORDER_COLLECTION,
  RangeBorder: RANGE_BORDER,
  RangeAreas: RANGE_AREAS,
  RangeCollection: RANGE_COLLECTION,
  ConditionalFormatCollection: CONDITIONAL_FORMAT_COLLECTION,
  ConditionalFormat: CONDITIONAL_FORMAT,
  CustomConditionalFormat: CUSTOM_CONDITIONAL_FORMAT,
  ConditionalFormatRule: CONDITIONAL_FORMAT_RULE,
  ConditionalRangeFormat: CONDITIONAL_RANGE_FORMAT,
  ConditionalRangeFill: CONDITIONAL_RANGE_FILL,
  ConditionalRangeFont: CONDITIONAL_RANGE_FONT,
  SettingCollection: SETTING_COLLECTION,
  Setting: SETTING,
  CustomXmlPartCollection: CUSTOM_XML_PART_COLLECTION,
  CustomXmlPartScopedCollection: CUSTOM_XML_PART_SCOPED_COLLECTION,
  CustomXmlPart: CUSTOM_XML_PART,
  NamedItemCollection: NAMED_ITEM_COLLECTION,
  NamedItem: NAMED_ITEM,
  TableCollection: TABLE_COLLECTION,
  Table: TABLE,
  TableColumnCollection: TABLE_COLUMN_COLLECTION,
  TableColumn: TABLE_COLUMN,
  TableRowCollection: TABLE_ROW_COLLECTION,
  TableRow: TABLE_ROW,
  ChartCollection: CHART_COLLECTION,
  Chart: CHART,
  ChartPart: CHART_PART,
  ChartSeriesCollection: CHART_SERIES_COLLECTION,
  Service: {},
};
