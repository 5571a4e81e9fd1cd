/**
 * npm run bench:size: what a workbook's size costs, through Microsoft's own Office.js client against the workbench's host: round trips,
 * bytes, times and memory for 1,000 to 1,000,000 cells, then 200 sheets, a sheet in use down to Excel's last row, five million cells, and
 * about a hundred thousand findings. Give sizes to try those alone: npm run bench:size -- 1000 10000; or "findings".
 */
import { planMarks, readWorkbook, showMarks } from "../../src/excel";
import { type MemorySheetData, TRANSPORT_ERRORS, TransportError } from "../../src/workbench/host";
import { validate } from "../../src/validate";
import { openSession } from "../../tests/excel/session";
import { marksOf } from "../../src/taskpane/state/result";
import { tallest, workbookOf } from "./size/workbook";

/** Excel on the web answers with no more than this. */
const MOST_BYTES = 5 * 1024 * 1024;

const SIZES = [1_000, 10_000, 100_000, 1_000_000];

/** Of a thousand rows, so many are wrong; or, where there are to be many findings, a third. */
const WRONG = 10;
const OFTEN_WRONG = 330;

interface Traffic {
  trips: number;
  sent: number;
  received: number;
  /** The largest answer. */
  most: number;
  /** Answers that Excel on the web would have refused. */
  refused: number;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function seconds(from: number): string {
  return `${((performance.now() - from) / 1_000).toFixed(2)} s`;
}

/** Reads, validates where asked, and marks; prints a line. */
async function measure(
  title: string,
  sheets: readonly MemorySheetData[],
  validating: boolean,
): Promise<void> {
  const session = await openSession({ sheets });
  const traffic: Traffic = { trips: 0, sent: 0, received: 0, most: 0, refused: 0 };
  session.host.intercept(async ({ body }, next) => {
    const answer = await next();
    traffic.trips += 1;
    traffic.sent += body.length;
    if (answer.length > MOST_BYTES) {
      traffic.refused += 1;
      // What Excel on the web does: the answer is thrown away, and the add-in has to ask for less.
      throw new TransportError(TRANSPORT_ERRORS.responsePayloadSizeLimitExceeded);
    }
    traffic.received += answer.length;
    traffic.most = Math.max(traffic.most, answer.length);
    return answer;
  });
  const before = heap();
  let start = performance.now();
  const { workbook } = await readWorkbook("workbook");
  const read = seconds(start);
  const kept = heap() - before;
  const cells = workbook.grids.reduce(
    (sum, grid) => sum + grid.values.length * (grid.values[0]?.length ?? 0),
    0,
  );
  console.log(
    `${title}: ${cells} cells in ${traffic.trips} round trips, ${megabytes(traffic.sent)} sent, ${megabytes(traffic.received)} received ` +
      `(largest ${megabytes(traffic.most)}, ${traffic.refused} refused), read in ${read}, kept ${megabytes(kept)}`,
  );
  if (validating) {
    start = performance.now();
    const { findings, stopped } = validate(workbook);
    const taken = seconds(start);
    const trips = traffic.trips;
    start = performance.now();
    const { blocks } = await showMarks(planMarks(marksOf(findings), workbook.grids));
    console.log(
      `  validated in ${taken}: ${findings.length} findings${stopped ? ", some searches stopped early" : ""}; ` +
        `${blocks} marks in ${traffic.trips - trips} round trips, ${seconds(start)}`,
    );
  }
  session.close();
}

async function main(): Promise<void> {
  const [first] = process.argv.slice(2);
  if (first === "findings") return manyFindings();
  const given = process.argv.slice(2).map(Number);
  for (const size of given.length > 0 ? given : SIZES) {
    await measure(`${size} cells on one sheet`, workbookOf(size, 1, WRONG), true);
  }
  if (given.length > 0) return;
  await measure("200 sheets", workbookOf(200_000, 200, WRONG), true);
  await measure("down to the last row", [tallest(1_048_576)], false);
  await measure("five million cells", workbookOf(5_000_000, 5), false);
  await manyFindings();
}

/** Two hundred sheets, a third of their rows wrong. */
async function manyFindings(): Promise<void> {
  await measure("a hundred thousand findings", workbookOf(780_000, 200, OFTEN_WRONG), true);
}

void main();
