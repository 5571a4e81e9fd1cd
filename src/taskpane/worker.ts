import "./withoutEval";
import { optionsKept, type Validation, validate, type ValidateOptions } from "../validate";
import type { BoardReport } from "../report";
import type { Answer, Job, Outcome, Question } from "./work/messages";
import { outcomeOf } from "./work/outcome";
import { piecesOf, type Rows, withoutPieces, withRows } from "./work/pieces";

const answer = (message: Answer) => self.postMessage(message);

let rows: Rows[] = [];

self.addEventListener("message", ({ data }: MessageEvent<Question>) => {
  if (data.type === "rows") {
    rows.push(data.rows);
    return;
  }
  const job = { ...data.job, workbook: withRows(data.job.workbook, rows) };
  rows = [];
  perform(job).then(
    (outcome) => {
      for (const piece of piecesOf(outcome)) answer({ type: "piece", piece });
      answer({ type: "done", outcome: withoutPieces(outcome) });
    },
    (error: unknown) => answer({ type: "failed", detail: String(error) }),
  );
});

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
