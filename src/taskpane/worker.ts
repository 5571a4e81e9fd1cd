import type { Acceptance } from "../checks";
import type { Choices } from "../register";
import { settingsSchema } from "../settings";
import { validate } from "../validate";
import type { Answer, Job } from "./work/messages";

const answer = (message: Answer) => self.postMessage(message);

self.addEventListener("message", (event: MessageEvent<Job>) => {
  const { workbook, kept } = event.data;
  try {
    const settings = settingsSchema.safeParse(kept.settings ?? {});
    const validation = validate(workbook, {
      ...(settings.success ? { settings: settings.data } : {}),
      acceptances: (kept.acceptances ?? {}) as Readonly<Record<string, Acceptance>>,
      choices: (kept.choices ?? {}) as Choices,
      today: today(),
      onProgress: (step, fraction) => answer({ type: "progress", step, fraction }),
    });
    answer({ type: "done", outcome: { validation, settingsRefused: !settings.success } });
  } catch (error) {
    answer({ type: "failed", detail: String(error) });
  }
});

/** The day on the person's own calendar. */
function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}
