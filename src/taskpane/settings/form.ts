import { CHECK_IDS, type CheckId, type Message, type Severity } from "../../checks";
import { Decimal, type Unit } from "../../money";
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from "../../settings";

/** The settings as they stand in the fields. */
export interface Form {
  /** Per cent, as typed. */
  readonly least: string;
  readonly most: string;
  /** Days before a final report is due, as typed. */
  readonly deadlineDays: string;
  readonly unit: Unit | null;
  /** Kronor, as typed. */
  readonly tolerance: string;
  readonly checks: Readonly<Record<CheckId, { readonly on: boolean; readonly severity: Severity | null }>>;
}

/** Settings that can be used, or what is wrong with each field. */
export type Checked =
  | { readonly settings: Settings; readonly issues: null }
  | { readonly settings: null; readonly issues: readonly Issue[] };

export interface Issue {
  /** Such as "overheadSpan.least"; "" for the whole. */
  readonly field: string;
  readonly problem: Message;
}

/** The fields for settings that are kept; for what cannot be used, those of Grant's own settings. */
export function toForm(kept: unknown, decimalMark: string): Form {
  const parsed = settingsSchema.safeParse(kept ?? {});
  const { overheadSpan, unit, tolerance, deadlineDays, checks } = parsed.success
    ? parsed.data
    : DEFAULT_SETTINGS;
  const typed = (number: Decimal) => number.toFixed().replace(".", decimalMark);
  const percent = (rate: number) => typed(new Decimal(rate).times(100));
  const fields = CHECK_IDS.map((id) => {
    const { on = true, severity = null } = checks[id] ?? {};
    return [id, { on, severity }] as const;
  });
  return {
    least: percent(overheadSpan.least),
    most: percent(overheadSpan.most),
    deadlineDays: String(deadlineDays),
    unit,
    tolerance: typed(new Decimal(tolerance)),
    checks: Object.fromEntries(fields) as Form["checks"],
  };
}

/** Reads the fields; a check that is as it was made is left out. */
export function fromForm(form: Form): Checked {
  const least = rateOf(form.least);
  const most = rateOf(form.most);
  const days = /^\d+$/.test(form.deadlineDays.trim()) ? Number(form.deadlineDays) : null;
  const tolerance = numberOf(form.tolerance)?.toNumber() ?? null;
  const notNumber: Message = { id: "settings.notNumber", values: {} };
  const issues = [
    ...(least === null ? [{ field: "overheadSpan.least", problem: notNumber }] : []),
    ...(most === null ? [{ field: "overheadSpan.most", problem: notNumber }] : []),
    ...(days === null ? [{ field: "deadlineDays", problem: notNumber }] : []),
    ...(tolerance === null ? [{ field: "tolerance", problem: notNumber }] : []),
  ];
  if (issues.length > 0) return { settings: null, issues };
  const changed = CHECK_IDS.filter((id) => !form.checks[id].on || form.checks[id].severity !== null);
  const checks = changed.map((id) => {
    const { on, severity } = form.checks[id];
    return [id, severity === null ? { on } : { on, severity }];
  });
  return checkSettings({
    overheadSpan: { least, most },
    deadlineDays: days,
    unit: form.unit,
    tolerance,
    checks: Object.fromEntries(checks) as unknown,
  });
}

/** Settings from a text that was pasted. */
export function fromText(text: string): Checked {
  try {
    return checkSettings(JSON.parse(text));
  } catch (error) {
    const problem = { id: "settings.json.notJson", values: { detail: (error as Error).message } };
    return { settings: null, issues: [{ field: "", problem }] };
  }
}

/** "12,5" or "12.5" per cent as a fraction; null for what is no number. */
function rateOf(typed: string): number | null {
  return numberOf(typed.replace("%", ""))?.dividedBy(100).toNumber() ?? null;
}

function numberOf(typed: string): Decimal | null {
  const plain = typed.replace(/\s/g, "").replace(",", ".");
  return /^\d+(\.\d+)?$/.test(plain) ? new Decimal(plain) : null;
}

type ZodIssue = NonNullable<ReturnType<typeof settingsSchema.safeParse>["error"]>["issues"][number];

function checkSettings(input: unknown): Checked {
  const parsed = settingsSchema.safeParse(input);
  if (parsed.success) return { settings: parsed.data, issues: null };
  return { settings: null, issues: parsed.error.issues.map(toIssue) };
}

/** What zod found, in the pane's own words. */
function toIssue(issue: ZodIssue): Issue {
  return { field: issue.path.join("."), problem: problemOf(issue) };
}

function problemOf(issue: ZodIssue): Message {
  switch (issue.code) {
    case "invalid_type":
      return { id: "settings.issue.invalid_type", values: { expected: issue.expected } };
    case "too_small":
      return { id: "settings.issue.too_small", values: { minimum: String(issue.minimum) } };
    case "too_big":
      return { id: "settings.issue.too_big", values: { maximum: String(issue.maximum) } };
    case "unrecognized_keys":
      return { id: "settings.issue.unrecognized_keys", values: { keys: issue.keys.join(", ") } };
    case "invalid_value":
      return { id: "settings.issue.invalid_value", values: { values: issue.values.join(", ") } };
    case "custom":
      // The schema's own refinements carry the key of their text.
      return { id: issue.message, values: {} };
    default:
      return { id: "settings.issue.other", values: {} };
  }
}
