import { Button, makeStyles, Select, tokens, typographyStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Finding } from "../../checks";
import { useDispatch, usePaneState, useTexts } from "../shell/context";
import { type Group, groupOf, GROUPS, passes } from "../state/findings";
import { NO_FILTER } from "../state/state";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(96px, 1fr))",
    gap: tokens.spacingHorizontalS,
  },
  choice: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground2 },
  none: { ...typographyStyles.body1, margin: 0 },
});

/** As few findings as this are seen at a glance; a filter would be in the way. */
const GLANCE = 5;

/** Narrows the list by sheet, check and severity; a choice that has only one answer is not asked for. */
export function Filters({ findings }: { readonly findings: readonly Finding[] }) {
  const styles = useStyles();
  const { t, say } = useTexts();
  const { filter } = usePaneState();
  const dispatch = useDispatch();
  const { sheets, rules, groups } = useMemo(() => choicesIn(findings), [findings]);
  if (findings.length <= GLANCE) return null;
  const none = !findings.some((finding) => passes(finding, filter));
  return (
    <div className={styles.row} role="group" aria-label={t("pane.filter")}>
      <Choice
        label={t("pane.filter.group")}
        options={groups.map((group) => ({ value: group, name: t(`pane.group.${group}`) }))}
        value={filter.group}
        onChange={(group) => dispatch({ type: "filtered", filter: { group: group as Group | null } })}
      />
      <Choice
        label={t("pane.filter.sheet")}
        options={sheets.map((sheet) => ({ value: sheet, name: sheet }))}
        value={filter.sheet}
        onChange={(sheet) => dispatch({ type: "filtered", filter: { sheet } })}
      />
      <Choice
        label={t("pane.filter.rule")}
        options={rules.map((rule) => ({ value: rule, name: say({ id: `check.${rule}.name`, values: {} }) }))}
        value={filter.rule}
        onChange={(rule) => dispatch({ type: "filtered", filter: { rule } })}
      />
      {none && (
        <p className={styles.none}>
          {t("pane.filter.none")}{" "}
          <Button size="small" onClick={() => dispatch({ type: "filtered", filter: NO_FILTER })}>
            {t("pane.filter.reset")}
          </Button>
        </p>
      )}
    </div>
  );
}

function choicesIn(findings: readonly Finding[]) {
  const present = new Set(findings.map(groupOf));
  return {
    sheets: distinct(findings.map(({ sheet }) => sheet)),
    rules: distinct(findings.map(({ rule }) => rule)),
    groups: GROUPS.filter((group) => present.has(group)),
  };
}

interface ChoiceProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly name: string }[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

function Choice({ label, options, value, onChange }: ChoiceProps) {
  const styles = useStyles();
  const { t } = useTexts();
  if (options.length < 2) return null;
  return (
    <label className={styles.choice}>
      {label}
      <Select size="small" value={value ?? ""} onChange={(_, data) => onChange(data.value || null)}>
        <option value="">{t("pane.filter.all")}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.name}
          </option>
        ))}
      </Select>
    </label>
  );
}

function distinct(words: readonly string[]): string[] {
  return [...new Set(words)];
}
