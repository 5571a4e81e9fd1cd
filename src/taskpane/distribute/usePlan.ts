import { useState } from "react";
import { parseA1, type Reference } from "../../reading";
import { useController, useTexts } from "../shell/context";
import type { Picked } from "../work/distributing";
import { EMPTY_PLAN, type Plan, readTyped, refusal, type Source, type SourceName } from "./plan";

type FieldName = SourceName | "place";

interface PlanFields {
  readonly plan: Plan;
  readonly change: (change: Partial<Plan>) => void;
  /** What is wrong in a field, in words. */
  readonly problemIn: (field: FieldName) => string | null;
  /** Takes what is selected in the sheet. */
  readonly pick: (field: FieldName) => void;
  /** Takes what was typed: an address, a number, or nothing. */
  readonly type: (field: FieldName, text: string) => void;
}

/** The distribution as it is being put together. */
export function usePlan(): PlanFields {
  const { t, say } = useTexts();
  const controller = useController();
  const [plan, setPlan] = useState<Plan>(EMPTY_PLAN);
  const [problems, setProblems] = useState<Partial<Record<FieldName, string | null>>>({});

  const change = (part: Partial<Plan>) => setPlan((old) => ({ ...old, ...part }));
  const report = (field: FieldName, problem: string | null) =>
    setProblems((old) => ({ ...old, [field]: problem }));
  const take = (field: FieldName, source: Source) => {
    if (field === "place") {
      change({ place: source?.kind === "cells" ? firstCell(source.reference) : null });
      return report(field, null);
    }
    const problem = refusal(field, source);
    report(field, problem && say(problem));
    if (!problem) setPlan((old) => ({ ...old, sources: { ...old.sources, [field]: source } }));
  };
  const takeCells = async (field: FieldName, read: Promise<Picked>) => {
    try {
      take(field, { kind: "cells", ...(await read) });
    } catch (error) {
      report(field, say(controller.explain(error)));
    }
  };
  return {
    plan,
    change,
    problemIn: (field) => problems[field] ?? null,
    pick: (field) => void takeCells(field, controller.pick()),
    type(field, text) {
      const value = field === "place" ? null : readTyped(text);
      const reference = parseA1(text.trim());
      if (text.trim() === "") take(field, null);
      else if (value) take(field, { kind: "number", value });
      else if (reference) void takeCells(field, controller.look(reference));
      else report(field, t("distribute.notNumber", { field: t(`distribute.${field}`) }));
    },
  };
}

function firstCell({ sheet, area: { top, left } }: Reference): Reference {
  return { sheet, area: { top, left, bottom: top, right: left } };
}
