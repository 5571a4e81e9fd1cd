import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTexts } from "../shell/context";
import { countByGroup } from "../state/findings";
import type { Result } from "../state/state";
import { SeverityIcon } from "./SeverityIcon";
import { useSummaryLine } from "./useSummaryLine";

const useStyles = makeStyles({
  root: { display: "flex", columnGap: tokens.spacingHorizontalM, paddingTop: tokens.spacingVerticalS },
  words: { minWidth: 0 },
  line: {
    ...typographyStyles.subtitle2,
    margin: 0,
    outlineStyle: "none",
    overflowWrap: "anywhere",
    textWrap: "balance",
  },
  more: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground3 },
});

/** The first line says how it went; after each validation, and not when a finding is accepted, the focus goes there, so that a keyboard or screen reader starts reading at the top. */
export function Summary({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { t, say } = useTexts();
  const line = useRef<HTMLHeadingElement>(null);
  const summary = useSummaryLine();
  useEffect(() => line.current?.focus({ preventScroll: true }), [result.overview]);
  const counts = countByGroup(result.findings);
  const worst =
    counts.error > 0 ? "error" : counts.warning > 0 ? "warning" : result.nothing ? "info" : "holds";
  const scope = result.scope.id === "pane.scope.workbook" ? "" : say(result.scope);
  const more = [scope, result.hidden ? t("pane.summary.hidden") : ""].filter((part) => part !== "");
  return (
    <div className={styles.root}>
      <SeverityIcon kind={worst} size={24} />
      <div className={styles.words}>
        <h2 className={styles.line} ref={line} tabIndex={-1}>
          {summary}
        </h2>
        <p className={styles.more}>{result.nothing ? say(result.nothing) : more.join(" · ")}</p>
        {result.settingsRefused && <p className={styles.more}>{t("pane.summary.settingsRefused")}</p>}
        {result.overview.stopped && <p className={styles.more}>{t("pane.summary.stopped")}</p>}
      </div>
    </div>
  );
}
