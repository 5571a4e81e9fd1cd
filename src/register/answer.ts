import type { RegisterColumn, RegisterField } from "./columns";
import { REGISTER_COLUMNS } from "./columns";
import { withoutCaseNumbers } from "./caseNumber";
import { type RegisterEntry, remaining } from "./entry";
import type { FoundRegister } from "./find";
import { type Choices, Lookup } from "./lookup";
import { yearIn } from "./statements";

/** What a register holds in a field of an agreement, or the key of the text that says why nothing can be said. */
export type RegisterAnswer = { readonly value: string | number } | { readonly problem: string };

type Language = "sv" | "en";

/**
 * Answers questions about a register's agreements by name or case number and by a column's name in either language: amounts in kronor, rates
 * as fractions of 1, dates as ISO texts, "" for an empty cell. Of several years' lines the latest, unless the name says a year.
 */
export function answerFrom(
  { entries }: Pick<FoundRegister, "entries">,
  language: Language,
  choices: Choices = {},
): (agreement: string, field: string) => RegisterAnswer {
  const lookup = new Lookup(entries, choices);
  return (agreement, field) => {
    const column = columnOf(field);
    if (!column) return { problem: "functions.unknownField" };
    const match = lookup.inYear({ name: agreement, caseNumber: null, year: yearOf(agreement) });
    if (match?.by === "ambiguous") return { problem: "functions.severalAgreements" };
    const entry = match && entries[match.index];
    return entry ? { value: valueOf(entry, column, language) } : { problem: "functions.unknownAgreement" };
  };
}

/** The year in a name; the one in a case number is the registry's. */
function yearOf(agreement: string): number | null {
  return yearIn(withoutCaseNumbers(agreement));
}

function columnOf(field: string): (RegisterColumn & { readonly field: RegisterField }) | null {
  const wanted = field.trim().toLowerCase();
  const columns: readonly (RegisterColumn & { readonly field: RegisterField })[] = REGISTER_COLUMNS;
  const named = columns.find(({ names }) =>
    [names.sv, names.en].some((name) => name.toLowerCase() === wanted),
  );
  return named ?? columns.find(({ synonyms }) => synonyms.includes(wanted)) ?? null;
}

function valueOf(
  entry: RegisterEntry,
  { field, choices }: RegisterColumn & { readonly field: RegisterField },
  language: Language,
): string | number {
  if (field === "remaining") return remaining(entry)?.toNumber() ?? "";
  const value = entry[field];
  if (value === null) return "";
  if (choices) return choices[String(value)]?.[language][0] ?? String(value);
  return typeof value === "object" ? value.toNumber() : value;
}
