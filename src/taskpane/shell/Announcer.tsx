import { useSummaryLine } from "../validate/useSummaryLine";
import { usePaneState, useTexts } from "./context";
import { useUnseenStyles } from "./unseen";

/** Says to a screen reader what the progress bar and the summary say to the eye. It is always on the page, or it would not be heard. */
export function Announcer() {
  const styles = useUnseenStyles();
  const { running } = usePaneState();
  const { say } = useTexts();
  const summary = useSummaryLine();
  return (
    <div role="status" className={styles.unseen}>
      {running ? say(running.step) : summary}
    </div>
  );
}
