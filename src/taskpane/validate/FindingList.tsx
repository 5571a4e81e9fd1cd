import { makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useMemo, useRef } from "react";
import type { Finding } from "../../checks";
import { usePaneState, useTexts } from "../shell/context";
import { findingsByGroup, type Group, GROUPS } from "../state/findings";
import { FindingCard } from "./FindingCard";
import { GroupHeading } from "./GroupHeading";
import { moveFocus } from "./moveFocus";
import { VirtualList } from "./VirtualList";

const useStyles = makeStyles({ card: { paddingBottom: tokens.spacingVerticalS } });

/** Height of a closed card with a one-line label, in pixels. */
const ESTIMATE = 76;

/** A group's heading or one of its findings. */
type Row = Group | Finding;

function isHeading(row: Row): row is Group {
  return typeof row === "string";
}

function keyOf(row: Row): string {
  return isHeading(row) ? `group:${row}` : row.id;
}

/** The findings in groups, the largest amount first; arrows, Home and End move between them. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly scroll: HTMLElement | null;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { filter, open, folded } = usePaneState();
  const pending = useRef(0);
  const groups = useMemo(() => findingsByGroup(props.findings, filter), [props.findings, filter]);
  // Who asks for one group wants to see what is in it.
  const isFolded = useCallback(
    (group: Group) => folded.includes(group) && filter.group !== group,
    [folded, filter.group],
  );
  const rows = useMemo(
    () =>
      GROUPS.filter((group) => groups[group].length > 0).flatMap((group): readonly Row[] =>
        isFolded(group) ? [group] : [group, ...groups[group]],
      ),
    [groups, isFolded],
  );
  const draw = (row: Row) =>
    isHeading(row) ? (
      <GroupHeading group={row} count={groups[row].length} folded={isFolded(row)} />
    ) : (
      <div className={styles.card}>
        <FindingCard finding={row} open={row.id === open} />
      </div>
    );
  if (rows.length === 0) return null;
  return (
    <div role="presentation" onKeyDown={(event) => moveFocus(event, props.scroll, pending)}>
      <VirtualList
        label={t("pane.findings")}
        items={rows}
        keyOf={keyOf}
        draw={draw}
        estimate={ESTIMATE}
        scroll={props.scroll}
        reveal={open}
      />
    </div>
  );
}
