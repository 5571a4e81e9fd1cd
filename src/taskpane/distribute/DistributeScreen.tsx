import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useMemo } from "react";
import { FUNCTIONS } from "../../functions";
import { rangeToA1 } from "../../reading";
import { useTexts } from "../shell/context";
import { Page, Section } from "../shell/Page";
import {
  insertionOf,
  isComplete,
  type Plan,
  preview,
  type Preview,
  type SourceName,
  shownSource,
} from "./plan";
import { PreviewTable } from "./PreviewTable";
import { RoundingFields } from "./RoundingFields";
import { SourceField } from "../shell/SourceField";
import { useInsertion } from "../shell/useInsertion";
import { usePlan } from "./usePlan";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const NEEDED: readonly SourceName[] = ["total", "population"];
const OPTIONAL: readonly SourceName[] = ["names", "populationTotal", "guarantee"];

/** Distributes an amount by population: what goes in is pointed out in the sheet, the result is seen before it is written. */
export function DistributeScreen() {
  const styles = useStyles();
  const { t } = useTexts();
  const { plan, change, problemIn, pick, type } = usePlan();
  const insertion = useInsertion();
  const { shown, problem } = useMemo(() => previewOf(plan), [plan]);
  const field = (name: SourceName | "place", required: boolean, text: string) => (
    <SourceField
      key={name}
      label={t(`distribute.${name}`)}
      required={required}
      shown={text}
      problem={problemIn(name)}
      onPick={() => pick(name)}
      onTyped={(typed) => type(name, typed)}
    />
  );
  const source = (name: SourceName, required: boolean) =>
    field(name, required, shownSource(plan.sources[name]));
  const write = (as: "formula" | "values") => {
    const wanted = shown && insertionOf(plan, as, shown);
    if (wanted) void insertion.insert(wanted);
  };
  const nationalRecipients = plan.sources.guarantee !== null && plan.sources.populationTotal !== null;
  return (
    <Page title={t("pane.screen.distribute")} named>
      <p className={styles.text}>{t("distribute.intro")}</p>
      <Section title={t("distribute.what")}>
        {NEEDED.map((name) => source(name, true))}
        {OPTIONAL.map((name) => source(name, false))}
        {nationalRecipients && source("recipients", true)}
        <RoundingFields plan={plan} onChange={change} />
      </Section>
      <Section title={t("distribute.preview")}>
        {!shown && problem === null && <p className={styles.text}>{t("distribute.preview.waits")}</p>}
        {problem !== null && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
        {shown && <PreviewTable preview={shown} decimals={plan.decimals} />}
      </Section>
      {shown && (
        <Section title={t("distribute.insert")}>
          {field("place", true, plan.place ? rangeToA1(plan.place.area) : "")}
          <div className={styles.buttons}>
            <Button appearance="primary" disabled={!plan.place} onClick={() => write("formula")}>
              {t("distribute.insert.formula")}
            </Button>
            <Button disabled={!plan.place} onClick={() => write("values")}>
              {t("distribute.insert.values")}
            </Button>
          </div>
          {insertion.bar}
        </Section>
      )}
    </Page>
  );
}

/** The preview, or why there is none in the function's own words; neither while figures are missing. */
function previewOf(plan: Plan): { readonly shown: Preview | null; readonly problem: string | null } {
  if (!isComplete(plan)) return { shown: null, problem: null };
  try {
    return { shown: preview(plan, FUNCTIONS), problem: null };
  } catch (error) {
    return { shown: null, problem: (error as Error).message };
  }
}
