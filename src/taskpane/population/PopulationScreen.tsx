import {
  Button,
  Field,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  tokens,
  typographyStyles,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { parseA1, rangeToA1 } from "../../reading";
import { useController, useTexts } from "../shell/context";
import { Page, Section } from "../shell/Page";
import { SourceField } from "../shell/SourceField";
import { useInsertion } from "../shell/useInsertion";
import type { Picked } from "../work/distributing";
import { AREA_KINDS, type AreaKind, BUILT_IN_YEARS, otherSource } from "./areas";
import { insertionBeside, recipientsIn } from "./lookup";
import { PopulationTable } from "./PopulationTable";
import { type Day, DAYS, yearsOf } from "./scb";
import { usePopulation } from "./usePopulation";

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: 0, color: tokens.colorNeutralForeground2 },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
  },
  start: { alignSelf: "flex-start" },
});

/** Statistics Sweden's population of the recipients, by their names, inserted beside them. */
export function PopulationScreen() {
  const styles = useStyles();
  const { t, say } = useTexts();
  const controller = useController();
  const insertion = useInsertion();
  const [kind, setKind] = useState<AreaKind>("municipality");
  const [picked, setPicked] = useState<Picked | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const [day, setDay] = useState<Day>("december");
  const [year, setYear] = useState(BUILT_IN_YEARS[0]!);
  const recipients = useMemo(() => (picked ? recipientsIn(picked, kind) : []), [picked, kind]);
  const population = usePopulation(recipients, day, year);
  const { populations } = population;

  const take = async (read: Promise<Picked>) => {
    try {
      setPicked(await read);
      setRefused(null);
    } catch (error) {
      setRefused(say(controller.explain(error)));
    }
  };
  const typed = (text: string) => {
    const reference = parseA1(text.trim());
    if (reference) void take(controller.look(reference));
    else setPicked(null);
  };
  const found = recipients.some(({ code }) => code !== null);
  return (
    <Page title={t("pane.screen.population")} named>
      <p className={styles.text}>{t("population.intro")}</p>
      <Section title={t("population.recipients")}>
        <Field label={t("population.kind")}>
          <Select value={kind} onChange={(_, { value }) => setKind(value as AreaKind)}>
            {AREA_KINDS.map((each) => (
              <option key={each} value={each}>
                {t(`population.kind.${each}`)}
              </option>
            ))}
          </Select>
        </Field>
        <SourceField
          label={t("population.names")}
          required
          shown={picked ? rangeToA1(picked.reference.area) : ""}
          problem={refused}
          onPick={() => void take(controller.pick())}
          onTyped={typed}
        />
        <div className={styles.pair}>
          <Field label={t("population.day")}>
            <Select value={day} onChange={(_, { value }) => setDay(value as Day)}>
              {DAYS.map((each) => (
                <option key={each} value={each}>
                  {t(`population.day.${each}`)}
                </option>
              ))}
            </Select>
          </Field>
          <Field label={t("population.year")}>
            <Select value={year} onChange={(_, { value }) => setYear(Number(value))}>
              {yearsOf(day, new Date()).map((each) => (
                <option key={each} value={each}>
                  {day === "december" && BUILT_IN_YEARS.includes(each)
                    ? t("population.year.builtIn", { year: String(each) })
                    : each}
                </option>
              ))}
            </Select>
          </Field>
        </div>
      </Section>
      {picked && !found && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{t("population.none", { kind })}</MessageBarBody>
        </MessageBar>
      )}
      {found && (
        <Section title={t("distribute.preview")}>
          {!population.builtIn && !populations && (
            <>
              <p className={styles.text}>
                {t("population.asks", { day: t(`population.day.${day}`), year: String(year) })}
              </p>
              <Button
                className={styles.start}
                appearance="primary"
                disabledFocusable={population.fetching}
                onClick={() => void population.fetch()}
              >
                {t(population.fetching ? "population.fetching" : "population.fetch")}
              </Button>
            </>
          )}
          {population.problem && (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{say(population.problem)}</MessageBarBody>
            </MessageBar>
          )}
          {populations && (
            <>
              <PopulationTable recipients={recipients} populations={populations} />
              <p className={styles.text}>
                {t(population.builtIn ? "population.source.builtIn" : "population.source.fetched", {
                  day: t(`population.day.${day}`),
                  year: String(year),
                  source: otherSource(year) ?? t("population.scb"),
                })}
              </p>
              <Button
                className={styles.start}
                appearance="primary"
                onClick={() =>
                  picked && void insertion.insert(insertionBeside(picked, recipients, populations))
                }
              >
                {t("population.insert")}
              </Button>
            </>
          )}
          {insertion.bar}
        </Section>
      )}
    </Page>
  );
}
