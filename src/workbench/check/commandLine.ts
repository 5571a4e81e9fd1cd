import { parseArgs } from "node:util";
import type { Language, TextKey } from "../../locales";

export interface Command {
  readonly files: readonly string[];
  readonly json: boolean;
  /** The form in which the board's report is asked for; null where it is not. */
  readonly report: ReportForm | null;
  readonly language: Language;
  readonly help: boolean;
}

/** What is wrong with the command line, as a text of the catalogue. */
export interface Misuse {
  readonly id: TextKey;
  readonly values: Readonly<Record<string, string>>;
  readonly language: Language;
}

const REPORT_FORMS = ["json", "csv"] as const;

export type ReportForm = (typeof REPORT_FORMS)[number];

const OPTIONS = {
  json: { type: "boolean" },
  report: { type: "string" },
  lang: { type: "string" },
  help: { type: "boolean", short: "h" },
} as const;

function isLanguage(word: string): word is Language {
  return word === "sv" || word === "en";
}

/** Reads the arguments after the command's name. */
export function readCommandLine(args: readonly string[]): Command | Misuse {
  const { tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const words = tokens.flatMap((token) =>
    token.kind === "option" && token.name === "lang" ? [token.value ?? ""] : [],
  );
  const word = words.at(-1) ?? "en";
  const language = isLanguage(word) ? word : "en";
  if (!isLanguage(word)) return { id: "command.unknown-language", values: { language: word }, language };
  const options = tokens.flatMap((token) => (token.kind === "option" ? [token] : []));
  const unknown = options.find((token) => !(token.name in OPTIONS));
  if (unknown) return { id: "command.unknown-option", values: { option: unknown.rawName }, language };
  const files = tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : []));
  const chosen = (name: string): boolean => options.some((token) => token.name === name);
  const asked = options.findLast(({ name }) => name === "report");
  const report = REPORT_FORMS.find((form) => form === asked?.value) ?? null;
  if (asked && report === null)
    return { id: "command.unknown-report", values: { form: asked.value ?? "" }, language };
  if (files.length === 0 && !chosen("help")) return { id: "command.no-files", values: {}, language };
  return { files, json: chosen("json"), report, language, help: chosen("help") };
}
