import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useMemo } from "react";
import type { Finding } from "../../checks";
import { usePaneState, useTexts } from "../shell/context";
import { countByGroup, type Group, groupOf, GROUPS, shownFindings } from "../state/findings";
import { FindingCard } from "./FindingCard";
import { GroupHeading } from "./GroupHeading";
import { type VirtualItem, VirtualList } from "./VirtualList";

const useStyles = makeStyles({ card: { paddingBottom: tokens.spacingVerticalS } });

/** Height of a closed card with a one-line label, in pixels. */
const ESTIMATE = 76;

/** The findings in groups, the largest amount first; arrows, Home and End move between them. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly scroll: HTMLElement | null;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { filter, open, folded } = usePaneState();
  const shown = useMemo(() => shownFindings(props.findings, filter), [props.findings, filter]);
  const items = useMemo(() => {
    const counts = countByGroup(shown);
    // Who asks for one group wants to see what is in it.
    const isFolded = (group: Group) => folded.includes(group) && filter.group !== group;
    return GROUPS.filter((group) => counts[group] > 0).flatMap((group): VirtualItem[] => [
      {
        key: `group:${group}`,
        content: <GroupHeading group={group} count={counts[group]} folded={isFolded(group)} />,
      },
      ...shown
        .filter((finding) => groupOf(finding) === group && !isFolded(group))
        .map((finding) => ({
          key: finding.id,
          content: (
            <div className={styles.card}>
              <FindingCard finding={finding} open={finding.id === open} />
            </div>
          ),
        })),
    ]);
  }, [shown, open, folded, filter.group, styles]);
  if (shown.length === 0) return null;
  return (
    <div role="presentation" onKeyDown={(event) => moveFocus(event, props.scroll)}>
      <VirtualList
        label={t("pane.findings")}
        items={items}
        estimate={ESTIMATE}
        scroll={props.scroll}
        reveal={open}
      />
    </div>
  );
}

/** How far each arrow moves among the cards' headers. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Frames in which what the list was scrolled to is drawn on the slowest machine. */
const MOST_FRAMES = 300;

function moveFocus(event: KeyboardEvent<HTMLElement>, scroll: HTMLElement | null): void {
  const list = event.currentTarget;
  const index = headersIn(list).findIndex((header) => header === event.target);
  if (index < 0) return;
  const step = STEPS[event.key];
  if (step !== undefined) {
    event.preventDefault();
    headersIn(list)[index + step]?.focus();
  } else if (event.key === "Home" || event.key === "End") {
    event.preventDefault();
    focusEdge(list, scroll, event.key === "End", MOST_FRAMES);
  }
}

/** Only the part near the eye is drawn: the first or last card of all comes to be there by scrolling. */
function focusEdge(list: HTMLElement, scroll: HTMLElement | null, isEnd: boolean, frames: number): void {
  if (scroll) scroll.scrollTop = isEnd ? scroll.scrollHeight : 0;
  const isThere = isDrawn(list, isEnd) || frames === 0;
  // A card that is on its way out of sight must not pull the list back.
  headersIn(list)
    .at(isEnd ? -1 : 0)
    ?.focus({ preventScroll: !isThere });
  if (!isThere) requestAnimationFrame(() => focusEdge(list, scroll, isEnd, frames - 1));
}

/** Whether the list's first or last item is among those that are drawn. */
function isDrawn(list: HTMLElement, isEnd: boolean): boolean {
  const item = list.querySelector(isEnd ? "li:last-child" : "li:first-child");
  return item?.getAttribute("aria-posinset") === (isEnd ? item?.getAttribute("aria-setsize") : "1");
}

function headersIn(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("[data-finding]")];
}
