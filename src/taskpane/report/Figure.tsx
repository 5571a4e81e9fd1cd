import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type ReactNode, useId, useLayoutEffect, useRef, useState } from "react";
import { useTexts } from "../shell/context";
import type { Frame } from "./frame";
import { printPicture, savePng, saveSvg } from "./saving";

const useStyles = makeStyles({
  figure: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, margin: 0 },
  heading: { ...typographyStyles.body1Strong, margin: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  table: {
    ...typographyStyles.caption1,
    width: "100%",
    borderCollapse: "collapse",
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    "& :is(th, td):last-child": { textAlign: "end", whiteSpace: "nowrap" },
  },
  summary: { ...typographyStyles.body1, cursor: "pointer" },
  status: { ...typographyStyles.caption1, margin: 0 },
});

/** So wide is a picture until the pane has told how wide it is. */
const FIRST_WIDTH = 300;

/** A picture with its heading, the same figures as a table behind, and what can be done with it. */
export function Figure(props: {
  readonly title: string;
  readonly description: string;
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly draw: (frame: Frame) => ReactNode;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { t } = useTexts();
  const { title, description, heads, rows, draw, children } = props;
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(FIRST_WIDTH);
  const [told, setTold] = useState("");
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setWidth(Math.max(FIRST_WIDTH - 60, element.clientWidth)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const act = async (run: (picture: SVGSVGElement, name: string) => Promise<string> | string) => {
    const picture = box.current?.querySelector("svg");
    if (!picture) return;
    try {
      const file = await run(picture, title);
      setTold(file === "" ? "" : t("report.saved", { file }));
    } catch {
      setTold(t("report.saveFailed"));
    }
  };
  return (
    <figure className={styles.figure}>
      <h4 className={styles.heading}>{title}</h4>
      {children}
      <div ref={box}>{draw({ width, title, description, titleId: `${id}t`, descriptionId: `${id}d` })}</div>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void act(saveSvg)}>
          {t("report.saveSvg")}
        </Button>
        <Button size="small" onClick={() => void act(savePng)}>
          {t("report.savePng")}
        </Button>
        <Button size="small" onClick={() => void act(printPicture)}>
          {t("report.print")}
        </Button>
      </div>
      <p className={styles.status} role="status">
        {told}
      </p>
      <details>
        <summary className={styles.summary}>{t("report.asTable")}</summary>
        <table className={styles.table} aria-label={title}>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
