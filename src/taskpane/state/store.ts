import { reduce } from "./reducer";
import { type Action, START, type State } from "./state";

/** Holds the pane's state for React and for what happens outside it: ribbon buttons, Excel's events, the worker. */
export interface Store {
  readonly state: () => State;
  readonly dispatch: (action: Action) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

export function createStore(initial: State = START): Store {
  let state = initial;
  const listeners = new Set<() => void>();
  return {
    state: () => state,
    dispatch(action) {
      const next = reduce(state, action);
      if (next === state) return;
      state = next;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
