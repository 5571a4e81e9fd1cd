import { rangeToA1 } from "../../reading";
import { text, type Language, type TextKey } from "../../locales";
import { element } from "./dom";
import type { Session } from "./session";

type Values = Readonly<Record<string, string>>;

/** The line under the grid: what just happened, and what the add-in says of the cell that is selected. */
export interface StatusLine {
  readonly element: HTMLElement;
  say(key: TextKey, values?: Values): void;
  fail(key: TextKey, values?: Values): void;
  /** Shows, for each cell that is selected, where it is and why the add-in's function fails there. */
  follow(session: Session): void;
}

export function createStatusLine(language: Language): StatusLine {
  const news = element("span", { role: "status" });
  const place = element("span", { class: "wb-place" });
  const write = (key: TextKey, values: Values, className: string) => {
    news.textContent = text(language, key, values);
    news.className = className;
  };
  return {
    element: element("footer", { class: "wb-status" }, news, place),
    say: (key, values = {}) => write(key, values, ""),
    fail: (key, values = {}) => write(key, values, "wb-failed"),
    follow: (session) => {
      const { workbook } = session;
      const describe = () => {
        const { sheet, area } = workbook.selection();
        const value = sheet.value(area.top, area.left);
        const message = session.messageAt(sheet.id, area.top, area.left);
        const reason = message === null ? "" : `: ${String(value)} ${message}`;
        place.textContent = `${sheet.name} ${rangeToA1(area)}${reason}`;
      };
      describe();
      workbook.onChange(({ kind }) => {
        if (kind === "selected" || kind === "activated" || kind === "calculated") describe();
      });
    },
  };
}
