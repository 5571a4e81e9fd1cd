/**
 * The `count` indices below `length` that come first in the order `before`, in no particular order, in
 * linear time on average (quickselect, Hoare 1961). `before` must be a strict total order.
 */
export function selectFirst(
  length: number,
  count: number,
  before: (left: number, right: number) => boolean,
): number[] {
  const indices = Array.from({ length }, (_, index) => index);
  let low = 0;
  let high = length - 1;
  while (low < high && count > low && count <= high) {
    const pivot = partition(indices, low, high, before);
    if (pivot < count) low = pivot + 1;
    else high = pivot - 1;
  }
  return indices.slice(0, count);
}

/** Moves what comes before the middle element to its left and returns where that element ended. */
function partition(
  indices: number[],
  low: number,
  high: number,
  before: (left: number, right: number) => boolean,
): number {
  const middle = (low + high) >> 1;
  const pivot = indices[middle]!;
  indices[middle] = indices[high]!;
  let next = low;
  for (let at = low; at < high; at += 1) {
    const index = indices[at]!;
    if (!before(index, pivot)) continue;
    indices[at] = indices[next]!;
    indices[next] = index;
    next += 1;
  }
  indices[high] = indices[next]!;
  indices[next] = pivot;
  return next;
}
