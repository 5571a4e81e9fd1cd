/** Requirement sets that the host claims; together they let the client run with shared runtime and custom functions. */
export type RequirementSets = Readonly<Record<string, string>>;

export const REQUIREMENT_SETS: RequirementSets = {
  ExcelApi: "1.15",
  SharedRuntime: "1.1",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  RibbonApi: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
};
