import type { KeyboardEvent } from "react";

/** How far each arrow moves among the cards' headers. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Frames in which what the list was scrolled to is drawn on the slowest machine. */
const MOST_FRAMES = 300;

/** Frames in a row after which no more heights are to be measured, and the edge stays where it is. */
const QUIET_FRAMES = 5;

/** The frame in which the focus goes on towards the list's edge, 0 before the first. */
interface Pending {
  current: number;
}

/** Moves the focus among the cards of a list of which only the part near the eye is drawn: by arrows, Home and End. */
export function moveFocus(
  event: KeyboardEvent<HTMLElement>,
  scroll: HTMLElement | null,
  pending: Pending,
): void {
  const list = event.currentTarget;
  // Whoever presses another key is no longer on the way to the edge.
  cancelAnimationFrame(pending.current);
  const index = headersIn(list).findIndex((header) => header === event.target);
  if (index < 0) return;
  const step = STEPS[event.key];
  if (step !== undefined) {
    event.preventDefault();
    headersIn(list)[index + step]?.focus();
  } else if (event.key === "Home" || event.key === "End") {
    event.preventDefault();
    focusEdge({ list, scroll, isEnd: event.key === "End", pending });
  }
}

interface Edge {
  readonly list: HTMLElement;
  readonly scroll: HTMLElement | null;
  readonly isEnd: boolean;
  readonly pending: Pending;
}

/** The first or last card of all comes to be drawn by scrolling, and moves while those before it are measured. */
function focusEdge(edge: Edge, frames = MOST_FRAMES, quiet = 0): void {
  const { list, scroll, isEnd, pending } = edge;
  if (scroll) scroll.scrollTop = isEnd ? scroll.scrollHeight : 0;
  const header = headersIn(list).at(isEnd ? -1 : 0);
  const isThere = isDrawn(list, isEnd) && header === document.activeElement;
  // A card that is on its way out of sight must not pull the list back.
  header?.focus({ preventScroll: true });
  const rested = isThere ? quiet + 1 : 0;
  if (rested < QUIET_FRAMES && frames > 0)
    pending.current = requestAnimationFrame(() => focusEdge(edge, frames - 1, rested));
}

/** Whether the list's first or last item is among those that are drawn. */
function isDrawn(list: HTMLElement, isEnd: boolean): boolean {
  const item = list.querySelector(isEnd ? "li:last-child" : "li:first-child");
  return item?.getAttribute("aria-posinset") === (isEnd ? item?.getAttribute("aria-setsize") : "1");
}

function headersIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-finding]")];
}
