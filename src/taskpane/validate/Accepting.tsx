import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { lazy, Suspense, useState } from "react";
import type { Finding } from "../../checks";
import { useController, useTexts } from "../shell/context";

const useStyles = makeStyles({
  said: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  // A transparent button has no edge of its own: its words stand where the others' edges do.
  start: {
    alignSelf: "flex-start",
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForeground1,
    "@media (forced-colors: active)": { paddingInline: tokens.spacingHorizontalS },
  },
});

const AcceptForm = lazy(async () => ({ default: (await import("./AcceptForm")).AcceptForm }));

/** Lets a person say that the row is in order as it is, and why; the note is kept in the workbook. */
export function Accepting({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useTexts();
  const controller = useController();
  const [writing, setWriting] = useState(false);
  const { accepted } = finding;
  if (writing && !accepted) {
    return (
      <Suspense fallback={null}>
        <AcceptForm finding={finding} onDone={() => setWriting(false)} />
      </Suspense>
    );
  }
  const press = () => (accepted ? void controller.accept(finding, null) : setWriting(true));
  return (
    <>
      {accepted && (
        <p className={styles.said}>
          {t("pane.accept.accepted", { by: accepted.by, reason: accepted.reason })}
        </p>
      )}
      <Button size="small" appearance="transparent" className={styles.start} onClick={press}>
        {t(accepted ? "pane.accept.withdraw" : "pane.accept")}
      </Button>
    </>
  );
}
