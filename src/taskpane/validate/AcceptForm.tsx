import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { Finding } from "../../checks";
import { useController, useTexts } from "../shell/context";

const useStyles = makeStyles({
  form: { display: "grid", rowGap: tokens.spacingVerticalS },
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

/** Why a finding is in order, and who says so; both are needed. */
export function AcceptForm({ finding, onDone }: { readonly finding: Finding; readonly onDone: () => void }) {
  const styles = useStyles();
  const { t } = useTexts();
  const controller = useController();
  const [reason, setReason] = useState("");
  const [by, setBy] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone();
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
        <Button size="small" onClick={onDone}>
          {t("pane.accept.cancel")}
        </Button>
      </div>
    </form>
  );
}
