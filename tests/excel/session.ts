import {
  type Exchange,
  Host,
  type HostOptions,
  MemoryWorkbook,
  type MemorySheetData,
  TRANSPORT_ERRORS,
  TransportError,
} from "../../src/workbench/host";
import { openOffice } from "../workbench/host/office";

export interface Session {
  readonly workbook: MemoryWorkbook;
  readonly host: Host;
  /** Round trips that a piece of work waits for. */
  trips<T>(work: () => Promise<T>): Promise<{ trips: number; answer: T }>;
  /** From now on Excel refuses the requests that `which` says, as the real one does when it cannot be reached. */
  refuse(code: keyof typeof TRANSPORT_ERRORS, which?: (exchange: Exchange) => boolean): void;
  close(): void;
}

/** What the client does on its own account: it greets Excel's services, and lets go of ranges when a batch is over. */
function ownAccount({ body, batch }: Exchange): boolean {
  if (body.includes('"Microsoft.')) return true;
  const named = batch.Actions.filter(({ Name }) => Name !== "");
  return named.length > 0 && named.every(({ Name }) => Name === "_RemoveReference");
}

/** A workbook in memory with Microsoft's own Office.js client before it, as `Excel` and `Office` for the code under test. */
export async function openSession(
  data: { name?: string; sheets: readonly MemorySheetData[] } & Partial<
    ConstructorParameters<typeof MemoryWorkbook>[0]
  >,
  options: HostOptions & { uiLocale?: string } = {},
): Promise<Session> {
  const workbook = new MemoryWorkbook(data);
  const host = new Host(workbook, options);
  let count = 0;
  host.intercept((exchange, next) => {
    if (!ownAccount(exchange)) count += 1;
    return next();
  });
  const office = await openOffice(host, options.uiLocale);
  Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  return {
    workbook,
    host,
    async trips(work) {
      const before = count;
      const answer = await work();
      return { trips: count - before, answer };
    },
    refuse(code, which = () => true) {
      host.intercept(async (exchange, next) => {
        if (!ownAccount(exchange) && which(exchange)) throw new TransportError(TRANSPORT_ERRORS[code]);
        return next();
      });
    },
    close: () => office.close(),
  };
}
