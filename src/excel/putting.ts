import type { CellValue } from "../reading";
import { asText } from "./asText";
import { GONE, HostError, hostError } from "./errors";

/** New contents for cells that have been looked at. */
export interface Put {
  /** The cells, followed, as they were when they were judged: `formulas` and `numberFormat` are loaded. */
  readonly seen: Excel.Range;
  /** The first cells of `seen`, where `formulas` go; the others, or all where that is empty, only get their number format. */
  readonly cells: Excel.Range;
  readonly formulas: readonly (readonly (string | number | boolean)[])[];
  /** Null leaves the number formats alone. */
  readonly numberFormat: readonly (readonly string[])[] | null;
  /** For messages, such as "C7". */
  readonly address: string;
}

interface Contents {
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormat: readonly (readonly string[])[];
}

/** Excel has not even begun with a request that it refuses for these reasons. */
const NOT_BEGUN = new Set([
  "InvalidOperationInCellEditMode",
  "ActivityLimitReached",
  "RequestPayloadSizeLimitExceeded",
  "WriteNotSupportedWhenModalDialogOpen",
]);

/**
 * Writes all or none. Office.js cannot write on a condition, so the same request that writes reads first: where somebody has changed a
 * cell since it was judged, that shows, everything is put back as that request found it, and `refuse` is thrown. Where Excel's answer
 * is lost or the request stops half-way, the cells are looked at again: what was written whole counts as written, what was written in
 * part is put back. What remains: another person's entry can stand overwritten for one round trip, and where Excel cannot be reached
 * any more a HostError (`host.unsure`) names the cells.
 */
export async function putAll(
  context: Excel.RequestContext,
  puts: readonly Put[],
  refuse: (put: Put, now: CellValue) => HostError,
): Promise<void> {
  const judged = puts.map(contentsOf);
  for (const { seen } of puts) seen.load("formulas,numberFormat");
  puts.forEach(write);
  try {
    await context.sync();
  } catch (error) {
    const { id, code } = hostError(error);
    // All cells are read before the first is written: one that is gone stops the request before it has written any.
    if (id === GONE || NOT_BEGUN.has(code)) throw error;
    if (await isWritten(context, puts, judged, error)) return;
    throw error;
  }
  const found = puts.map(contentsOf);
  const other = puts.findIndex((_, index) => !sameCells(found[index]!.formulas, judged[index]!.formulas));
  if (other < 0) return;
  await unsureWithout(puts, () => putBack(context, puts, found));
  const now = differing(found[other]!.formulas, judged[other]!.formulas);
  throw refuse(puts[other]!, now);
}

function write({ seen, cells, formulas, numberFormat }: Put): void {
  if (numberFormat) seen.numberFormat = numberFormat.map((row) => [...row]);
  if (formulas.length > 0) cells.formulas = formulas.map((row) => [...row]);
}

async function putBack(
  context: Excel.RequestContext,
  puts: readonly Put[],
  contents: readonly Contents[],
): Promise<void> {
  puts.forEach((put, index) => {
    const { formulas, numberFormat } = contents[index]!;
    const own = put.formulas.map((row, down) =>
      row.map((_, right) => typed(formulas[down]![right] ?? "", numberFormat[down]![right]!)),
    );
    write({ ...put, formulas: own, numberFormat: put.numberFormat && numberFormat });
  });
  await context.sync();
}

/** What has to be typed for the cell to hold this again: a text such as "007" would otherwise become a number. */
function typed(cell: CellValue, numberFormat: string): string | number | boolean {
  if (typeof cell !== "string") return cell ?? "";
  const isText = cell !== "" && !cell.startsWith("=") && numberFormat !== "@";
  return isText ? asText(cell) : cell;
}

/** After a failure: true where everything was written nevertheless; puts back what was written in part. */
async function isWritten(
  context: Excel.RequestContext,
  puts: readonly Put[],
  judged: readonly Contents[],
  error: unknown,
): Promise<boolean> {
  return unsureWithout(
    puts,
    async () => {
      for (const { seen } of puts) seen.load("formulas,numberFormat");
      await context.sync();
      const written = puts.filter(holdsOurs);
      if (written.length === puts.length) return true;
      const left = written.map((put) => judged[puts.indexOf(put)]!);
      if (written.length > 0) await putBack(context, written, left);
      return false;
    },
    hostError(error).code,
  );
}

/** Where the cells cannot be reached either, the person has to look. */
async function unsureWithout<T>(puts: readonly Put[], run: () => Promise<T>, code?: string): Promise<T> {
  try {
    return await run();
  } catch (error) {
    const cells = puts.map(({ address }) => address).join(", ");
    throw new HostError("host.unsure", code ?? hostError(error).code, { cells });
  }
}

function contentsOf({ seen }: Put): Contents {
  return { formulas: seen.formulas as CellValue[][], numberFormat: seen.numberFormat as string[][] };
}

/** Excel writes a formula's names its own way, so their letters' case is not looked at. */
function holdsOurs({ seen, formulas }: Put): boolean {
  return formulas.every((row, down) =>
    row.every(
      (cell, right) => canonical(cell) === canonical((seen.formulas as CellValue[][])[down]![right]!),
    ),
  );
}

function canonical(cell: CellValue): CellValue {
  return typeof cell === "string" && cell.startsWith("=") ? cell.replaceAll(/\s/g, "").toUpperCase() : cell;
}

function sameCells(one: Contents["formulas"], other: Contents["formulas"]): boolean {
  return one.every((row, down) => row.every((cell, right) => cell === other[down]?.[right]));
}

function differing(now: Contents["formulas"], before: Contents["formulas"]): CellValue {
  const pairs = now.flatMap((row, down) => row.map((cell, right) => [cell, before[down]?.[right]] as const));
  return pairs.find(([cell, was]) => cell !== was)?.[0] ?? "";
}
