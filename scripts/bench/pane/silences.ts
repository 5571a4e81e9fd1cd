import type { Frame, Page } from "playwright-core";

/** Milliseconds after the marks are laid in which the pane and the host finish what they have begun. */
const SETTLING = 1_000;

/** What a window notes while it works: the longest time that its thread was taken, by what the pane said just after it. */
interface NotingWindow {
  silences?: Readonly<Record<string, number>>;
}

/** Notes how long its thread is taken; without named functions, which tsx wraps in a helper that the page does not have. */
function noteSilences(): void {
  const silences: Record<string, number> = {};
  let last = performance.now();
  Object.assign(window, { silences });
  setInterval(() => {
    const now = performance.now();
    const said = document.querySelector("[role='progressbar']")?.previousElementSibling?.textContent ?? "";
    const step = said.replace(/[”"«].*$|\d.*$/u, "").trim();
    silences[step] = Math.max(silences[step] ?? 0, now - last);
    last = now;
  }, 5);
}

async function notedBy(frame: Page | Frame): Promise<[step: string, longest: number][]> {
  return Object.entries(await frame.evaluate(() => (window as NotingWindow).silences ?? {}));
}

/** Validates what is open, and prints for how long at most the pane does not answer in each step. */
export async function measureSilences(page: Page, pane: Frame): Promise<void> {
  await pane.evaluate(noteSilences);
  await page.evaluate(noteSilences);
  await pane.getByRole("button", { name: "Stäm av" }).click();
  // Asked once a second and cheaply: to look for a role reads the whole page, on the pane's own thread.
  await pane.waitForFunction(
    () =>
      [...document.querySelectorAll("button")].some(({ textContent }) => textContent === "Rensa markeringar"),
    undefined,
    { polling: 1_000, timeout: 600_000 },
  );
  await page.waitForTimeout(SETTLING);
  for (const [step, longest] of await notedBy(pane))
    console.log(`  Longest silence, ${step || "showing and marking"}: ${Math.round(longest)} ms.`);
  const host = Math.max(...(await notedBy(page)).map(([, longest]) => longest));
  console.log(
    `  The stand-in host, which has a process of its own, is busy for up to ${Math.round(host)} ms.`,
  );
}
