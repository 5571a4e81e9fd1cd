const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const SHELL = '<script src="/workbench/shell.js"></script>';

/**
 * The add-in's production page with two changes: Office.js comes from the installed package, and before it, where the workbench plays
 * Excel for Windows, a script that gives the page its Excel. The add-in's own scripts are untouched. Throws where the page does not load
 * Office.js.
 */
export function forWorkbench(html: string, platform: "desktop" | "web"): string {
  const tag = /<script\b[^>]*\bsrc="([^"]*\/office\.js)"[^>]*>/i.exec(html);
  if (!tag || tag[1] !== OFFICE_JS_CDN) throw new Error("The task pane's page does not load Office.js");
  const local = tag[0].replace(OFFICE_JS_CDN, "/office-js/office.js");
  return html.replace(tag[0], platform === "web" ? local : SHELL + local);
}
