import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { useController, useDispatch, usePaneState, useTexts } from "../shell/context";
import type { Fix, Question, Result } from "../state/state";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  bar: { borderRadius: tokens.borderRadiusLarge },
  all: { alignSelf: "flex-start" },
});

/** What Grant has written, with the way back; the question before a formula is replaced; and all certain suggestions at once. */
export function FixBar({ result }: { readonly result: Result }) {
  const styles = useStyles();
  const { t } = useTexts();
  const { fixed, question } = usePaneState();
  const controller = useController();
  const written = fixed.at(-1)?.written ?? [];
  const certain = useMemo(
    () => certainFixes(result, new Set(fixed.flatMap(({ findings }) => findings))),
    [result, fixed],
  );
  if (written.length === 0 && !question && certain.length < 2) return null;
  return (
    <div className={styles.stack}>
      {question && <QuestionBar question={question} />}
      {written.length > 0 && (
        <MessageBar intent="success" layout="multiline" className={styles.bar}>
          <MessageBarBody>
            {t("pane.fix.bar", { n: written.length, cell: written[0]?.address ?? "" })}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void controller.undo()}>
              {t("pane.fix.undo")}
            </Button>
            <Button size="small" onClick={() => void controller.validateAgain()}>
              {t("pane.validate.again")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {certain.length > 1 && (
        <Button className={styles.all} onClick={() => void controller.fix(certain)}>
          {t("pane.fix.all", { n: certain.length })}
        </Button>
      )}
    </div>
  );
}

function QuestionBar({ question }: { readonly question: Question }) {
  const styles = useStyles();
  const { t, say } = useTexts();
  const dispatch = useDispatch();
  const controller = useController();
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{say(question.message)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void controller.fix(question.fixes, true)}>
          {t("pane.fix.replace")}
        </Button>
        <Button size="small" onClick={() => dispatch({ type: "asked", question: null })}>
          {t("pane.fix.keep")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

/** The best repairs that are certain, of findings that are neither corrected nor accepted. */
function certainFixes({ findings }: Result, done: ReadonlySet<string>): Fix[] {
  const fixes: Fix[] = [];
  for (const finding of findings) {
    const [repair] = finding.repairs;
    const wanted = repair?.certainty === "certain" && repair.changes.length > 0;
    if (wanted && !done.has(finding.id) && !finding.accepted) fixes.push({ finding, repair });
  }
  return fixes;
}
