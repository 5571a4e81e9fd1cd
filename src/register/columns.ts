/** What a register column holds, which decides how its cells are read and written; a `code` stays as it is typed, "012" too. */
export type FieldType = "text" | "code" | "amount" | "rate" | "year" | "date" | "choice" | "formula";

export interface RegisterColumn {
  readonly field: string;
  readonly type: FieldType;
  /** The column's header in each language. */
  readonly names: { readonly sv: string; readonly en: string };
  /** Other headers that mean the same, in lower case. */
  readonly synonyms: readonly string[];
  /** Allowed values of a `choice`, by meaning; the first of each list is what Grant writes. */
  readonly choices?: Readonly<
    Record<string, { readonly sv: readonly string[]; readonly en: readonly string[] }>
  >;
}

/**
 * The register's columns, in the order in which a new register has them. A column is added by one entry here: schema, reading and
 * writing follow from it. Amounts are in kronor.
 */
export const REGISTER_COLUMNS = [
  {
    field: "agreement",
    type: "text",
    names: { sv: "Överenskommelse", en: "Agreement" },
    synonyms: ["statsbidrag", "riktat statsbidrag", "bidrag", "grant", "benämning", "namn", "name"],
  },
  {
    field: "caseNumber",
    type: "code",
    names: { sv: "Dnr", en: "Case number" },
    synonyms: ["diarienummer", "diarienr", "ärendenummer", "case no", "case no."],
  },
  { field: "year", type: "year", names: { sv: "År", en: "Year" }, synonyms: ["bidragsår", "avser år"] },
  {
    field: "national",
    type: "amount",
    names: { sv: "Riket", en: "National amount" },
    synonyms: ["landet", "nationellt belopp", "national"],
  },
  {
    field: "income",
    type: "amount",
    names: { sv: "Intäkt", en: "Our income" },
    synonyms: ["länet", "regionen", "tilldelat", "beviljat", "belopp", "income", "granted"],
  },
  {
    field: "overheadRate",
    type: "rate",
    names: { sv: "OH", en: "Overhead rate" },
    synonyms: ["oh %", "oh-procent", "oh-sats", "overhead", "omkostnadspålägg"],
  },
  {
    field: "basis",
    type: "text",
    names: { sv: "Fördelningsgrund", en: "Allocation basis" },
    synonyms: ["grund", "fördelningsnyckel", "basis"],
  },
  {
    field: "populationDate",
    type: "date",
    names: { sv: "Folkmängd per", en: "Population date" },
    synonyms: ["befolkning per", "befolkningsdatum"],
  },
  {
    field: "guarantee",
    type: "amount",
    names: { sv: "Garantibelopp", en: "Guarantee" },
    synonyms: ["grundbelopp", "garanti"],
  },
  {
    field: "requisitionedBy",
    type: "text",
    names: { sv: "Rekvireras av", en: "Requisitioned by" },
    synonyms: ["rekvirent", "rekvirerar"],
  },
  {
    field: "conditions",
    type: "text",
    names: { sv: "Villkor", en: "Conditions" },
    synonyms: ["krav", "villkor i korthet"],
  },
  {
    field: "decisionDate",
    type: "date",
    names: { sv: "Beslutsdatum", en: "Decision date" },
    synonyms: ["beslut", "beslutat den", "decision"],
  },
  {
    field: "decisionSection",
    type: "code",
    names: { sv: "Beslut §", en: "Decision §" },
    synonyms: ["§", "paragraf"],
  },
  {
    field: "delegated",
    type: "choice",
    names: { sv: "Delegation", en: "Delegated" },
    synonyms: ["delegationsbeslut", "delegerat", "på delegation"],
    choices: { yes: { sv: ["ja", "x"], en: ["yes", "x"] }, no: { sv: ["nej"], en: ["no"] } },
  },
  {
    field: "decided",
    type: "amount",
    names: { sv: "Beslutat", en: "Decided" },
    synonyms: ["beslutat belopp", "fördelat", "decided amount"],
  },
  {
    field: "used",
    type: "amount",
    names: { sv: "Förbrukat", en: "Used" },
    synonyms: ["utfall", "nyttjat", "använt", "spent"],
  },
  {
    field: "remaining",
    type: "formula",
    names: { sv: "Återstår", en: "Remaining" },
    synonyms: ["kvarstående", "ofördelat", "kvar", "rest"],
  },
  {
    field: "reportTo",
    type: "text",
    names: { sv: "Slutredovisning till", en: "Final report to" },
    synonyms: ["redovisas till", "mottagare av rapport"],
  },
  {
    field: "reportDeadline",
    type: "date",
    names: { sv: "Slutredovisning senast", en: "Final report due" },
    synonyms: ["redovisas senast", "rapportdatum", "deadline", "slutredovisning"],
  },
  {
    field: "endsYear",
    type: "year",
    names: { sv: "Upphör", en: "Ends" },
    synonyms: ["t.o.m.", "tom", "slutår", "sista år", "ends year"],
  },
  {
    field: "rolledInto",
    type: "text",
    names: { sv: "Ingår i", en: "Rolled into" },
    synonyms: ["uppgår i", "ersätts av"],
  },
  {
    field: "permanence",
    type: "choice",
    names: { sv: "Varaktighet", en: "Permanence" },
    synonyms: ["tillfällig/permanent", "permanent/tillfällig"],
    choices: {
      temporary: { sv: ["tillfälligt", "tillfällig"], en: ["temporary"] },
      permanent: { sv: ["permanent", "varaktigt"], en: ["permanent"] },
    },
  },
  {
    field: "passThrough",
    type: "choice",
    names: { sv: "Vidareförmedlas", en: "Passed on" },
    synonyms: ["till länet", "till kommunerna", "pass-through"],
    choices: { yes: { sv: ["ja", "x"], en: ["yes", "x"] }, no: { sv: ["nej"], en: ["no"] } },
  },
  {
    field: "projectCode",
    type: "code",
    names: { sv: "Objekt", en: "Project code" },
    synonyms: ["projekt", "projektkod", "objektkod", "project"],
  },
  { field: "category", type: "text", names: { sv: "Kategori", en: "Category" }, synonyms: [] },
  {
    field: "note",
    type: "text",
    names: { sv: "Anteckning", en: "Note" },
    synonyms: ["kommentar", "noteringar", "anmärkning", "comment"],
  },
] as const satisfies readonly RegisterColumn[];

export type RegisterField = (typeof REGISTER_COLUMNS)[number]["field"];
