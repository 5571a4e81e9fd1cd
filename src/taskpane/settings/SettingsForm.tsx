import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { Settings } from "../../settings";
import { useController, useTexts } from "../shell/context";
import { Section } from "../shell/Page";
import type { Keeper } from "../work/choosing";
import { AmountSettings } from "./AmountSettings";
import { CheckSettings } from "./CheckSettings";
import { DeadlineSettings } from "./DeadlineSettings";
import { type Checked, fromForm, fromText, type Issue, toForm } from "./form";
import { OverheadSettings } from "./OverheadSettings";
import { TextSettings } from "./TextSettings";

const useStyles = makeStyles({
  buttons: { display: "flex", columnGap: tokens.spacingHorizontalS },
  issues: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

const KEEPERS: readonly Keeper[] = ["workbook", "person"];

interface Props {
  readonly kept: Readonly<Record<Keeper, unknown>>;
  readonly onKept: (kept: Readonly<Record<Keeper, unknown>>) => void;
}

/** The settings as fields and as text; nothing is kept until Save, and only what can be used. */
export function SettingsForm({ kept, onKept }: Props) {
  const styles = useStyles();
  const { t, say, language } = useTexts();
  const controller = useController();
  const decimalMark = language === "sv" ? "," : ".";
  const [keeper, setKeeper] = useState<Keeper>(kept.workbook ? "workbook" : "person");
  const [form, setForm] = useState(() => toForm(kept[keeper], decimalMark));
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [done, setDone] = useState<"settings.saved" | "settings.removed" | null>(null);

  const show = (where: Keeper, settings: unknown) => {
    setKeeper(where);
    setForm(toForm(settings, decimalMark));
    setIssues([]);
    setDone(null);
  };
  const keep = async (settings: Settings | null) => {
    try {
      await controller.saveSettings(keeper, settings);
    } catch (error) {
      setIssues([{ field: "", problem: controller.explain(error) }]);
      return;
    }
    onKept({ ...kept, [keeper]: settings });
    show(keeper, settings);
    setDone(settings ? "settings.saved" : "settings.removed");
  };
  const use = (checked: Checked) => {
    setDone(null);
    setIssues(checked.issues ?? []);
    if (checked.settings) void keep(checked.settings);
  };
  const current = fromForm(form).settings;
  return (
    <>
      <Section title={t("settings.where")}>
        <RadioGroup
          aria-label={t("settings.where")}
          value={keeper}
          onChange={(_, { value }) => show(value as Keeper, kept[value as Keeper])}
        >
          {KEEPERS.map((each) => (
            <Radio key={each} value={each} label={t(`settings.where.${each}`)} />
          ))}
        </RadioGroup>
        {keeper === "person" && kept.workbook !== null && (
          <MessageBar layout="multiline">
            <MessageBarBody>{t("settings.where.inUse")}</MessageBarBody>
          </MessageBar>
        )}
      </Section>
      <AmountSettings form={form} issues={issues} onChange={setForm} />
      <OverheadSettings form={form} issues={issues} onChange={setForm} />
      <DeadlineSettings form={form} issues={issues} onChange={setForm} />
      <CheckSettings form={form} onChange={setForm} />
      {issues.length > 0 && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <ul className={styles.issues}>
              {issues.map(({ field, problem }, index) => (
                <li key={index}>
                  {t("settings.issue", { field: field || t("settings.issue.whole"), problem: say(problem) })}
                </li>
              ))}
            </ul>
          </MessageBarBody>
        </MessageBar>
      )}
      {done && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t(done)}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.buttons}>
        <Button appearance="primary" onClick={() => use(fromForm(form))}>
          {t("settings.save")}
        </Button>
        <Button onClick={() => void keep(null)}>{t("settings.reset")}</Button>
      </div>
      <TextSettings settings={current} onUse={(text) => use(fromText(text))} />
    </>
  );
}
