import type { Culture } from "./culture";
import type { CustomFunctionCalls } from "./customFunctions";
import type { EventHub } from "./events";
import type { HostObject } from "./members";
import type { WorkbookModel } from "./model";
import type { References } from "./references";
import type { Query } from "./wire";

/** What the host's objects work with. */
export interface Context {
  readonly workbook: WorkbookModel;
  readonly references: References;
  readonly events: EventHub;
  readonly customFunctions: CustomFunctionCalls;
  readonly culture: Culture;
  readonly viewOnly: boolean;
  /** The add-in shows or hides its own task pane. */
  onTaskPane(visible: boolean): void;
  /** Reads an object's members in camelCase, as `retrieve` does. */
  retrieve(object: HostObject, query: Query): unknown;
}
