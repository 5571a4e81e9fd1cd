import "./withoutEval";
import { optionsKept, type Validation, validate, type ValidateOptions } from "../validate";
import type { BoardReport } from "../report";
import type { Answer, Job, Outcome, Question } from "./work/messages";
import { outcomeOf } from "./work/outcome";
import { piecesOf, type Rows, withoutPieces, withRows } from "./work/pieces";

const answer = (message: Answer) => self.postMessage(message);

let rows: Rows[] = [];
let sendNext = () => {};

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  if (data.type === "rows") rows.push(data.rows);
  else if (data.type === "next") sendNext();
  else void answerJob(data.job);
});

async function answerJob(bare: Job): Promise<void> {
  const job = { ...bare, workbook: withRows(bare.workbook, rows) };
  rows = [];
  try {
    const outcome = await perform(job);
    for (const piece of piecesOf(outcome)) {
      answer({ type: "piece", piece });
      // All at once, they would take the pane's whole time.
      await new Promise<void>((resolve) => (sendNext = resolve));
    }
    answer({ type: "done", outcome: withoutPieces(outcome) });
  } catch (error) {
    answer({ type: "failed", detail: String(error) });
  }
}

async function perform(job: Job): Promise<Outcome> {
  const { options, settingsRefused } = optionsKept(job.kept);
  const { validation, ...more } = await validated(job, {
    ...options,
    registerIds: job.registerIds,
    today: today(),
    onProgress: (step, fraction) => answer({ type: "progress", step, fraction }),
  });
  return { ...outcomeOf(job, { validation, settingsRefused }), ...more };
}

/** The report's code is fetched when a report is asked for. */
async function validated(
  { workbook, report: source }: Job,
  options: ValidateOptions,
): Promise<{ validation: Validation; report?: BoardReport }> {
  if (!source) return { validation: validate(workbook, options) };
  const { reportOn } = await import("../report");
  return reportOn(workbook, options, source, sha256);
}

/** The day on the person's own calendar. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
