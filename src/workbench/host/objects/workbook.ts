import { textArgument } from "../arguments";
import { object, type ObjectType } from "../members";
import type { WorkbookModel } from "../model";
import { activeCell, selectedRange } from "../ranges";

export const WORKBOOK: ObjectType<WorkbookModel> = {
  scalars: {
    Name: { get: (workbook) => workbook.name },
    ReadOnly: { get: (workbook) => workbook.readOnly },
    AutoSave: { get: () => false },
    CalculationEngineVersion: { get: () => 191_029 },
  },
  objects: {
    Application: (workbook) => object("Application", workbook),
    Worksheets: (workbook) => object("WorksheetCollection", workbook),
    Names: (workbook) => object("NamedItemCollection", workbook),
    Tables: () => object("TableCollection", { sheet: null }),
    Settings: (workbook) => object("SettingCollection", workbook),
    CustomXmlParts: (workbook) => object("CustomXmlPartCollection", workbook),
    Protection: (workbook) => object("WorkbookProtection", workbook),
  },
  methods: {
    GetSelectedRange: (workbook) => object("Range", selectedRange(workbook)),
    GetActiveCell: (workbook) => object("Range", activeCell(workbook)),
    GetIsActiveCollabSession: () => false,
    _RemoveReference: (_workbook, [id], { references }) => {
      references.release(textArgument(id, "referenceId"));
    },
    _RemoveAllReferences: (_workbook, _args, { references }) => {
      references.releaseAll();
    },
    _GetReferenceCount: (_workbook, _args, { references }) => references.count,
    _SetOsfControlContainerReadyForCustomFunctions: (_workbook, _args, { customFunctions }) => {
      customFunctions.ready();
    },
  },
};
