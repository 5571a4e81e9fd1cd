import type { Acceptance } from "../../checks";
import type { Change } from "../../excel";
import type { Reference } from "../../reading";
import { findingAt, type Group, groupOf, shownFindings } from "./findings";
import { type Action, NO_FILTER, type State } from "./state";

/** What the pane shows after each thing that happens; decides everything that needs no Excel. */
export function reduce(state: State, action: Action): State {
  switch (action.type) {
    case "shown":
      return { ...state, screen: action.screen };
    case "spoke":
      return { ...state, language: action.language };
    case "scoped":
      return { ...state, scope: action.scope };
    case "started":
      return {
        ...state,
        screen: "validate",
        scope: action.scope,
        running: { step: { id: "pane.validate.opening", values: {} }, fraction: null },
        changedMeanwhile: null,
        notice: null,
      };
    case "progressed":
      return state.running ? { ...state, running: action.progress } : state;
    case "finished":
      return {
        ...state,
        running: null,
        result: action.result,
        filter: NO_FILTER,
        open: keepOpen(
          state,
          action.result.findings.map((finding) => finding.id),
        ),
        stale: state.changedMeanwhile,
        notice: null,
        question: null,
      };
    case "stopped":
      return {
        ...state,
        running: null,
        stale: state.result && (state.stale ?? state.changedMeanwhile),
        notice: action.notice,
      };
    case "marked":
      return { ...state, marked: true, notice: action.notice ?? state.notice };
    case "cleared":
      return { ...state, marked: false, notice: action.notice };
    case "noticed":
      return { ...state, notice: action.notice };
    case "toggled":
      return state.open === action.finding ? { ...state, open: null } : opened(state, action.finding);
    case "folded":
      return { ...state, folded: folded(state.folded, action.group) };
    case "filtered":
      return { ...state, filter: { ...state.filter, ...action.filter } };
    case "fixed":
      return { ...state, fixed: [...state.fixed, action.fixed], question: null, notice: null };
    case "undone":
      return { ...state, fixed: state.fixed.slice(0, -1), notice: null };
    case "asked":
      return { ...state, question: action.question };
    case "accepted":
      return accepted(state, action.finding, action.accepted);
    case "reported":
      return { ...state, reported: action.reported, notice: null };
    case "changed":
      return changed(state, action.change);
    case "selected":
      return selected(state, action.selection);
  }
}

/** The finding that was open stays open where it is found again; a person who corrects one thing at a time keeps the place. */
function keepOpen(state: State, ids: readonly string[]): string | null {
  return state.open !== null && ids.includes(state.open) ? state.open : null;
}

/** An accepted finding is known at once; the core says the same when the workbook is validated again. */
function accepted(state: State, id: string, acceptance: Acceptance | null): State {
  if (!state.result) return state;
  const findings = state.result.findings.map((finding) =>
    finding.id === id ? { ...finding, accepted: acceptance } : finding,
  );
  return { ...state, result: { ...state.result, findings } };
}

/** The first change is the one that is told of; a recalculation gives way to the edit that caused it. */
export function wantsChange(state: State, by: Change["by"]): boolean {
  if (state.running) return state.changedMeanwhile === null && by !== "calculation";
  if (!state.result) return false;
  return state.stale === null || (state.stale.by === "calculation" && by !== "calculation");
}

function changed(state: State, change: Change): State {
  if (!wantsChange(state, change.by)) return state;
  return state.running ? { ...state, changedMeanwhile: change } : { ...state, stale: change };
}

/** The list follows the selection in the sheet, but stays where it is when the cell belongs to no finding or to the open one. */
function selected(state: State, selection: Reference): State {
  if (!state.result || state.running) return state;
  const found = findingAt(shownFindings(state.result.findings, state.filter), selection, state.open);
  return found === null || found === state.open ? state : opened(state, found);
}

/** A finding that is opened is seen: its group is unfolded. */
function opened(state: State, id: string): State {
  const finding = state.result?.findings.find((each) => each.id === id);
  const group = finding && groupOf(finding);
  return { ...state, open: id, folded: state.folded.filter((each) => each !== group) };
}

function folded(groups: readonly Group[], group: Group): readonly Group[] {
  return groups.includes(group) ? groups.filter((each) => each !== group) : [...groups, group];
}
