import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { FONT, type Frame } from "./frame";

const useStyles = makeStyles({
  picture: {
    display: "block",
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": {
      forcedColorAdjust: "none",
      color: "CanvasText",
      "& [data-mark]": { fill: "Highlight", stroke: "CanvasText" },
      "& [data-flow]": { stroke: "CanvasText" },
    },
  },
});

/** A picture with its name and what it shows; read as one image, its figures are in the table behind. */
export function Svg({
  frame,
  height,
  children,
}: {
  readonly frame: Frame;
  readonly height: number;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { width, titleId, descriptionId, title, description } = frame;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={styles.picture}
      role="img"
      aria-labelledby={titleId}
      aria-describedby={descriptionId}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      fontFamily={FONT.family}
      fontSize={FONT.size}
    >
      <title id={titleId}>{title}</title>
      <desc id={descriptionId}>{description}</desc>
      {children}
    </svg>
  );
}
