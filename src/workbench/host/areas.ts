import { type Area, LAST_COLUMN, LAST_ROW } from "../../reading";
import type { Structural } from "./model";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function intersection(one: Area, other: Area): Area | null {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function boundingArea(one: Area, other: Area): Area {
  return {
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === LAST_ROW;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === LAST_COLUMN;
}

type Span = readonly [first: number, last: number];

function spanAfterInsert([first, last]: Span, [at, end]: Span, limit: number): Span | null {
  const count = end - at + 1;
  if (last < at) return [first, last];
  const moved: Span = [first >= at ? first + count : first, Math.min(last + count, limit)];
  return moved[0] > limit ? null : moved;
}

function spanAfterRemove([first, last]: Span, [at, end]: Span): Span | null {
  const count = end - at + 1;
  const newFirst = first < at ? first : Math.max(at, first - count);
  const newLast = last < at ? last : last <= end ? at - 1 : last - count;
  return newFirst <= newLast ? [newFirst, newLast] : null;
}

/**
 * Where an area is after cells were put in or taken out: it moves, grows or shrinks with its cells, and is null when they are all gone.
 * An area that only partly lies in the band that moves stays where it is.
 */
export function shiftArea(area: Area, { area: at, shift }: Structural): Area | null {
  const vertical = shift === "Down" || shift === "Up";
  const inBand = vertical
    ? area.left >= at.left && area.right <= at.right
    : area.top >= at.top && area.bottom <= at.bottom;
  if (!inBand) return area;
  const span: Span = vertical ? [area.top, area.bottom] : [area.left, area.right];
  const change: Span = vertical ? [at.top, at.bottom] : [at.left, at.right];
  const inserting = shift === "Down" || shift === "Right";
  const whole = vertical ? isEntireColumn(area) : isEntireRow(area);
  if (whole) return area;
  const moved = inserting
    ? spanAfterInsert(span, change, vertical ? LAST_ROW : LAST_COLUMN)
    : spanAfterRemove(span, change);
  if (!moved) return null;
  return vertical
    ? { ...area, top: moved[0], bottom: moved[1] }
    : { ...area, left: moved[0], right: moved[1] };
}

/** All whole numbers from the first to the last. */
export function indices(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
