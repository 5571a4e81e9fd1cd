import { makeStyles } from "@fluentui/react-components";
import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { offsetOf, visibleWindow } from "./virtual";

const useStyles = makeStyles({ list: { listStyleType: "none", margin: 0, padding: 0 } });

/** Pixels that are drawn beyond what is seen. */
const EXTRA = 600;

/** What is taken to be seen where the browser does not lay the page out. */
const UNMEASURED = 900;

interface Props<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  readonly keyOf: (item: Item) => string;
  /** Called only near the eye. */
  readonly draw: (item: Item) => ReactNode;
  /** Height in pixels of an item that has not been drawn yet. */
  readonly estimate: number;
  /** What scrolls the list. */
  readonly scroll: HTMLElement | null;
  /** Key of the item to scroll into view when it changes. */
  readonly reveal: string | null;
}

/** A list of which only the part near the eye is drawn; its items may differ in height and change it. */
export function VirtualList<Item>({ label, items, keyOf, draw, estimate, scroll, reveal }: Props<Item>) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const [stretch, setStretch] = useState({ from: 0, to: 0 });
  const [measured, setMeasured] = useState<ReadonlyMap<string, number>>(new Map());
  const heights = useMemo(() => {
    const all = new Float64Array(items.length).fill(estimate);
    if (measured.size > 0)
      items.forEach((item, index) => (all[index] = measured.get(keyOf(item)) ?? estimate));
    return all;
  }, [items, keyOf, measured, estimate]);

  const look = useCallback(() => {
    if (!scroll || !list.current) return;
    const from = scroll.scrollTop - listTop(scroll, list.current);
    const to = from + (scroll.clientHeight || UNMEASURED);
    setStretch((old) => (old.from === from && old.to === to ? old : { from, to }));
  }, [scroll]);
  useLayoutEffect(look, [look, heights]);
  useEffect(() => {
    scroll?.addEventListener("scroll", look, { passive: true });
    window.addEventListener("resize", look);
    return () => {
      scroll?.removeEventListener("scroll", look);
      window.removeEventListener("resize", look);
    };
  }, [scroll, look]);

  const onHeight = useCallback((key: string, height: number) => {
    setMeasured((old) => (old.get(key) === height ? old : new Map(old).set(key, height)));
  }, []);

  // Only a new key scrolls: a person who has scrolled on is not pulled back when heights change.
  const revealed = useRef<string | null>(null);
  useEffect(() => {
    if (revealed.current === reveal) return;
    revealed.current = reveal;
    const index = items.findIndex((item) => keyOf(item) === reveal);
    if (index >= 0 && scroll && list.current) {
      scrollTo(scroll, listTop(scroll, list.current) + offsetOf(heights, index), heights[index]!);
    }
  }, [reveal, items, keyOf, heights, scroll]);

  const { first, end, before, after } = visibleWindow(heights, stretch.from, stretch.to, EXTRA);
  return (
    <ul
      ref={list}
      className={styles.list}
      aria-label={label}
      style={{ paddingTop: before, paddingBottom: after }}
    >
      {items.slice(first, end).map((item, index) => (
        <Measured
          key={keyOf(item)}
          id={keyOf(item)}
          position={first + index + 1}
          count={items.length}
          onHeight={onHeight}
        >
          {draw(item)}
        </Measured>
      ))}
    </ul>
  );
}

interface MeasuredProps {
  readonly id: string;
  readonly position: number;
  readonly count: number;
  readonly onHeight: (key: string, height: number) => void;
  readonly children: ReactNode;
}

function Measured({ id, position, count, onHeight, children }: MeasuredProps) {
  const element = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    const item = element.current;
    if (!item || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => onHeight(id, item.offsetHeight));
    observer.observe(item);
    return () => observer.disconnect();
  }, [id, onHeight]);
  return (
    <li ref={element} aria-posinset={position} aria-setsize={count}>
      {children}
    </li>
  );
}

function listTop(container: HTMLElement, list: HTMLElement): number {
  return list.getBoundingClientRect().top - container.getBoundingClientRect().top + container.scrollTop;
}

/** Scrolls no further than needed. */
function scrollTo(container: HTMLElement, top: number, height: number): void {
  const { scrollTop, clientHeight } = container;
  if (top < scrollTop) container.scrollTop = top;
  else if (top + height > scrollTop + clientHeight)
    container.scrollTop = Math.min(top, top + height - clientHeight);
}
