/**
 * What Excel refused, as a text a person can act on. `id` is a key of the catalogues; `code` is Excel's own, for support.
 */
export class HostError extends Error {
  constructor(
    readonly id: string,
    readonly code: string,
    /** What the text needs besides the code: a cell, what it holds. */
    readonly values: Readonly<Record<string, string>> = {},
  ) {
    super(`${id} (${code})`);
    this.name = "HostError";
  }
}

/** Excel's error codes (OfficeExtension.Error.code) and the text for each; all others are `host.general`. */
const TEXTS: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: "host.cellEdit",
  RequestPayloadSizeLimitExceeded: "host.tooLarge",
  ResponsePayloadSizeLimitExceeded: "host.tooLarge",
  RangeExceedsLimit: "host.tooLarge",
  MemoryLimitReached: "host.tooLarge",
  AccessDenied: "host.protected",
  InvalidOrTimedOutSession: "host.session",
  RequestAborted: "host.session",
  InactiveWorkbook: "host.session",
  Timeout: "host.session",
  ActivityLimitReached: "host.busy",
  ServiceNotAvailable: "host.busy",
  WriteNotSupportedWhenModalDialogOpen: "host.dialog",
  ItemNotFound: "host.gone",
  InvalidReference: "host.gone",
  InvalidObjectPath: "host.gone",
  ApiNotFound: "host.oldExcel",
  ApiNotAvailable: "host.oldExcel",
};

export const TOO_LARGE = "host.tooLarge";
export const GONE = "host.gone";

/** The error as a HostError; one that is a HostError already is kept. */
export function hostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code =
    typeof error === "object" && error !== null && "code" in error ? String(error.code) : "GeneralException";
  const known = new HostError(TEXTS[code] ?? "host.general", code);
  known.cause = error;
  return known;
}
