import type { Progress } from "../state/state";
import { giveWay } from "../../excel";
import type { Answer, Job, Outcome, Question } from "./messages";
import { type Piece, rowsIn, withoutRows, withPieces } from "./pieces";

/** Runs the core; a signal that is aborted stops it at once. */
export type Validator = (
  job: Job,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
) => Promise<Outcome>;

/** The part of a Worker that is used. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/**
 * Validates in a worker, so that the pane stays alive and Cancel really stops: a cancelled worker is ended, and the next
 * validation gets a new one. Otherwise the worker is kept for the next time.
 */
export function createValidator(makeWorker: () => WorkerLike): Validator {
  let kept: WorkerLike | null = null;
  return (job, onProgress, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const worker = (kept ??= makeWorker());
      const discard = (reason: Error) => {
        worker.terminate();
        kept = null;
        reject(reason);
      };
      const onAbort = () => discard(signal.reason as Error);
      signal.addEventListener("abort", onAbort, { once: true });
      const pieces: Piece[] = [];
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.type === "progress") return onProgress({ step: data.step, fraction: data.fraction });
        if (data.type === "piece") {
          pieces.push(data.piece);
          worker.postMessage({ type: "next" } satisfies Question);
          return;
        }
        signal.removeEventListener("abort", onAbort);
        if (data.type === "done") resolve(withPieces(data.outcome, pieces));
        else reject(new Error(data.detail));
      };
      worker.onerror = (event) => {
        signal.removeEventListener("abort", onAbort);
        discard(new Error(typeof event === "string" ? event : event.message));
      };
      send(job, (question) => {
        if (kept === worker) worker.postMessage(question);
        return kept === worker;
      }).catch(discard);
    });
}

/** Sends the job piece by piece, as long as `post` says that somebody listens. */
async function send(job: Job, post: (question: Question) => boolean): Promise<void> {
  for (const rows of rowsIn(job.workbook)) {
    if (!post({ type: "rows", rows })) return;
    await giveWay();
  }
  post({ type: "validate", job: { ...job, workbook: withoutRows(job.workbook) } });
}
