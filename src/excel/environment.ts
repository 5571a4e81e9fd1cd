import { inExcel, supports } from "./session";

/** The language of Excel's menus, such as "sv-SE". */
export function displayLanguage(): string {
  return Office.context.displayLanguage || navigator.language;
}

/** True where Office shows itself dark; null where it does not say (the system's preference then decides). */
export function officeIsDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme) return null;
  if (typeof theme.isDarkTheme === "boolean") return theme.isDarkTheme;
  return theme.bodyBackgroundColor ? luminance(theme.bodyBackgroundColor) < 0.5 : null;
}

/** How light a colour "#RRGGBB" is to the eye, 0 to 1 (relative luminance's weights, without its gamma). */
function luminance(colour: string): number {
  const [red = 255, green = 255, blue = 255] = (colour.match(/[0-9a-f]{2}/gi) ?? []).map((part) =>
    parseInt(part, 16),
  );
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}

/** The decimal mark of the person's Excel, "," or "."; formulas are typed with it. An older Excel's is that of its language. */
export async function readDecimalMark(): Promise<string> {
  if (!supports("1.11")) return decimalMarkOf(displayLanguage());
  return inExcel(async (context) => {
    context.application.load("decimalSeparator");
    await context.sync();
    return context.application.decimalSeparator;
  });
}

function decimalMarkOf(language: string): string {
  const parts = new Intl.NumberFormat(language).formatToParts(1.5);
  return parts.find(({ type }) => type === "decimal")?.value ?? ".";
}

/** Shows the pane where a ribbon button was pressed while it was closed. */
export async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane();
}

/** Lets a ribbon button (its action's id in the manifest) do this; Excel shows the button as busy until it is done. */
export function onRibbonButton(action: string, run: () => Promise<void>): void {
  Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}
