import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { paneOf } from "./paneOf";
import { until } from "./until";

/**
 * What axe finds in the pane at rest: rules, each with the elements that break it. A pane that still works lets its buttons go while axe
 * looks, and a colour on its way from one state of a button to the next has a contrast that nobody is meant to read by.
 */
export async function accessibilityFaults(page: Page): Promise<[rule: string, elements: string[]][]> {
  const pane = await paneOf(page);
  await until("the pane's spinners and transitions end", () =>
    pane.evaluate(() => document.getAnimations().length === 0),
  );
  const { violations } = await new AxeBuilder({ page }).include("iframe").analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
