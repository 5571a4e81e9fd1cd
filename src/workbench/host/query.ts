import type { Context } from "./context";
import { hasObject, identity, navigate, readScalar, typeOf } from "./dispatch";
import { apiNotFound } from "./errors";
import { type HostObject, NULL_OBJECT, type Resolved } from "./members";
import type { Query } from "./wire";

/** What to read of an object: its members in PascalCase with what to read of those; "*" is every scalar. */
interface Selection {
  readonly members: Map<string, Selection>;
}

type Naming = (member: string) => string;

export function pascal(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

function camel(member: string): string {
  return member.charAt(0).toLowerCase() + member.slice(1);
}

function add(selection: Selection, path: readonly string[]): void {
  const [first, ...rest] = path;
  if (first === undefined) return;
  const member = first === "*" ? first : pascal(first);
  const below = selection.members.get(member) ?? { members: new Map() };
  selection.members.set(member, below);
  add(below, rest);
}

/** "items/…" says the same as leaving it out: a collection's selection is about its items. */
function toSelection(query: Query): Selection {
  const selection: Selection = { members: new Map() };
  for (const path of [...(query.Select ?? []), ...(query.Expand ?? [])]) {
    add(
      selection,
      path
        .split("/")
        .map((part) => part.trim())
        .filter((part) => part !== "items"),
    );
  }
  if (selection.members.size === 0) add(selection, ["*"]);
  return selection;
}

function readMembers(
  object: HostObject,
  selection: Selection,
  context: Context,
  naming: Naming,
): Record<string, unknown> {
  const result: Record<string, unknown> = identity(object, context);
  const scalars = typeOf(object).scalars ?? {};
  for (const [member, below] of selection.members) {
    if (member === "*") {
      for (const [name, scalar] of Object.entries(scalars)) {
        if (scalar.get) result[naming(name)] = scalar.get(object.target, context);
      }
    } else if (scalars[member]) {
      result[naming(member)] = readScalar(object, member, context);
    } else if (hasObject(object, member)) {
      const next = below.members.size > 0 ? below : toSelection({});
      result[naming(member)] = read(navigate(object, member, context), next, {}, context, naming);
    } else {
      throw apiNotFound(`${object.type}.${member}`);
    }
  }
  return result;
}

/** A collection's own scalars, such as count, are read from it; everything else is about its items. */
function readCollection(
  object: HostObject,
  selection: Selection,
  query: Query,
  context: Context,
  naming: Naming,
): Record<string, unknown> {
  const type = typeOf(object);
  const own: Selection = { members: new Map() };
  const ofItems: Selection = { members: new Map() };
  for (const [member, below] of selection.members) {
    (type.scalars?.[member] ? own : ofItems).members.set(member, below);
  }
  const result = readMembers(object, own, context, naming);
  if (ofItems.members.size === 0) return result;
  const start = query.Skip ?? 0;
  const end = query.Top === undefined ? undefined : start + query.Top;
  const items = type.items?.(object.target, context) ?? [];
  const read = items.slice(start, end).map((item) => readMembers(item, ofItems, context, naming));
  return { ...result, [naming === camel ? "items" : "_Items"]: read };
}

function read(
  object: Resolved,
  selection: Selection,
  query: Query,
  context: Context,
  naming: Naming,
): unknown {
  if (object === NULL_OBJECT) return null;
  return typeOf(object).items
    ? readCollection(object, selection, query, context, naming)
    : readMembers(object, selection, context, naming);
}

/** The answer to `load`: PascalCase, collections under `_Items`; null for a null object. */
export function answerQuery(object: Resolved, query: Query, context: Context): unknown {
  return read(object, toSelection(query), query, context, (member) => member);
}

/** The answer to `retrieve`: camelCase, collections under `items`. */
export function answerRetrieve(object: Resolved, query: Query, context: Context): unknown {
  return read(object, toSelection(query), query, context, camel);
}
