import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import { usePaneState } from "../shell/context";
import { Notices } from "../shell/Notices";
import { Actions } from "./Actions";
import { EmptyState } from "./EmptyState";
import { Filters } from "./Filters";
import { FindingList } from "./FindingList";
import { FixBar } from "./FixBar";
import { Running } from "./Running";
import { Summary } from "./Summary";

const useStyles = makeStyles({
  scroll: { overflowY: "auto", flexGrow: 1, minHeight: 0 },
  column: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    maxWidth: "720px",
    margin: "0 auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
  },
});

export function ValidateScreen() {
  const styles = useStyles();
  const [scroll, setScroll] = useState<HTMLElement | null>(null);
  const { running, result } = usePaneState();
  // The first line is there at once; the list of a large workbook is drawn piece by piece after it.
  const listed = useDeferredValue(running ? null : result);
  return (
    <div className={styles.scroll} ref={setScroll}>
      <div className={styles.column}>
        {running && <Running progress={running} />}
        {!running && !result && <EmptyState />}
        {!running && result && <Summary result={result} />}
        {!running && result && <Actions />}
        <Notices />
        {!running && result && <FixBar result={result} />}
        {!running && listed && <Filters findings={listed.findings} />}
        {!running && listed && <FindingList findings={listed.findings} scroll={scroll} />}
      </div>
    </div>
  );
}
