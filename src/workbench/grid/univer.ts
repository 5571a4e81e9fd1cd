import { type Injector, LocaleType, LogLevel, type Plugin, type PluginCtor, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingTexts from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreTexts from "@univerjs/preset-sheets-core/locales/en-US";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";

/** A running grid: the facade for what it offers, the injector for what it does not. */
export interface UniverApp {
  readonly api: FUniver;
  readonly injector: Injector;
  dispose(): void;
}

type PluginEntry = PluginCtor<Plugin> | [PluginCtor<Plugin>, unknown];

/** Values that a file brings are shown as they are until something changes. */
const NO_INITIAL_CALCULATION = 0;

/** Starts Univer in an element of the page, with nothing but the free sheet presets. */
export function startUniver(container: HTMLElement): UniverApp {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    // Univer has no Swedish texts.
    locales: { [LocaleType.EN_US]: { ...coreTexts, ...conditionalFormattingTexts } },
    logLevel: LogLevel.ERROR,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      formula: { initialFormulaComputing: NO_INITIAL_CALCULATION },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const entry of presets.flatMap((preset) => preset.plugins as PluginEntry[])) {
    const [plugin, config] = Array.isArray(entry) ? entry : [entry, undefined];
    univer.registerPlugin(plugin, config);
  }
  return {
    api: FUniver.newAPI(univer),
    injector: univer.__getInjector(),
    dispose: () => univer.dispose(),
  };
}
