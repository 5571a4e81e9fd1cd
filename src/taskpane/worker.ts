import "./withoutEval";
import { optionsKept, validate, type ValidateOptions } from "../validate";
import type { Answer, Job, Outcome } from "./work/messages";

const answer = (message: Answer) => self.postMessage(message);

self.addEventListener("message", (event: MessageEvent<Job>) => {
  const { options, settingsRefused } = optionsKept(event.data.kept);
  const whole: ValidateOptions = {
    ...options,
    registerIds: event.data.registerIds,
    today: today(),
    onProgress: (step, fraction) => answer({ type: "progress", step, fraction }),
  };
  outcomeOf(event.data, whole)
    .then((outcome) => answer({ type: "done", outcome: { ...outcome, settingsRefused } }))
    .catch((error: unknown) => answer({ type: "failed", detail: String(error) }));
});

/** The report's code is fetched when a report is asked for. */
async function outcomeOf(
  { workbook, report: source }: Job,
  options: ValidateOptions,
): Promise<Omit<Outcome, "settingsRefused">> {
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
