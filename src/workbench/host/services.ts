import type { Context } from "./context";

type ServiceMethod = (args: readonly unknown[], context: Context) => unknown;

/** The client shortens its pause between results from 500 ms to about 200 when the host says these. */
const ENABLED_FEATURES = [1, 2, 3, 4];

const VISIBILITY_CHANGED = 65_539;
const EVENT_CATEGORY = 65_536;

const VISIBLE = "Visible";

/** Services that the client calls by name. What is not here answers with nothing: the client calls more than an add-in needs. */
export const SERVICES: Readonly<Record<string, Readonly<Record<string, ServiceMethod>>>> = {
  "Microsoft.ExcelServices.CustomFunctions": {
    _SetOsfControlContainerReadyForCustomFunctions: (_args, context) => {
      context.customFunctions.ready();
      return null;
    },
    _GetEnabledFeatures: () => ENABLED_FEATURES,
    SetInvocationArrayResults: ([results], context) => {
      context.customFunctions.receive(results);
      return null;
    },
  },
  "Microsoft.AppRuntime.AppRuntimeService": {
    SetAppRuntimeState: ([state], context) => {
      const visible = state === VISIBLE;
      context.onTaskPane(visible);
      context.events.post({
        category: EVENT_CATEGORY,
        type: VISIBILITY_CHANGED,
        targetId: "",
        message: JSON.stringify({ visibility: visible ? VISIBLE : "Hidden" }),
      });
      return null;
    },
    GetAppRuntimeState: () => VISIBLE,
  },
  "Microsoft.AppRuntime.AppRuntimePersistenceService": {
    GetAppRuntimeStartState: () => "Inactive",
  },
};

export function callService(
  service: string,
  method: string,
  args: readonly unknown[],
  context: Context,
): unknown {
  return SERVICES[service]?.[method]?.(args, context) ?? null;
}
