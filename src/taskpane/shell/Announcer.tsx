import { makeStyles } from "@fluentui/react-components";
import { useSummaryLine } from "../validate/useSummaryLine";
import { usePaneState, useTexts } from "./context";

const useStyles = makeStyles({
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** Says to a screen reader what the progress bar and the summary say to the eye. It is always on the page, or it would not be heard. */
export function Announcer() {
  const styles = useStyles();
  const { running } = usePaneState();
  const { say } = useTexts();
  const summary = useSummaryLine();
  return (
    <div role="status" className={styles.hidden}>
      {running ? say(running.step) : summary}
    </div>
  );
}
