import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RegisterQuestion } from "../../register";
import { useTexts } from "../shell/context";
import { Section } from "../shell/Page";

const useStyles = makeStyles({
  question: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  start: { alignSelf: "flex-start" },
});

interface Props {
  readonly questions: readonly RegisterQuestion[];
  readonly onAnswer: (key: string, agreement: string) => Promise<void>;
}

/** Which agreement a name on a sheet means, where several fit as well; asked once, and remembered in the workbook. */
export function Questions({ questions, onAnswer }: Props) {
  const { t } = useTexts();
  if (questions.length === 0) return null;
  return (
    <Section title={t("register.questions", { n: questions.length })}>
      {questions.map((question) => (
        <Question key={question.key} question={question} onAnswer={onAnswer} />
      ))}
    </Section>
  );
}

/** None of the register's; an answer that no agreement can have as its name. */
const NONE = "";

function Question({ question, onAnswer }: Pick<Props, "onAnswer"> & { readonly question: RegisterQuestion }) {
  const styles = useStyles();
  const { t } = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const { name, key, sheet, cell, candidates } = question;
  return (
    <div className={styles.question}>
      <Field label={t("register.question", { name, sheet, cell })}>
        <RadioGroup value={chosen ?? "?"} onChange={(_, { value }) => setChosen(value)}>
          {candidates.map((candidate) => (
            <Radio key={candidate} value={candidate} label={candidate} />
          ))}
          <Radio value={NONE} label={t("register.question.none")} />
        </RadioGroup>
      </Field>
      <Button
        className={styles.start}
        disabled={chosen === null}
        onClick={() => chosen !== null && void onAnswer(key, chosen)}
      >
        {t("register.question.remember")}
      </Button>
    </div>
  );
}
