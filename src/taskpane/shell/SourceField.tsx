import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTexts } from "./context";

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

/** A figure or a range: picked by selecting in the sheet, or typed. */
export function SourceField({ label, required = false, shown, problem, onPick, onTyped }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const [typing, setTyping] = useState<string | null>(null);
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
          onBlur={finish}
          onKeyDown={(event) => event.key === "Enter" && finish()}
        />
        <Button aria-label={t("distribute.pick.label", { field: label })} onClick={onPick}>
          {t("distribute.pick")}
        </Button>
      </div>
    </Field>
  );
}
