import type { Frame, Page } from "playwright-core";
import { sampleShares, type Shares, type Stretch } from "./shares";

/** Milliseconds after the marks are laid in which the pane and the host finish what they have begun. */
const SETTLING = 1_000;

/** A time in which the pane did not answer. */
interface Silence extends Stretch {
  /** What the pane says just after that it does; "" where it says nothing. */
  readonly step: string;
}

/** What the pane's own window notes while it works. */
interface NotingWindow {
  silences?: Silence[];
}

/**
 * Notes by the workbench's clock each time that the pane's thread is taken; without named functions, which tsx wraps in a helper that
 * the page does not have.
 */
function noteSilences(): void {
  const silences: Silence[] = [];
  const ahead = performance.timeOrigin - window.parent.performance.timeOrigin;
  let last = performance.now();
  Object.assign(window, { silences });
  setInterval(() => {
    const now = performance.now();
    const said = document.querySelector("[role='progressbar']")?.previousElementSibling?.textContent ?? "";
    const step = said.replace(/[”"«].*$|\d.*$/u, "").trim();
    silences.push({ step, from: last + ahead, to: now + ahead });
    last = now;
  }, 5);
}

/** Validates what is open, and prints how long the pane is silent at most in each step, by its own work and by the stand-in host's. */
export async function measureSilences(page: Page, pane: Frame): Promise<void> {
  const stopSampling = await sampleShares(page);
  await pane.evaluate(noteSilences);
  await pane.getByRole("button", { name: "Stäm av" }).click();
  await pane.getByRole("button", { name: "Rensa markeringar" }).waitFor({ timeout: 600_000 });
  await page.waitForTimeout(SETTLING);
  const silences = await pane.evaluate(() => (window as NotingWindow).silences ?? []);
  const sharesOf = await stopSampling();
  const longest = new Map<string, Shares & { readonly whole: number }>();
  for (const silence of silences) {
    const shares = sharesOf(silence);
    const before = longest.get(silence.step);
    longest.set(silence.step, {
      pane: Math.max(before?.pane ?? 0, shares.pane),
      host: Math.max(before?.host ?? 0, shares.host),
      memory: Math.max(before?.memory ?? 0, shares.memory),
      whole: Math.max(before?.whole ?? 0, silence.to - silence.from),
    });
  }
  for (const [step, { pane: own, host, memory, whole }] of longest)
    console.log(
      `Longest silence, ${step || "showing and marking"}: ${Math.round(whole)} ms. At most ${Math.round(own)} ms the pane's own ` +
        `at a stretch, ${Math.round(host)} ms the stand-in host's, ${Math.round(memory)} ms clearing their memory.`,
    );
}
