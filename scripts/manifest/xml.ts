import { XMLParser, XMLValidator } from "fast-xml-parser";

/** One XML element, its children in document order. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** Text directly inside it, trimmed. */
  readonly text: string;
}

const ATTRIBUTES = ":@";
const TEXT = "#text";

type Node = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  ignoreDeclaration: true,
});

/**
 * The document's root element.
 *
 * @throws Error where the text is not well-formed XML.
 */
export function parseXml(text: string): Element {
  const verdict = XMLValidator.validate(text);
  if (verdict !== true) throw new Error(`line ${verdict.err.line}: ${verdict.err.msg}`);
  const root = elements(parser.parse(text) as Node[])[0];
  if (!root) throw new Error("there is no element");
  return root;
}

function elements(nodes: readonly Node[]): Element[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
    if (name === undefined || name === TEXT) return [];
    const inside = node[name] as Node[];
    const text = inside.map((each) => (TEXT in each ? String(each[TEXT]) : "")).join("");
    const attributes = (node[ATTRIBUTES] ?? {}) as Record<string, string>;
    return [{ name, attributes, children: elements(inside), text: text.trim() }];
  });
}

/** An element and everything below it, in document order. */
export function descendants(element: Element): Element[] {
  return [element, ...element.children.flatMap(descendants)];
}

export function childrenNamed(element: Element, name: string): Element[] {
  return element.children.filter((child) => child.name === name);
}

/** The first element at a path of names below an element. */
export function find(element: Element, ...path: readonly string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (found, name) => found?.children.find((child) => child.name === name),
    element,
  );
}
