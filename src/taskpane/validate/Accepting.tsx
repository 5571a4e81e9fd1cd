import { Button, Field, Input, Link, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Finding } from "../../checks";
import { useController, useTexts } from "../shell/context";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
  said: { ...typographyStyles.body1, margin: 0, overflowWrap: "anywhere" },
  open: { ...typographyStyles.caption1, alignSelf: "flex-start" },
  start: { justifySelf: "start" },
});

/** Lets a person say that the row is in order as it is, and why; the note is kept in the workbook. */
export function Accepting({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { t } = useTexts();
  const controller = useController();
  const [writing, setWriting] = useState(false);
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  const { accepted } = finding;
  if (accepted) {
    return (
      <div className={styles.form}>
        <p className={styles.said}>
          {t("pane.accept.accepted", { by: accepted.by, reason: accepted.reason })}
        </p>
        <Button size="small" className={styles.start} onClick={() => void controller.accept(finding, null)}>
          {t("pane.accept.withdraw")}
        </Button>
      </div>
    );
  }
  if (!writing) {
    return (
      <Link as="button" className={styles.open} onClick={() => setWriting(true)}>
        {t("pane.accept")}
      </Link>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWriting(false);
    void controller.accept(finding, { reason: reason.trim(), by: by.trim(), at: new Date().toISOString() });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={t("pane.accept.reason")} required size="small">
        <Input autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <Field label={t("pane.accept.by")} required size="small">
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button type="submit" size="small" appearance="primary" disabled={!reason.trim() || !by.trim()}>
          {t("pane.accept.save")}
        </Button>
        <Button size="small" onClick={() => setWriting(false)}>
          {t("pane.accept.cancel")}
        </Button>
      </div>
    </form>
  );
}
