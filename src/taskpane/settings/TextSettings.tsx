import { Button, Field, makeStyles, Textarea, tokens, typographyStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Settings } from "../../settings";
import { useTexts } from "../shell/context";
import { copyText } from "../shell/copyText";
import { download } from "../shell/download";
import { Section } from "../shell/Page";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  json: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, minHeight: "140px" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const FILE = "Grant.json";

interface Props {
  /** The settings in the fields; null while those cannot be used. */
  readonly settings: Settings | null;
  readonly onUse: (text: string) => void;
}

/** The settings as JSON, as a text or a file, to hand to others or to take from them. */
export function TextSettings({ settings, onUse }: Props) {
  const styles = useStyles();
  const { t } = useTexts();
  const [pasted, setPasted] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);
  const text = pasted ?? (settings ? JSON.stringify(settings, null, 2) : "");
  const picker = useRef<HTMLInputElement>(null);
  const take = (given: string) => {
    setPasted(null);
    onUse(given);
  };
  const read = async (input: HTMLInputElement) => {
    const given = await input.files?.[0]?.text();
    // The same file can be chosen again once it has been mended.
    input.value = "";
    if (given !== undefined) take(given);
  };
  return (
    <Section title={t("settings.json")}>
      <p className={styles.text}>{t("settings.json.text")}</p>
      <Field label={t("settings.json.label")}>
        <Textarea
          resize="vertical"
          textarea={{ className: styles.json, spellCheck: false }}
          value={text}
          onChange={(_, { value }) => setPasted(value)}
        />
      </Field>
      <div className={styles.buttons}>
        <Button onClick={() => void copyText(text).then(setCopied)}>
          {t(copied ? "settings.json.copied" : "settings.json.copy")}
        </Button>
        <Button disabled={pasted === null} onClick={() => take(text)}>
          {t("settings.json.use")}
        </Button>
        <Button onClick={() => download(new Blob([text], { type: "application/json" }), FILE)}>
          {t("settings.json.save")}
        </Button>
        <Button onClick={() => picker.current?.click()}>{t("settings.json.open")}</Button>
        <input
          ref={picker}
          type="file"
          accept=".json,application/json"
          aria-label={t("settings.json.open")}
          hidden
          onChange={(event) => void read(event.currentTarget)}
        />
      </div>
    </Section>
  );
}
