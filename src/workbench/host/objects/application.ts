import type { ObjectType } from "../members";
import { object } from "../members";
import type { WorkbookModel } from "../model";

export const APPLICATION: ObjectType<WorkbookModel> = {
  scalars: {
    CalculationMode: { get: () => "Automatic" },
    CalculationState: { get: () => "Done" },
    CalculationEngineVersion: { get: () => 191_029 },
    DecimalSeparator: { get: (_workbook, { culture }) => culture.decimalSeparator },
    ThousandsSeparator: { get: (_workbook, { culture }) => culture.thousandsSeparator },
    UseSystemSeparators: { get: () => true },
  },
  objects: { CultureInfo: (workbook) => object("CultureInfo", workbook) },
  methods: {
    Calculate: (workbook) => workbook.recalculate(),
    // The grid draws and calculates after the batch as it is: there is nothing to hold back.
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
  },
};

export const CULTURE_INFO: ObjectType<WorkbookModel> = {
  scalars: { Name: { get: (_workbook, { culture }) => culture.name } },
  objects: {
    NumberFormat: (workbook) => object("NumberFormatInfo", workbook),
    DatetimeFormat: (workbook) => object("DatetimeFormatInfo", workbook),
  },
};

export const NUMBER_FORMAT_INFO: ObjectType<WorkbookModel> = {
  scalars: {
    NumberDecimalSeparator: { get: (_workbook, { culture }) => culture.decimalSeparator },
    NumberGroupSeparator: { get: (_workbook, { culture }) => culture.thousandsSeparator },
  },
};

export const DATETIME_FORMAT_INFO: ObjectType<WorkbookModel> = {
  scalars: {
    DateSeparator: { get: (_workbook, { culture }) => culture.dateSeparator },
    TimeSeparator: { get: (_workbook, { culture }) => culture.timeSeparator },
    ShortDatePattern: { get: (_workbook, { culture }) => culture.shortDatePattern },
    LongDatePattern: { get: (_workbook, { culture }) => culture.longDatePattern },
    LongTimePattern: { get: (_workbook, { culture }) => culture.longTimePattern },
  },
};
