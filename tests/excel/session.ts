import {
  type Exchange,
  type Host,
  type HostOptions,
  isClientsOwn,
  MemoryWorkbook,
  type MemorySheetData,
  nastyHost,
  type Switches,
  TRANSPORT_ERRORS,
  TransportError,
  turnOn,
} from "../../src/workbench/host";
import { openOffice } from "../workbench/host/office";

export interface Session {
  readonly workbook: MemoryWorkbook;
  readonly host: Host;
  /** Round trips that a piece of work waits for. */
  trips<T>(work: () => Promise<T>): Promise<{ trips: number; answer: T }>;
  /** From now on Excel refuses the requests that `which` says, as the real one does when it cannot be reached. */
  refuse(code: keyof typeof TRANSPORT_ERRORS, which?: (exchange: Exchange) => boolean): void;
  /** Turns switches on from now on; the next round trip is the first. */
  turnOn(switches: Partial<Switches>): void;
  /** Closes the pane, whatever it is doing, and opens it again on the same workbook. */
  reopen(): Promise<void>;
  close(): void;
}

/** A workbook in memory with Microsoft's own Office.js client before it, as `Excel` and `Office` for the code under test. */
export async function openSession(
  data: { name?: string; sheets: readonly MemorySheetData[] } & Partial<
    ConstructorParameters<typeof MemoryWorkbook>[0]
  >,
  options: HostOptions & { uiLocale?: string; switches?: Partial<Switches> } = {},
): Promise<Session> {
  const workbook = new MemoryWorkbook(data);
  const host = nastyHost(workbook, options.switches ?? {}, options);
  let count = 0;
  host.intercept((exchange, next) => {
    if (!isClientsOwn(exchange)) count += 1;
    return next();
  });
  let office = await openOffice(host, options.uiLocale);
  const expose = () => Object.assign(globalThis, { Excel: office.Excel, Office: office.Office });
  expose();
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
        if (!isClientsOwn(exchange) && which(exchange)) throw new TransportError(TRANSPORT_ERRORS[code]);
        return next();
      });
    },
    turnOn: (switches) => turnOn(host, switches),
    async reopen() {
      office.close();
      office = await openOffice(host, options.uiLocale);
      expose();
    },
    close: () => office.close(),
  };
}
