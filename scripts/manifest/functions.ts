import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
  }[];
}

/** Excel's rule for ids and names of custom functions: letters of the Latin alphabet, figures, "_" and ".". */
const NAME = /^[A-Z][A-Z0-9_.]{2,127}$/;

/** A name that is also a cell: SUM1 is in column SUM. */
const CELL = /^[A-Z]{1,3}[0-9]+$/;

/** The ids that a built script associates, by running it with a stand-in for Excel's runtime. */
export function associatedIds(script: string): string[] {
  const ids: string[] = [];
  const CustomFunctions = { associate: (id: string) => ids.push(id) };
  runInNewContext(script, { CustomFunctions, self: {}, console });
  return ids;
}

/** What is wrong between functions.json in every language, the built script and the README, as sentences. */
export function functionProblems(dist: string, readme: string): string[] {
  if (!existsSync(join(dist, "functions.json"))) return ["is not there: run `npm run build` first"];
  const read = (file: string) => JSON.parse(readFileSync(join(dist, file), "utf8")) as Metadata;
  const { functions } = read("functions.json");
  const ids = functions.map(({ id }) => id);
  const associated = associatedIds(readFileSync(join(dist, "functions.js"), "utf8"));
  const swedish = read("functions.sv-SE.json").functions.map(({ id }) => id);
  const documented = existsSync(readme) ? readFileSync(readme, "utf8") : "";
  return [
    ...difference(ids, associated, "the built functions.js"),
    ...difference(ids, swedish, "functions.sv-SE.json"),
    ...functions.filter(({ description }) => !description).map(({ id }) => `${id} is not described`),
    ...functions
      .filter(({ name }) => !NAME.test(name) || CELL.test(name))
      .map(({ name }) => `"${name}" cannot be a function's name`),
    ...functions
      .filter(({ name }) => !documented.includes(`GRANT.${name}(`))
      .map(({ name }) => `README.md has no GRANT.${name}(`),
  ];
}

function difference(ids: readonly string[], others: readonly string[], where: string): string[] {
  return [
    ...ids.filter((id) => !others.includes(id)).map((id) => `${id} is not in ${where}`),
    ...others.filter((id) => !ids.includes(id)).map((id) => `${id} is only in ${where}`),
  ];
}
