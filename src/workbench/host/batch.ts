import type { Context } from "./context";
import { expectObject, hasObject, identity, invoke, navigate, readScalar, writeScalar } from "./dispatch";
import { HostError } from "./errors";
import { type HostObject, isHostObject, NULL_OBJECT, object, type Resolved } from "./members";
import { answerQuery, answerRetrieve, pascal } from "./query";
import {
  type Action,
  ACTION,
  type ActionResult,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type ObjectPath,
  PATH,
} from "./wire";

/** Nothing to answer: the action gives no result entry. */
const NO_RESULT = Symbol("no result");

class BatchRun {
  private readonly resolved = new Map<number, Resolved>();

  constructor(
    private readonly batch: Batch,
    private readonly context: Context,
  ) {}

  /** Each path is walked once in a batch, so that an `add` happens once. */
  private resolve(pathId: number): Resolved {
    const known = this.resolved.get(pathId);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[pathId];
    if (!path) throw new HostError("InvalidObjectPath", `The batch has no object path ${pathId}`);
    const found = this.walk(path);
    this.resolved.set(pathId, found);
    return found;
  }

  private walk(path: ObjectPath): Resolved {
    switch (path.ObjectPathType) {
      case PATH.root:
        return object("Workbook", this.context.workbook);
      case PATH.service:
        return object("Service", { name: path.Name });
      case PATH.nullObject:
        return NULL_OBJECT;
      case PATH.reference:
        return this.kept(path.Name);
      default:
        return this.walkFromParent(path);
    }
  }

  private walkFromParent(path: ObjectPath): Resolved {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (parent === NULL_OBJECT) return NULL_OBJECT;
    if (parent.type === "Service") return parent;
    const args = this.toArguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PATH.property:
        return navigate(parent, path.Name, this.context);
      case PATH.method:
        return expectObject(invoke(parent, path.Name, args, this.context), `${parent.type}.${path.Name}`);
      case PATH.indexer:
        return expectObject(invoke(parent, "GetItem", args, this.context), `${parent.type}.GetItem`);
      default:
        throw new HostError("InvalidObjectPath", `Object paths of type ${path.ObjectPathType} are unknown`);
    }
  }

  private kept(referenceId: string): HostObject {
    const target = this.context.references.get(referenceId);
    if (!target) throw new HostError("InvalidObjectPath", `The reference ${referenceId} is not kept`);
    if (!this.context.workbook.sheets().some(({ id }) => id === target.sheet.id))
      throw new HostError("InvalidReference", "The range's worksheet has been deleted");
    return "areas" in target ? object("RangeAreas", target) : object("Range", target);
  }

  private toArguments(info: ArgumentInfo | undefined): unknown[] {
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => {
      const pathId = paths[index];
      return pathId ? this.resolve(pathId) : this.withObjects(value);
    });
  }

  /** Objects that sit inside plain arguments, as {_ObjectPathId: n}. */
  private withObjects(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.withObjects(item));
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, this.withObjects(member)]));
  }

  perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const target = this.resolve(action.ObjectPathId);
    if (target === NULL_OBJECT) return this.performOnNull(action);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return identity(target, this.context);
      case ACTION.query:
        return answerQuery(target, action.QueryInfo ?? {}, this.context);
      case ACTION.retrieve:
        return answerRetrieve(target, action.QueryInfo ?? {}, this.context);
      case ACTION.method:
        return this.callMethod(target, action);
      case ACTION.setProperty:
        writeScalar(target, action.Name, this.toArguments(action.ArgumentInfo)[0], this.context);
        return NO_RESULT;
      case ACTION.update:
        this.update(target, action.ObjectState ?? {});
        return NO_RESULT;
      case ACTION.ensureUnchanged:
        this.ensureUnchanged(target, action.ObjectState ?? {});
        return NO_RESULT;
      default:
        throw new HostError("InvalidRequest", `Actions of type ${action.ActionType} are unknown`);
    }
  }

  private performOnNull(action: Action): unknown {
    if (action.ActionType === ACTION.method) return { _IsNull: true };
    return action.ActionType === ACTION.setProperty ? NO_RESULT : null;
  }

  private callMethod(target: HostObject, action: Action): unknown {
    const answer = invoke(target, action.Name, this.toArguments(action.ArgumentInfo), this.context);
    if (answer === NULL_OBJECT || answer === undefined) return null;
    return isHostObject(answer) ? identity(answer, this.context) : answer;
  }

  /** A member that is an object itself, such as format, is updated member by member. */
  private update(target: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, value] of Object.entries(state)) {
      const member = pascal(key);
      const inner = hasObject(target, member) ? navigate(target, member, this.context) : null;
      if (inner === NULL_OBJECT) continue;
      if (inner) this.update(inner, value as Readonly<Record<string, unknown>>);
      else writeScalar(target, member, value, this.context);
    }
  }

  private ensureUnchanged(target: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [key, expected] of Object.entries(state)) {
      const found = readScalar(target, pascal(key), this.context);
      if (JSON.stringify(found) !== JSON.stringify(expected)) {
        throw new HostError("ConcurrentChange", `${target.type}.${key} has changed`);
      }
    }
  }
}

function failure(error: unknown, index: number, action: Action): NonNullable<BatchAnswer["Error"]> {
  const known = error instanceof HostError;
  return {
    Code: known ? error.code : "GeneralException",
    Message: error instanceof Error ? error.message : String(error),
    Location: action.Name,
    ActionIndex: index,
    HttpStatusCode: known ? 400 : 500,
  };
}

/** Executes a batch's actions in order and stops at the first that fails; what was done before stays done. */
export function runBatch(batch: Batch, context: Context): BatchAnswer {
  const run = new BatchRun(batch, context);
  const results: ActionResult[] = [];
  const answer: BatchAnswer = { TraceIds: [] };
  for (const [index, action] of batch.Actions.entries()) {
    try {
      const value = run.perform(action);
      if (value !== NO_RESULT) results.push({ ActionId: action.Id, Value: value });
      if (action.ActionType === ACTION.trace) answer.TraceIds.push(action.Id);
    } catch (error) {
      return {
        ...answer,
        Error: failure(error, index, action),
        ProcessedResults: { Results: results },
      };
    }
  }
  return { Results: results, ...answer };
}
