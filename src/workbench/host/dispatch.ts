import type { Context } from "./context";
import { apiNotFound, HostError, invalidArgument, itemNotFound } from "./errors";
import { WHOLE_WORKBOOK } from "./events";
import { requireChangeable, SET } from "./guard";
import {
  type HostObject,
  isHostObject,
  NULL_OBJECT,
  type ObjectType,
  type Resolved,
  type Scalar,
} from "./members";
import { TYPES } from "./objects";
import { callService } from "./services";

const OR_NULL_OBJECT = "OrNullObject";

export function typeOf(object: HostObject): ObjectType<unknown> {
  return TYPES[object.type] as ObjectType<unknown>;
}

/** The object's identity as the client wants it, {} where it has none. */
export function identity(object: HostObject, context: Context): Record<string, unknown> {
  const { identity: declared } = typeOf(object);
  const id = declared?.of(object.target, context);
  return declared && id !== undefined ? { [declared.key]: id } : {};
}

/** What `find` finds, or the null object where it says ItemNotFound. */
function orNullObject(find: () => unknown): unknown {
  try {
    return find();
  } catch (error) {
    if (error instanceof HostError && error.code === "ItemNotFound") return NULL_OBJECT;
    throw error;
  }
}

export function scalarOf(object: HostObject, name: string): Scalar<unknown> {
  const scalar = typeOf(object).scalars?.[name];
  if (!scalar) throw apiNotFound(`${object.type}.${name}`);
  return scalar;
}

export function readScalar(object: HostObject, name: string, context: Context): unknown {
  const scalar = scalarOf(object, name);
  if (!scalar.get) throw apiNotFound(`${object.type}.${name} (to read)`);
  return scalar.get(object.target, context);
}

export function writeScalar(object: HostObject, name: string, value: unknown, context: Context): void {
  const scalar = scalarOf(object, name);
  requireChangeable(context, SET);
  if (!scalar.set) throw new HostError("InvalidOperation", `${object.type}.${name} cannot be set`);
  scalar.set(object.target, value, context);
}

export function hasObject(object: HostObject, name: string): boolean {
  const objects = typeOf(object).objects;
  return objects?.[name] !== undefined || objects?.[name.replace(OR_NULL_OBJECT, "")] !== undefined;
}

/** The object behind a navigation property. */
export function navigate(object: HostObject, name: string, context: Context): Resolved {
  const objects = typeOf(object).objects ?? {};
  const find = objects[name];
  if (find) return find(object.target, context);
  const plain = name.endsWith(OR_NULL_OBJECT) ? objects[name.slice(0, -OR_NULL_OBJECT.length)] : undefined;
  if (!plain) throw apiNotFound(`${object.type}.${name}`);
  return orNullObject(() => plain(object.target, context)) as Resolved;
}

type Items = () => readonly HostObject[];

/** Methods that every collection has. */
const COLLECTION_METHODS: Readonly<Record<string, (items: Items, args: readonly unknown[]) => unknown>> = {
  GetCount: (items) => items().length,
  GetItemAt: (items, [index]) => {
    const found = items()[Number(index)];
    if (!found) throw itemNotFound(`item at ${String(index)}`);
    return found;
  },
};

function findMethod(
  object: HostObject,
  name: string,
  context: Context,
): ((args: readonly unknown[]) => unknown) | undefined {
  const type = typeOf(object);
  const method = type.methods?.[name];
  if (method) return (args) => method(object.target, args, context);
  const shared = type.items && COLLECTION_METHODS[name];
  if (shared) return (args) => shared(() => type.items?.(object.target, context) ?? [], args);
  return findRegistration(object, name, context);
}

function findRegistration(object: HostObject, name: string, context: Context): (() => null) | undefined {
  const type = typeOf(object);
  const [, verb, eventName] = /^_(Register|Unregister)(.+)$/.exec(name) ?? [];
  const event = eventName === undefined ? undefined : type.events?.[eventName];
  if (event === undefined) return undefined;
  const targetId = type.eventTarget?.(object.target) ?? WHOLE_WORKBOOK;
  return () => {
    if (verb === "Register") context.events.register(event, targetId);
    else context.events.unregister(event, targetId);
    return null;
  };
}

/** Calls a method; the answer is a value, an object or NULL_OBJECT. */
export function invoke(
  object: HostObject,
  name: string,
  args: readonly unknown[],
  context: Context,
): unknown {
  if (object.type === "Service") {
    return callService((object.target as { name: string }).name, name, args, context);
  }
  requireChangeable(context, name);
  const method = findMethod(object, name, context);
  if (method) return method(args);
  const plain = name.endsWith(OR_NULL_OBJECT)
    ? findMethod(object, name.slice(0, -OR_NULL_OBJECT.length), context)
    : undefined;
  if (!plain) throw apiNotFound(`${object.type}.${name}`);
  return orNullObject(() => plain(args));
}

export function expectObject(value: unknown, what: string): Resolved {
  if (value === NULL_OBJECT || isHostObject(value)) return value;
  throw invalidArgument(`${what} gives no object`);
}

/** Everything that the host implements, as "Range.GetCell"; methods that all collections share are listed with each. */
export function hostMembers(): readonly string[] {
  return Object.entries(TYPES as Readonly<Record<string, ObjectType<unknown>>>)
    .flatMap(([name, type]) =>
      [
        ...Object.keys(type.scalars ?? {}),
        ...Object.keys(type.objects ?? {}),
        ...Object.keys(type.methods ?? {}),
        ...Object.keys(type.events ?? {}).map((event) => `_Register${event}`),
        ...(type.items ? Object.keys(COLLECTION_METHODS) : []),
      ].map((member) => `${name}.${member}`),
    )
    .sort();
}
