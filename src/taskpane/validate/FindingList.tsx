import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useMemo } from "react";
import type { Finding } from "../../checks";
import { usePaneState, useTexts } from "../shell/context";
import { countByGroup, groupOf, GROUPS, shownFindings } from "../state/findings";
import { FindingCard } from "./FindingCard";
import { type VirtualItem, VirtualList } from "./VirtualList";

const useStyles = makeStyles({
  group: {
    ...typographyStyles.caption1Strong,
    color: tokens.colorNeutralForeground2,
    margin: 0,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}`,
  },
  card: { paddingBottom: tokens.spacingVerticalS },
});

/** Height of a closed card with a one-line label, in pixels. */
const ESTIMATE = 76;

/** The findings in groups, the largest amount first; arrows, Home and End move between them. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly scroll: HTMLElement | null;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { filter, open } = usePaneState();
  const shown = useMemo(() => shownFindings(props.findings, filter), [props.findings, filter]);
  const items = useMemo(() => {
    const counts = countByGroup(shown);
    return GROUPS.filter((group) => counts[group] > 0).flatMap((group): VirtualItem[] => [
      {
        key: `group:${group}`,
        content: <h3 className={styles.group}>{`${t(`pane.group.${group}`)} (${counts[group]})`}</h3>,
      },
      ...shown
        .filter((finding) => groupOf(finding) === group)
        .map((finding) => ({
          key: finding.id,
          content: (
            <div className={styles.card}>
              <FindingCard finding={finding} open={finding.id === open} />
            </div>
          ),
        })),
    ]);
  }, [shown, open, styles, t]);
  if (shown.length === 0) return null;
  return (
    <div role="presentation" onKeyDown={moveFocus}>
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

/** Which of the cards' headers gets the focus, from the one that has it. */
const MOVES: Readonly<Record<string, (index: number, last: number) => number>> = {
  ArrowDown: (index, last) => Math.min(index + 1, last),
  ArrowUp: (index) => Math.max(index - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
};

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const move = MOVES[event.key];
  const headers = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")];
  const index = headers.findIndex((header) => header === event.target);
  if (!move || index < 0) return;
  event.preventDefault();
  headers[move(index, headers.length - 1)]?.focus();
}
