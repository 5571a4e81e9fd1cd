import { type Language, text } from "../../locales";
import type { Validation } from "../../validate";
import type { FileAnswer } from "./answer";
import { internalTrouble, type Outcome, type Trouble } from "./checkFile";
import { toAnswer } from "./toAnswer";
import { toText } from "./toText";

/** 0 nothing wrong, 1 findings of severity error that nobody has accepted, 2 a file could not be checked or the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

/** One file's outcome in every form in which the command says it. */
export interface Presented {
  readonly code: ExitCode;
  readonly answer: FileAnswer;
  /** For a person, on standard output; "" where the file could not be checked. */
  readonly text: string;
  /** What did not go as it should, one line without its end; "" where all is well. */
  readonly trouble: string;
}

function presentTrouble(file: string, trouble: Trouble, language: Language): Presented {
  const error = text(language, trouble.id, trouble.values);
  return { code: 2, answer: { file, error, sheets: [], findings: [] }, text: "", trouble: error };
}

function presentValidation(
  file: string,
  validation: Validation,
  settingsRefused: boolean,
  language: Language,
): Presented {
  const wrong = validation.findings.some(({ severity, accepted }) => severity === "error" && !accepted);
  const troubles = [
    ...(validation.stopped ? [text(language, "command.stopped")] : []),
    ...(settingsRefused ? [text(language, "command.settingsRefused")] : []),
  ];
  return {
    code: wrong ? 1 : 0,
    answer: toAnswer(file, validation, language),
    text: toText(file, validation, language),
    trouble: troubles.join(" "),
  };
}

/** Puts an outcome into words and data; a fault in doing so is that file's trouble and nobody else's. */
export function present(outcome: Outcome, language: Language): Presented {
  const { file, validation, trouble } = outcome;
  if (trouble) return presentTrouble(file, trouble, language);
  try {
    return presentValidation(file, validation, outcome.settingsRefused ?? false, language);
  } catch (error) {
    return presentTrouble(file, internalTrouble(error), language);
  }
}
