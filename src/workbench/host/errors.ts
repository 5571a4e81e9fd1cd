/** An error that a batch answers with. The codes are those of Excel.ErrorCodes; the messages are the host's own, never claimed to be Excel's. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = "HostError";
  }
}

/** A round trip that fails as a whole; the numbers are those that Office's shells hand to the client. */
export const TRANSPORT_ERRORS = {
  invalidOperationInCellEditMode: 5004,
  invalidOrTimedOutSession: 5012,
  writeNotSupportedWhenModalDialogOpen: 5016,
  activityLimitReached: 5102,
  requestPayloadSizeLimitExceeded: 5103,
  responsePayloadSizeLimitExceeded: 5104,
  accessDenied: 7000,
} as const;

export class TransportError extends Error {
  constructor(readonly number: number) {
    super(`The round trip failed with ${number}`);
    this.name = "TransportError";
  }
}

export function itemNotFound(what: string): HostError {
  return new HostError("ItemNotFound", `There is no ${what}`);
}

export function invalidArgument(message: string): HostError {
  return new HostError("InvalidArgument", message);
}

export function apiNotFound(member: string): HostError {
  return new HostError("ApiNotFound", `The workbench's host has no ${member}`);
}
