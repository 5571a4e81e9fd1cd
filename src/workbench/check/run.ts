import { text } from "../../locales";
import type { Answer } from "./answer";
import { checkFile } from "./checkFile";
import { readCommandLine } from "./commandLine";
import { type FileReport, reportsCsv } from "./reportCsv";
import { reportsJson } from "./reportJson";
import { type ExitCode, present, type Presented } from "./present";

const REPORT_WRITERS = { json: reportsJson, csv: reportsCsv } as const;

/** Where the command writes. */
export interface Output {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

/** The check command: reads each file, named from `folder`, says what is wrong in it, and answers with the exit code. */
export async function run(args: readonly string[], output: Output, folder: string): Promise<ExitCode> {
  const command = readCommandLine(args);
  if ("id" in command) {
    const { id, values, language } = command;
    output.err(`${text(language, id, values)}\n\n${text(language, "command.usage")}\n`);
    return 2;
  }
  const { files, json, report, language, help } = command;
  if (help) {
    output.out(`${text(language, "command.usage")}\n`);
    return 0;
  }
  const presented: Presented[] = [];
  const reports: FileReport[] = [];
  for (const file of files) {
    const outcome = await checkFile(file, folder, report !== null);
    const one = present(outcome, language);
    presented.push(one);
    reports.push({
      file,
      error: one.trouble === "" ? null : one.trouble,
      report: outcome.validation ? (outcome.report ?? null) : null,
    });
    if (one.trouble !== "") output.err(`${file}: ${one.trouble}\n`);
    if (!json && !report && one.text !== "") output.out(`${one.text}\n`);
  }
  if (report) output.out(REPORT_WRITERS[report](reports, language));
  else if (json) {
    const answer: Answer = { version: 1, files: presented.map((one) => one.answer) };
    output.out(`${JSON.stringify(answer, null, 2)}\n`);
  }
  return Math.max(...presented.map((one) => one.code)) as ExitCode;
}
