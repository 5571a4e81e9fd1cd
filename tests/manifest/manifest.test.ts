import { readFileSync } from "node:fs";
import { join } from "node:path";
import { productionBase, productionManifest } from "../../scripts/manifest/production";
import { brokenRules, RULES } from "../../scripts/manifest/rules";
import { parseXml } from "../../scripts/manifest/xml";
import { WRONG } from "./wrong";

const ROOT = join(__dirname, "..", "..");
const development = readFileSync(join(ROOT, "manifest.xml"), "utf8");
const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { version: string };

/** The files of a build, as the manifest ought to name them. */
const FILES =
  /^(taskpane\.html|functions\.js|functions(\.sv-SE)?\.json|assets\/icons\/(grant|validate|clear)-(16|32|64|80)\.png)$/;

const built = { production: true, version, hasFile: (path: string) => FILES.test(path) };
const production = productionManifest(development, "https://statsbidrag.region.example/grant");

describe("the manifest in the repository", () => {
  test("keeps every rule on a developer's machine", () => {
    expect(brokenRules(parseXml(development), { production: false, version })).toEqual([]);
  });

  test("is refused for production, because it points at the developer's machine", () => {
    const rules = brokenRules(parseXml(development), built).map(({ rule }) => rule);
    expect(rules).toContain("addresses are https");
  });
});

describe("the production manifest", () => {
  test("keeps every rule, also where the add-in is served from a folder", () => {
    expect(brokenRules(parseXml(production), built)).toEqual([]);
  });

  test("has its own id, so that a developer's copy does not replace the deployed one", () => {
    const id = (text: string) => /<Id>(.*)<\/Id>/.exec(text)?.[1];
    expect(id(production)).not.toBe(id(development));
  });

  test("names the given address everywhere", () => {
    expect(production).not.toMatch(/localhost/);
    expect(production).toContain('"https://statsbidrag.region.example/grant/taskpane.html"');
  });
});

describe("the address of a deployment", () => {
  test.each([
    ["https://grant.region.example", "https://grant.region.example"],
    ["https://region.example/grant/", "https://region.example/grant"],
  ])("%s is taken as %s", (given, base) => {
    expect(productionBase(given)).toBe(base);
  });

  test.each([
    [undefined, /GRANT_BASE_URL is not set/],
    ["", /GRANT_BASE_URL is not set/],
    ["grant.region.example", /must be an https address/],
    ["http://grant.region.example", /must be an https address/],
    ["https://localhost:3000", /this machine/],
    ["https://127.0.0.1", /this machine/],
    ["https://[::1]:3000", /this machine/],
    ["https://grant.region.example/?a=1", /query/],
  ])("%s is refused with a sentence that says why", (given, message) => {
    expect(() => productionBase(given)).toThrow(message);
  });
});

describe("a wrong manifest", () => {
  test.each(WRONG)("with $title is refused", ({ right, wrong, rule }) => {
    const edited = production.replace(right, wrong);
    expect(edited).not.toBe(production);
    expect(brokenRules(parseXml(edited), built).map((broken) => broken.rule)).toContain(rule);
  });

  test("that is no XML is refused with the line", () => {
    expect(() => parseXml(production.replace("</Resources>", ""))).toThrow(/line \d+/);
  });

  test("is kept for every rule", () => {
    const refused = new Set(WRONG.map(({ rule }) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !refused.has(name))).toEqual([]);
  });
});
