import { textArgument } from "../arguments";
import type { Context } from "../context";
import { HostError, invalidArgument, itemNotFound } from "../errors";
import { type HostObject, object, type ObjectType } from "../members";
import type { CustomXmlPart, WorkbookModel } from "../model";

/** The namespace of the document element, as far as a host has to know it. */
export function namespaceOf(xml: string): string {
  const [, element = ""] = /<([^\s?!/>][^>]*)>/.exec(xml) ?? [];
  const prefix = /^([^\s:]+):/.exec(element)?.[1];
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(element)?.[1] ?? "";
}

function checkXml(xml: unknown): string {
  const text = textArgument(xml, "xml");
  if (!/^\s*<[\s\S]*>\s*$/.test(text)) throw invalidArgument("The part is no XML");
  return text;
}

function inNamespace({ workbook }: Context, namespace: string): readonly CustomXmlPart[] {
  return workbook.parts.customXml.filter(({ xml }) => namespaceOf(xml) === namespace);
}

function partObject(part: CustomXmlPart | undefined, what: string): HostObject {
  if (!part) throw itemNotFound(`custom XML part ${what}`);
  return object("CustomXmlPart", part);
}

function newId(parts: readonly CustomXmlPart[]): string {
  const numbers = parts.map(({ id }) => Number(/\d+/.exec(id)?.[0] ?? 0));
  const next = String(Math.max(0, ...numbers) + 1).padStart(12, "0");
  return `{00000000-0000-4000-8000-${next}}`;
}

export const CUSTOM_XML_PART_COLLECTION: ObjectType<WorkbookModel> = {
  items: ({ parts }) => parts.customXml.map((part) => object("CustomXmlPart", part)),
  methods: {
    Add: ({ parts }, [xml]) => {
      const part = { id: newId(parts.customXml), xml: checkXml(xml) };
      parts.customXml.push(part);
      return object("CustomXmlPart", part);
    },
    GetItem: ({ parts }, [id]) =>
      partObject(
        parts.customXml.find((part) => part.id === id),
        String(id),
      ),
    GetByNamespace: (_workbook, [namespace]) =>
      object("CustomXmlPartScopedCollection", { namespace: textArgument(namespace, "namespaceUri") }),
  },
};

export const CUSTOM_XML_PART_SCOPED_COLLECTION: ObjectType<{ readonly namespace: string }> = {
  items: ({ namespace }, context) =>
    inNamespace(context, namespace).map((part) => object("CustomXmlPart", part)),
  methods: {
    GetItem: ({ namespace }, [id], context) =>
      partObject(
        inNamespace(context, namespace).find((part) => part.id === id),
        String(id),
      ),
    GetOnlyItem: ({ namespace }, _args, context) => {
      const found = inNamespace(context, namespace);
      if (found.length > 1) throw new HostError("GeneralException", `More than one part in ${namespace}`);
      return partObject(found[0], `in ${namespace}`);
    },
  },
};

export const CUSTOM_XML_PART: ObjectType<CustomXmlPart> = {
  identity: { key: "Id", of: ({ id }) => id },
  scalars: {
    Id: { get: ({ id }) => id },
    NamespaceUri: { get: ({ xml }) => namespaceOf(xml) },
  },
  methods: {
    GetXml: ({ xml }) => xml,
    SetXml: (part, [xml]) => {
      part.xml = checkXml(xml);
    },
    Delete: (part, _args, { workbook }) => {
      const { customXml } = workbook.parts;
      customXml.splice(customXml.indexOf(part), 1);
    },
  },
};
