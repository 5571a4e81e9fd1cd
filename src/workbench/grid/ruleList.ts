import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  type IConditionFormattingRule,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/preset-sheets-conditional-formatting";
import { type ConditionalRule, HostError } from "../host";
import { toConditionalRule, toGridRule } from "./rules";
import type { SheetOwner } from "./sheet";

/** The conditional formats of one sheet, in order of priority. */
export class RuleList {
  /** New rules that the grid has not got yet, the newest last: a rule's formula and format are set after it is added. */
  private drafts = new Map<string, ConditionalRule>();
  private last = 0;

  constructor(
    private readonly owner: SheetOwner,
    private readonly sheetId: string,
  ) {}

  private get model(): ConditionalFormattingRuleModel {
    return this.owner.injector.get(ConditionalFormattingRuleModel);
  }

  private inGrid(): readonly IConditionFormattingRule[] {
    return this.model.getSubunitRules(this.owner.unitId, this.sheetId) ?? [];
  }

  all(): readonly ConditionalRule[] {
    return [...[...this.drafts.values()].reverse(), ...this.inGrid().map(toConditionalRule)];
  }

  /** The grid gets the rule when the add-in's batch is done, as one change. */
  add(rule: Omit<ConditionalRule, "id">): string {
    if (rule.type !== "Custom") {
      throw new HostError(
        "NotImplemented",
        `The grid takes no new conditional format of the type ${rule.type}`,
      );
    }
    this.last += 1;
    const id = `${this.model.createCfId(this.owner.unitId, this.sheetId)}-${this.last}`;
    if (this.drafts.size === 0) queueMicrotask(() => this.commit());
    this.drafts.set(id, { ...rule, id });
    return id;
  }

  /** Hands over the rules that wait. */
  commit(): void {
    const rules = this.drafts;
    this.drafts = new Map();
    for (const rule of rules.values()) this.run(AddConditionalRuleMutation.id, { rule: toGridRule(rule) });
  }

  change(id: string, change: Partial<Omit<ConditionalRule, "id">>): void {
    const draft = this.drafts.get(id);
    if (draft) {
      this.drafts.set(id, { ...draft, ...change });
      return;
    }
    const before = this.inGrid().find((rule) => rule.cfId === id);
    if (!before) return;
    const rule = toGridRule({ ...toConditionalRule(before), ...change }, before);
    this.run(SetConditionalRuleMutation.id, { cfId: id, rule });
  }

  remove(id: string): void {
    this.commit();
    this.run(DeleteConditionalRuleMutation.id, { cfId: id });
  }

  move(id: string, position: number): void {
    this.commit();
    const others = this.inGrid().filter((rule) => rule.cfId !== id);
    const next = others[position];
    const end = next ? { id: next.cfId, type: "before" } : { id: others.at(-1)?.cfId, type: "after" };
    this.run(MoveConditionalRuleMutation.id, { start: { id, type: "self" }, end });
  }

  private run(mutation: string, params: object): void {
    this.owner.run(mutation, { unitId: this.owner.unitId, subUnitId: this.sheetId, ...params });
  }
}
