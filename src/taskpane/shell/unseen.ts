import { makeStyles } from "@fluentui/react-components";

/** For what a screen reader should say and the eye sees elsewhere. */
export const useUnseenStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
