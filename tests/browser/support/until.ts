const PATIENCE = 60_000;
const PAUSE = 100;

/** Asks until the answer is yes; fails with what was waited for where it never is. */
export async function until(what: string, question: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await question())) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
