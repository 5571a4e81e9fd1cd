import type { Progress } from "../state/state";
import type { Answer, Job, Outcome } from "./messages";

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
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.type === "progress") return onProgress({ step: data.step, fraction: data.fraction });
        signal.removeEventListener("abort", onAbort);
        if (data.type === "done") resolve(data.outcome);
        else reject(new Error(data.detail));
      };
      worker.onerror = (event) => {
        signal.removeEventListener("abort", onAbort);
        discard(new Error(typeof event === "string" ? event : event.message));
      };
      worker.postMessage(job);
    });
}
