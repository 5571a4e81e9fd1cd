import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { paneOf } from "./paneOf";
import { until } from "./until";

/**
 * What axe finds in the pane: rules, each with the elements that break it. A colour on its way from one state of a button to the next has
 * a contrast that nobody is meant to read by, so it waits until nothing in the pane changes any more.
 */
export async function accessibilityFaults(page: Page): Promise<[rule: string, elements: string[]][]> {
  const pane = await paneOf(page);
  await until("the pane's transitions end", () =>
    pane.evaluate(() => !document.getAnimations().some((animation) => animation instanceof CSSTransition)),
  );
  const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
