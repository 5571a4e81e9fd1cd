import { Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useController, useTexts } from "../shell/context";
import { Section } from "../shell/Page";
import type { LanguageChoice } from "../work/choosing";

const CHOICES: readonly LanguageChoice[] = ["auto", "sv", "en"];

/** Follows Excel unless the person chooses otherwise. */
export function LanguageSection() {
  const { t } = useTexts();
  const controller = useController();
  const [choice, setChoice] = useState<LanguageChoice>("auto");
  useEffect(() => {
    let shown = true;
    void controller.languageChoice().then((found) => shown && setChoice(found));
    return () => {
      shown = false;
    };
  }, [controller]);
  const choose = (chosen: LanguageChoice) => {
    setChoice(chosen);
    void controller.chooseLanguage(chosen);
  };
  return (
    <Section title={t("settings.language")}>
      <Select
        aria-label={t("settings.language")}
        value={choice}
        onChange={(_, { value }) => choose(value as LanguageChoice)}
      >
        {CHOICES.map((each) => (
          <option key={each} value={each}>
            {t(`settings.language.${each}`)}
          </option>
        ))}
      </Select>
    </Section>
  );
}
