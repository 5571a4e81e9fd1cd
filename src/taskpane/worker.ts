import "./withoutEval";
import type { Acceptance } from "../checks";
import type { Choices } from "../register";
import { settingsSchema } from "../settings";
import { validate, type ValidateOptions } from "../validate";
import type { Answer, Job, Outcome } from "./work/messages";

const answer = (message: Answer) => self.postMessage(message);

self.addEventListener("message", (event: MessageEvent<Job>) => {
  const settings = settingsSchema.safeParse(event.data.kept.settings ?? {});
  const options: ValidateOptions = {
    ...(settings.success ? { settings: settings.data } : {}),
    acceptances: (event.data.kept.acceptances ?? {}) as Readonly<Record<string, Acceptance>>,
    choices: (event.data.kept.choices ?? {}) as Choices,
    registerIds: event.data.registerIds,
    today: today(),
    onProgress: (step, fraction) => answer({ type: "progress", step, fraction }),
  };
  outcomeOf(event.data, options)
    .then((outcome) => answer({ type: "done", outcome: { ...outcome, settingsRefused: !settings.success } }))
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
