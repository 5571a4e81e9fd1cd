import { text } from "../../locales";
import { checkFile, type Outcome } from "./checkFile";
import { readCommandLine } from "./commandLine";
import { toAnswer } from "./toAnswer";
import { toText } from "./toText";

/** Where the command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** 0 nothing wrong, 1 findings of severity error, 2 a file could not be checked or the command line is wrong. */
export type ExitCode = 0 | 1 | 2;

function exitCode(outcomes: readonly Outcome[]): ExitCode {
  if (outcomes.some((outcome) => outcome.trouble)) return 2;
  const wrong = outcomes.some((one) =>
    one.validation?.findings.some((finding) => finding.severity === "error"),
  );
  return wrong ? 1 : 0;
}

/** The check command: reads each file, named from `folder`, says what is wrong in it, and answers with the exit code. */
export async function run(args: readonly string[], output: Output, folder: string): Promise<ExitCode> {
  const command = readCommandLine(args);
  if ("id" in command) {
    const { id, values, language } = command;
    output.err(`${text(language, id, values)}\n\n${text(language, "command.usage")}\n`);
    return 2;
  }
  const { language } = command;
  if (command.help) {
    output.out(`${text(language, "command.usage")}\n`);
    return 0;
  }
  const outcomes: Outcome[] = [];
  for (const file of command.files) {
    const outcome = await checkFile(file, folder);
    outcomes.push(outcome);
    if (outcome.trouble)
      output.err(`${file}: ${text(language, outcome.trouble.id, outcome.trouble.values)}\n`);
    else if (command.json && outcome.validation.stopped) {
      output.err(`${file}: ${text(language, "command.stopped")}\n`);
    } else if (!command.json) output.out(`${toText(file, outcome.validation, language)}\n`);
  }
  if (command.json) output.out(`${JSON.stringify(toAnswer(outcomes, language), null, 2)}\n`);
  return exitCode(outcomes);
}
