import { isThisMachine } from "./production";
import { CHILDREN, ICON_SIZES, LENGTHS, MOST_ID_CHARACTERS, RESID_LISTS } from "./schema";
import { childrenNamed, descendants, type Element, find } from "./xml";

/** What a manifest is checked against. */
export interface Situation {
  readonly production: boolean;
  /** The version in package.json, three numbers. */
  readonly version: string;
  /** Says whether there is a file at a path of the built add-in; undefined where nothing is built. */
  readonly hasFile?: (path: string) => boolean;
}

/** One rule: what it asks for, and the sentences that say where a manifest breaks it. */
export interface Rule {
  readonly name: string;
  readonly check: (root: Element, situation: Situation) => string[];
}

/** Every rule; a new one is an entry here and a wrong manifest in tests/manifest/wrong.ts. */
export const RULES: readonly Rule[] = [
  { name: "elements in the schema's order", check: (root) => order(root, []) },
  { name: "every resid has its resource", check: unresolved },
  { name: "every resource is used", check: unused },
  { name: "ids are unique and short", check: ids },
  { name: "texts are there and short", check: lengths },
  { name: "languages are full tags", check: languages },
  { name: "addresses are https", check: addresses },
  { name: "addresses have files behind them", check: files },
  { name: "the version is the package's", check: version },
  { name: "the id is a GUID", check: guid },
  { name: "one shared runtime, alive as long as the workbook", check: runtime },
  { name: "icons in the sizes that Office asks for", check: icons },
  { name: "actions are whole", check: actions },
  { name: "requirement sets and permissions", check: requirements },
];

/** Every broken rule of a manifest, as sentences. */
export function brokenRules(root: Element, situation: Situation): { rule: string; problem: string }[] {
  return RULES.flatMap(({ name, check }) =>
    check(root, situation).map((problem) => ({ rule: name, problem })),
  );
}

/** The schema's entry for an element: the longest path of names that has one. */
function childrenOf(path: readonly string[]): string | undefined {
  const key = path.map((_, from) => path.slice(from).join("/")).find((each) => each in CHILDREN);
  return key === undefined ? undefined : CHILDREN[key];
}

function order(element: Element, above: readonly string[]): string[] {
  const path = [...above, element.name];
  const allowed = (childrenOf(path) ?? "").split(" ").filter(Boolean);
  const names = allowed.map((entry) => entry.replace(/[!*]$/, ""));
  const where = path.slice(-3).join("/");
  const problems: string[] = [];
  let last = -1;
  for (const child of element.children) {
    const position = names.indexOf(child.name);
    if (position < 0) problems.push(`${where} must not have a ${child.name}`);
    else if (position < last) problems.push(`${where}: ${child.name} must come before ${names[last]}`);
    else if (position === last && !allowed[position]?.endsWith("*"))
      problems.push(`${where}: more than one ${child.name}`);
    last = Math.max(last, position);
  }
  for (const entry of allowed.filter((each) => each.endsWith("!"))) {
    if (childrenNamed(element, entry.slice(0, -1)).length === 0)
      problems.push(`${where} lacks ${entry.slice(0, -1)}`);
  }
  return [...problems, ...element.children.flatMap((child) => order(child, path))];
}

function resources(root: Element): { list: string; element: Element }[] {
  const lists = find(root, "VersionOverrides", "Resources")?.children ?? [];
  return lists.flatMap((list) => list.children.map((element) => ({ list: list.name, element })));
}

function references(root: Element): Element[] {
  return descendants(root).filter((element) => "resid" in element.attributes);
}

function unresolved(root: Element): string[] {
  const known = new Set(resources(root).map(({ list, element }) => `${list} ${element.attributes["id"]}`));
  return references(root)
    .filter(({ name, attributes }) => !known.has(`${RESID_LISTS[name]} ${attributes["resid"]}`))
    .map(({ name, attributes }) => `${name}: no "${attributes["resid"]}" among the ${RESID_LISTS[name]}`);
}

function unused(root: Element): string[] {
  const used = new Set(references(root).map(({ attributes }) => attributes["resid"]));
  return resources(root)
    .map(({ element }) => element.attributes["id"] ?? "")
    .filter((id) => !used.has(id))
    .map((id) => `nothing refers to "${id}"`);
}

function ids(root: Element): string[] {
  const all = descendants(root).flatMap(({ name, attributes }) => {
    const id = name === "Id" ? undefined : attributes["id"];
    return id === undefined ? [] : [id];
  });
  const twice = all.filter((id, at) => all.indexOf(id) !== at).map((id) => `"${id}" is there twice`);
  const long = all
    .filter((id) => id.length > MOST_ID_CHARACTERS)
    .map((id) => `"${id}" has more than ${MOST_ID_CHARACTERS} characters`);
  return [...twice, ...long];
}

/** A text in every language: the element's default and its overrides. */
function values(element: Element): string[] {
  return [
    element.attributes["DefaultValue"] ?? "",
    ...element.children.map((each) => each.attributes["Value"] ?? ""),
  ];
}

function lengths(root: Element): string[] {
  const named = ["DisplayName", "Description"].flatMap((name) =>
    childrenNamed(root, name).map((element) => ({ list: name, element })),
  );
  return [...named, ...resources(root)].flatMap(({ list, element }) => {
    const most = LENGTHS[list] ?? Infinity;
    return values(element).flatMap((value) => {
      const where = element.attributes["id"] ?? element.name;
      if (value.trim() === "") return [`${where} is empty`];
      return value.length > most
        ? [`${where} has ${value.length} characters, at most ${most} are shown`]
        : [];
    });
  });
}

function languages(root: Element): string[] {
  const tags = descendants(root).flatMap(({ name, attributes, text }) => {
    if (name === "DefaultLocale") return [text];
    return /(^|:)Override$/.test(name) ? [attributes["Locale"] ?? ""] : [];
  });
  return tags.filter((tag) => !/^[a-z]{2}-[A-Z]{2}$/.test(tag)).map((tag) => `"${tag}" is not like sv-SE`);
}

/** Every address that the manifest names. */
function urls(root: Element): string[] {
  const outside = ["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) =>
    childrenNamed(root, name),
  );
  const start = find(root, "DefaultSettings", "SourceLocation");
  const inside = resources(root).filter(({ list }) => list === "bt:Images" || list === "bt:Urls");
  const domains = (find(root, "AppDomains")?.children ?? []).map((each) => each.text);
  return [...outside, ...(start ? [start] : []), ...inside.map(({ element }) => element)]
    .flatMap(values)
    .concat(domains);
}

function addresses(root: Element, { production }: Situation): string[] {
  return urls(root).flatMap((text) => {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== "https:") return [`"${text}" is not an https address`];
    return production && isThisMachine(url) ? [`"${text}" is this machine`] : [];
  });
}

function files(root: Element, { hasFile }: Situation): string[] {
  const start = find(root, "DefaultSettings", "SourceLocation")?.attributes["DefaultValue"] ?? "";
  const base = start.slice(0, start.lastIndexOf("/") + 1);
  return urls(root).flatMap((url) => {
    if (!url.startsWith(base)) return [`"${url}" is not under ${base}`];
    return !hasFile || hasFile(url.slice(base.length)) ? [] : [`"${url}": the build has no such file`];
  });
}

function version(root: Element, situation: Situation): string[] {
  const stated = find(root, "Version")?.text ?? "";
  return stated === `${situation.version}.0`
    ? []
    : [`${stated || "none"} where package.json says ${situation.version}`];
}

function guid(root: Element): string[] {
  const id = find(root, "Id")?.text ?? "";
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)
    ? []
    : [`"${id}"`];
}

function runtime(root: Element): string[] {
  const all = descendants(root);
  const shared = all.find(({ name }) => name === "Runtime");
  const page = shared?.attributes["resid"];
  const others = [
    all.find(({ name }) => name === "FunctionFile"),
    ...all
      .filter(({ name }) => name === "Page" || name === "Action")
      .flatMap((each) => childrenNamed(each, "SourceLocation")),
  ];
  const elsewhere = others
    .filter((each) => each && each.attributes["resid"] !== page)
    .map((each) => `${each!.name} is "${each!.attributes["resid"]}", the runtime's page "${page}"`);
  return shared?.attributes["lifetime"] === "long"
    ? elsewhere
    : ["the runtime's lifetime is not long", ...elsewhere];
}

function icons(root: Element): string[] {
  return descendants(root)
    .filter(({ name }) => name === "Group" || name === "Control")
    .flatMap((owner) => {
      const sizes = (find(owner, "Icon")?.children ?? []).map((image) => image.attributes["size"]);
      const lacking = ICON_SIZES.filter((size) => !sizes.includes(size));
      return lacking.map((size) => `${owner.attributes["id"]} lacks the icon of ${size} pixels`);
    });
}

/** What each kind of action must hold. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  ExecuteFunction: ["FunctionName"],
  ShowTaskpane: ["TaskpaneId", "SourceLocation"],
};

function actions(root: Element): string[] {
  return descendants(root)
    .filter(({ name }) => name === "Action")
    .flatMap((action) => {
      const type = action.attributes["xsi:type"] ?? "";
      const wanted = ACTIONS[type];
      if (!wanted) return [`an action of type "${type}"`];
      const found = action.children.map((child) => child.name);
      return found.join() === wanted.join() ? [] : [`${type} holds ${found.join(", ") || "nothing"}`];
    });
}

/** The sets without which Grant cannot run, and the newest ExcelApi that Excel 2021 and the web share. */
const SETS = ["SharedRuntime", "CustomFunctionsRuntime", "ExcelApi"];
const NEWEST_EXCEL_API = 12;

function requirements(root: Element): string[] {
  const sets = find(root, "Requirements", "Sets")?.children ?? [];
  const lacking = SETS.filter((name) => !sets.some((set) => set.attributes["Name"] === name));
  const excelApi =
    sets.find((set) => set.attributes["Name"] === "ExcelApi")?.attributes["MinVersion"] ?? "1.1";
  const permissions = find(root, "Permissions")?.text;
  return [
    ...lacking.map((name) => `no requirement set ${name}`),
    ...(Number(excelApi.split(".")[1]) > NEWEST_EXCEL_API
      ? [`ExcelApi ${excelApi} shuts out Excel 2021`]
      : []),
    ...(permissions === "ReadWriteDocument" ? [] : [`permissions ${permissions}`]),
  ];
}
