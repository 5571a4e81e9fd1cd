import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import { childrenNamed, descendants, type Element, parseXml } from "./xml";

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly unknown[];
  }[];
}

/** Excel's rule for ids and names of custom functions: letters of the Latin alphabet, figures, "_" and ".". */
const NAME = /^[A-Z][A-Z0-9_.]{2,127}$/;

/** A name that is also a cell: SUM1 is in column SUM. */
const CELL = /^[A-Z]{1,3}[0-9]+$/;

/** The ids that a built script associates, by running it with a stand-in for Excel's runtime. */
function associatedIds(script: string): string[] {
  const ids: string[] = [];
  const CustomFunctions = { associate: (id: string) => ids.push(id) };
  runInNewContext(script, { CustomFunctions, self: {}, console });
  return ids;
}

/** What is wrong between the manifest, functions.json in every language, the built script and the README, as sentences. */
export function functionProblems(dist: string, readme: string): string[] {
  if (!existsSync(join(dist, "functions.json"))) return ["is not there: run `npm run build` first"];
  const manifest = parseXml(readFileSync(join(dist, "manifest.xml"), "utf8"));
  const { functions } = metadataIn(dist, "functions.json");
  const ids = functions.map(({ id }) => id);
  const associated = associatedIds(readFileSync(join(dist, "functions.js"), "utf8"));
  const namespace = resource(manifest, "Namespace")?.attributes["DefaultValue"] ?? "";
  const documented = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  return [
    ...difference(ids, associated, "the built functions.js"),
    ...metadataFiles(manifest).flatMap((file) => fileProblems(dist, file)),
    ...functions
      .filter(({ name }) => !NAME.test(name) || CELL.test(name))
      .map(({ name }) => `"${name}" cannot be a function's name`),
    ...functions
      .filter(({ name }) => !documented.includes(`${namespace}.${name}(`))
      .map(({ name }) => `README.md has no ${namespace}.${name}(`),
    ...calledIn(documented, namespace)
      .filter((called) => !functions.some(({ name }) => name === called))
      .map((called) => `README.md calls ${namespace}.${called}(, which is no function`),
  ];
}

/** The functions of a namespace that a text calls, each once. */
function calledIn(text: string, namespace: string): string[] {
  const calls = text.matchAll(/\b([A-Za-z0-9_]+)\.([A-Za-z0-9_.]+)\(/g);
  return [...new Set([...calls].flatMap(([, space, name = ""]) => (space === namespace ? [name] : [])))];
}

function metadataIn(dist: string, file: string): Metadata {
  return JSON.parse(readFileSync(join(dist, file), "utf8")) as Metadata;
}

/** The resource that the functions' page, metadata or namespace is in the manifest. */
function resource(manifest: Element, name: "Metadata" | "Namespace"): Element | undefined {
  const elements = descendants(manifest);
  const functions = elements.find(({ attributes }) => attributes["xsi:type"] === "CustomFunctions");
  const named = functions && descendants(functions).find((element) => element.name === name);
  const resid =
    named && descendants(named).find(({ attributes }) => "resid" in attributes)?.attributes["resid"];
  return elements.find(({ attributes }) => resid !== undefined && attributes["id"] === resid);
}

/** functions.json and its translations, as the manifest names them. */
function metadataFiles(manifest: Element): string[] {
  const metadata = resource(manifest, "Metadata");
  if (!metadata) return [];
  const addresses = [
    metadata.attributes["DefaultValue"],
    ...childrenNamed(metadata, "bt:Override").map(({ attributes }) => attributes["Value"]),
  ];
  return addresses.flatMap((address) => address?.split("/").at(-1) ?? []);
}

/** What one language's file lacks beside the English one. */
function fileProblems(dist: string, file: string): string[] {
  if (!existsSync(join(dist, file))) return [`${file} is named in the manifest but not built`];
  const { functions } = metadataIn(dist, "functions.json");
  const metadata = metadataIn(dist, file);
  return [
    ...(metadata.allowErrorForDataTypeAny === true ? [] : [`${file} keeps errors from the functions`]),
    ...difference(
      functions.map(({ id }) => id),
      metadata.functions.map(({ id }) => id),
      file,
    ),
    ...metadata.functions.flatMap(({ id, description, parameters }) => {
      const count = functions.find((each) => each.id === id)?.parameters.length ?? parameters.length;
      return [
        ...(description ? [] : [`${id} is not described in ${file}`]),
        ...(count === parameters.length ? [] : [`${id} has other parameters in ${file}`]),
      ];
    }),
  ];
}

function difference(ids: readonly string[], others: readonly string[], where: string): string[] {
  return [
    ...ids.filter((id) => !others.includes(id)).map((id) => `${id} is not in ${where}`),
    ...others.filter((id) => !ids.includes(id)).map((id) => `${id} is only in ${where}`),
  ];
}
