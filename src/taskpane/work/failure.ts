import type { Message } from "../../checks";
import { HostError } from "../../excel";
import type { Notice } from "../state/state";

/** Why the work ended where the person pressed Cancel. */
export class Cancelled extends Error {}

/** What went wrong, in words; a person's own Cancel is no failure. */
export function failure(error: unknown, retry: boolean): Notice {
  if (error instanceof Cancelled) {
    return { intent: "info", message: { id: "pane.notice.cancelled", values: {} }, retry: false };
  }
  return { intent: "error", message: messageOf(error), retry };
}

function messageOf(error: unknown): Message {
  if (error instanceof HostError) return { id: error.id, values: { code: error.code, ...error.values } };
  return { id: "pane.error.unexpected", values: { detail: String(error) } };
}
