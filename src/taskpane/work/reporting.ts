import program from "../../../package.json";
import { text } from "../../locales";
import { layOut } from "../../report";
import type { Store } from "../state/store";
import type { ExcelPort } from "./controller";
import { WHOLE } from "./messages";
import type { Validator } from "./validator";

/** Validates the workbook as it stands now and writes the board's report as a sheet of it. Throws what Excel refuses. */
export async function makeReport(
  store: Store,
  port: Pick<ExcelPort, "readWorkbook" | "writeReport">,
  validator: Validator,
  readPersonal: () => Promise<unknown>,
): Promise<void> {
  const reading = await port.readWorkbook("workbook");
  const { workbook, kept } = reading;
  const settings = kept.settings ?? (await readPersonal());
  const at = localTime(new Date());
  const source = { workbook: workbook.name, at, version: program.version };
  const job = { ...reading, kept: { ...kept, settings }, ...WHOLE, report: source };
  const { report } = await validator(job, () => undefined, new AbortController().signal);
  if (!report) throw new Error("The worker made no report.");
  const { language } = store.state();
  const written = await port.writeReport(
    layOut(report),
    {
      name: text(language, "report.sheetName"),
      footer: text(language, "report.footer"),
      say: (words) => (typeof words === "string" ? words : text(language, words.id, words.values)),
    },
    { digest: report.digest, at },
  );
  store.dispatch({ type: "reported", reported: { ...written, report } });
}

const MINUTE = 60_000;

/** A moment as the person's clock shows it, in ISO with the zone: "2026-03-01T10:00:00+01:00". */
export function localTime(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const clock = new Date(moment.getTime() + ahead * MINUTE).toISOString().slice(0, 19);
  const two = (n: number) => String(Math.abs(n)).padStart(2, "0");
  return `${clock}${ahead < 0 ? "-" : "+"}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`;
}
