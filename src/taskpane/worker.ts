import { validate } from "../validate";
import type { Answer, Job } from "./work/messages";

const answer = (message: Answer) => self.postMessage(message);

self.addEventListener("message", (event: MessageEvent<Job>) => {
  try {
    const validation = validate(event.data.workbook, {
      onProgress: (step, fraction) => answer({ type: "progress", step, fraction }),
    });
    answer({ type: "done", validation });
  } catch (error) {
    answer({ type: "failed", detail: String(error) });
  }
});
