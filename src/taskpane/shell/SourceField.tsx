import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useController, useTexts } from "./context";

const useStyles = makeStyles({
  row: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", columnGap: tokens.spacingHorizontalS },
  input: { minWidth: 0 },
});

interface Props {
  readonly label: string;
  readonly required?: boolean;
  /** What is taken now, as text. */
  readonly shown: string;
  readonly problem: string | null;
  readonly onPick: () => void;
  readonly onTyped: (text: string) => void;
}

/** A figure or a range: typed, or picked. While the field waits, what is selected in the sheet goes into it; Pick takes what is selected already. */
export function SourceField({ label, required = false, shown, problem, onPick, onTyped }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const [typing, setTyping] = useState<string | null>(null);
  const [waits, setWaits] = useState(false);
  const controller = useController();
  const latest = useRef(onPick);
  useEffect(() => {
    latest.current = onPick;
  }, [onPick]);
  useEffect(() => {
    if (!waits) return;
    return controller.onSelection(() => {
      setTyping(null);
      latest.current();
    });
  }, [waits, controller]);
  const finish = () => {
    if (typing !== null && typing !== shown) onTyped(typing);
    setTyping(null);
  };
  return (
    <Field label={label} required={required} {...(problem === null ? {} : { validationMessage: problem })}>
      <div className={styles.row}>
        <Input
          className={styles.input}
          aria-label={label}
          value={typing ?? shown}
          onChange={(_, { value }) => setTyping(value)}
          {...(waits ? { placeholder: t("distribute.pick.waits") } : {})}
          onFocus={() => setWaits(true)}
          onBlur={() => {
            finish();
            // Whoever goes to the sheet leaves the page; the field waits for what is selected there.
            if (document.hasFocus()) setWaits(false);
          }}
          onKeyDown={(event) => event.key === "Enter" && finish()}
        />
        <Button aria-label={t("distribute.pick.label", { field: label })} onClick={onPick}>
          {t("distribute.pick")}
        </Button>
      </div>
    </Field>
  );
}
