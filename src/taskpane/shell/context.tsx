import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import type { Message } from "../../checks";
import { figure, type Language, text, type TextKey, type TextValue } from "../../locales";
import type { Action, State } from "../state/state";
import type { Store } from "../state/store";
import type { Controller } from "../work/controller";

interface Pane {
  readonly store: Store;
  readonly controller: Controller;
}

const PaneContext = createContext<Pane | null>(null);

export function PaneProvider({ children, ...pane }: Pane & { readonly children: ReactNode }) {
  const { store, controller } = pane;
  const value = useMemo(() => ({ store, controller }), [store, controller]);
  return <PaneContext.Provider value={value}>{children}</PaneContext.Provider>;
}

function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (!pane) throw new Error("The pane's parts stand inside a PaneProvider.");
  return pane;
}

export function usePaneState(): State {
  const { store } = usePane();
  return useSyncExternalStore(store.subscribe, store.state);
}

export function useDispatch(): (action: Action) => void {
  return usePane().store.dispatch;
}

export function useController(): Controller {
  return usePane().controller;
}

/** The texts of the person's language. */
export interface Texts {
  /** The text of a key. */
  readonly t: (key: TextKey, values?: Readonly<Record<string, TextValue>>) => string;
  /** A message from the core or from Excel, in words. */
  readonly say: (message: Message) => string;
  /** A decimal string with its unit as the language writes it. */
  readonly amount: (decimal: string, unit: string | null) => string;
  readonly language: Language;
}

export function useTexts(): Texts {
  const { language } = usePaneState();
  return useMemo(
    () => ({
      language,
      t: (key, values = {}) => text(language, key, values),
      say: (message) => text(language, message.id, message.values),
      amount: (decimal, unit) => figure(language, decimal) + (unit ? `\u00a0${unit}` : ""),
    }),
    [language],
  );
}
