import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { type TextKey } from "../../locales";
import type { State } from "../state/state";
import { useController, useDispatch, usePaneState, useTexts } from "./context";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  bar: { borderRadius: tokens.borderRadiusLarge },
});

/** What went wrong, what has been done, and whether the result may be out of date. */
export function Notices() {
  const { notice, stale, running } = usePaneState();
  const styles = useStyles();
  if (running || (!notice && !stale)) return null;
  return (
    <div className={styles.stack}>
      {notice && <NoticeBar notice={notice} />}
      {stale && <StaleBar stale={stale} />}
    </div>
  );
}

function NoticeBar({ notice }: { readonly notice: NonNullable<State["notice"]> }) {
  const styles = useStyles();
  const { t, say } = useTexts();
  const dispatch = useDispatch();
  const controller = useController();
  return (
    <MessageBar intent={notice.intent} layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {notice.intent === "error" && <MessageBarTitle>{t("pane.error.title")}</MessageBarTitle>}
        {say(notice.message)}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={t("pane.notice.dismiss")}
            onClick={() => dispatch({ type: "noticed", notice: null })}
          />
        }
      >
        {notice.retry && (
          <Button size="small" onClick={() => void controller.validateAgain()}>
            {t("pane.notice.retry")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function StaleBar({ stale }: { readonly stale: NonNullable<State["stale"]> }) {
  const styles = useStyles();
  const { t } = useTexts();
  const controller = useController();
  const key: TextKey = `pane.stale.${stale.by}`;
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.bar}>
      <MessageBarBody>{t(key, { sheet: stale.sheet, address: stale.address ?? "" })}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void controller.validateAgain()}>
          {t("pane.validate.again")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
