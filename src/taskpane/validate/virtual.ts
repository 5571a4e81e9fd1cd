/** Which items of a long list are drawn, and the empty space that stands for the others, in pixels. */
export interface Window {
  readonly first: number;
  /** One past the last. */
  readonly end: number;
  readonly before: number;
  readonly after: number;
}

/**
 * The items that meet the visible stretch `from`–`to` of the list, with `extra` pixels above and below, so that the next ones are
 * there before they are scrolled into view.
 */
export function visibleWindow(heights: ArrayLike<number>, from: number, to: number, extra: number): Window {
  let first = 0;
  let before = 0;
  while (first < heights.length && before + heights[first]! < from - extra) before += heights[first++]!;
  let end = first;
  let drawn = 0;
  while (end < heights.length && before + drawn < to + extra) drawn += heights[end++]!;
  let after = 0;
  for (let index = end; index < heights.length; index += 1) after += heights[index]!;
  return { first, end, before, after };
}

/** How far below the list's top an item begins, in pixels. */
export function offsetOf(heights: ArrayLike<number>, index: number): number {
  let offset = 0;
  for (let before = 0; before < index; before += 1) offset += heights[before]!;
  return offset;
}
