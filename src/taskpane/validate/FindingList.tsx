import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef } from "react";
import type { Finding } from "../../checks";
import { usePaneState, useTexts } from "../shell/context";
import { countByGroup, type Group, groupOf, GROUPS, shownFindings } from "../state/findings";
import { FindingCard } from "./FindingCard";
import { GroupHeading } from "./GroupHeading";
import { moveFocus } from "./moveFocus";
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
  const pending = useRef(0);
  const shown = useMemo(() => shownFindings(props.findings, filter), [props.findings, filter]);
  const items = useMemo(() => {
    const counts = countByGroup(shown);
    // Who asks for one group wants to see what is in it.
    const isFolded = (group: Group) => folded.includes(group) && filter.group !== group;
    return GROUPS.filter((group) => counts[group] > 0).flatMap((group): VirtualItem[] => [
      {
        key: `group:${group}`,
        draw: () => <GroupHeading group={group} count={counts[group]} folded={isFolded(group)} />,
      },
      ...shown
        .filter((finding) => groupOf(finding) === group && !isFolded(group))
        .map((finding) => ({
          key: finding.id,
          draw: () => (
            <div className={styles.card}>
              <FindingCard finding={finding} open={finding.id === open} />
            </div>
          ),
        })),
    ]);
  }, [shown, open, folded, filter.group, styles]);
  if (shown.length === 0) return null;
  return (
    <div role="presentation" onKeyDown={(event) => moveFocus(event, props.scroll, pending)}>
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
