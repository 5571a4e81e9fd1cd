import type { Language } from "../../locales";
import { button, element } from "./dom";

/** A button that the add-in's manifest puts on Excel's Home tab. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  readonly icon: string;
  /** The function that the add-in associates; null for the button that shows the task pane. */
  readonly action: string | null;
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

const LOCALES: Readonly<Record<Language, string>> = { sv: "sv-SE", en: "en-US" };

/** Elements by their plain names: the manifest's namespaces differ between its versions. */
function all(parent: Element | Document, name: string): Element[] {
  return [...parent.getElementsByTagNameNS("*", name)];
}

function first(parent: Element, name: string): Element | null {
  return all(parent, name)[0] ?? null;
}

/** The text or address of a resource in the language, else its default. */
function resource(manifest: Document, id: string | null | undefined, language: Language): string {
  const found = [...all(manifest, "String"), ...all(manifest, "Image")].find(
    (candidate) => candidate.getAttribute("id") === id,
  );
  const override =
    found && all(found, "Override").find((entry) => entry.getAttribute("Locale") === LOCALES[language]);
  return override?.getAttribute("Value") ?? found?.getAttribute("DefaultValue") ?? "";
}

function toButton(manifest: Document, control: Element, language: Language): RibbonButton {
  const text = (name: string) => resource(manifest, first(control, name)?.getAttribute("resid"), language);
  const icon = all(control, "Image").find((image) => image.getAttribute("size") === "32");
  const address = resource(manifest, icon?.getAttribute("resid"), language);
  return {
    id: control.getAttribute("id") ?? "",
    label: text("Label"),
    tip: text("Description"),
    // The icons are the same files here as at the manifest's address.
    icon: address === "" ? "" : new URL(address).pathname,
    action: first(control, "FunctionName")?.textContent ?? null,
  };
}

/** The add-in's group on the ribbon, as its manifest describes it. */
export function readRibbon(xml: string, language: Language): RibbonGroup {
  const manifest = new DOMParser().parseFromString(xml, "application/xml");
  const [group] = all(manifest, "Group");
  if (!group) throw new Error("The manifest has no ribbon group");
  return {
    label: resource(manifest, first(group, "Label")?.getAttribute("resid"), language),
    buttons: all(group, "Control").map((control) => toButton(manifest, control, language)),
  };
}

export function ribbonElement(group: RibbonGroup, onPress: (pressed: RibbonButton) => void): HTMLElement {
  const buttons = group.buttons.map((described) =>
    button(described.label, described.tip, () => onPress(described), described.icon),
  );
  return element("div", { class: "wb-ribbon", role: "group", "aria-label": group.label }, ...buttons);
}
