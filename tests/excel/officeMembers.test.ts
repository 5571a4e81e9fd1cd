import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostMembers } from "../../src/workbench/host";
import { OFFICE_MEMBERS } from "./officeMembers";
import { officeMembers, type UsedMember } from "./officeUse";

const ROOT = join(__dirname, "..", "..");

/** What the client does by itself, or what is only the form of a question or an answer. */
const WITHOUT_HOST = /^(load|items|context|track|untrack|isNullObject|on[A-Z]\w*)$/;
const ONLY_DATA = /^(RunOptions|RequestContext|\w+(EventArgs|Options|Properties))\./;

/** Asked for by what is there and not by its set: errors in cells have messages only where the class exists. */
const ASKED_FOR_ITSELF = ["Error"];

let used: UsedMember[];

beforeAll(() => {
  used = officeMembers();
}, 120_000);

/** The sets that manifest.xml asks for: an Excel without them never shows the add-in. */
function declaredSets(): ReadonlyMap<string, number> {
  const manifest = readFileSync(join(ROOT, "manifest.xml"), "utf8");
  const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="1\.(\d+)"/g)];
  return new Map(sets.map(([, name, minor]) => [name!, Number(minor)]));
}

function setOf({ set }: UsedMember): { name: string; minor: number } | null {
  const [, name, minor] = /^(\w+) 1\.(\d+)$/.exec(set ?? "") ?? [];
  return name === undefined ? null : { name, minor: Number(minor) };
}

describe("the members of Office.js that the add-in uses", () => {
  it("are exactly those of the table", () => {
    expect(Object.fromEntries(used.map(({ member, set }) => [member, set]))).toEqual(OFFICE_MEMBERS);
  });

  it("are all played by the workbench's host", () => {
    const played = new Set(hostMembers());
    const missing = used.filter(({ member, set }) => {
      const [type = "", name = ""] = member.split(".");
      if (!set?.startsWith("ExcelApi") || WITHOUT_HOST.test(name) || ONLY_DATA.test(member)) return false;
      const onTheWire = (name.charAt(0).toUpperCase() + name.slice(1)).replace("OrNullObject", "");
      // The host keeps all parts of charts as one class of its own.
      const types = type.startsWith("Chart") ? [type, "ChartPart"] : [type];
      return !types.some((own) =>
        [onTheWire, `${onTheWire}OrNullObject`].some((each) => played.has(`${own}.${each}`)),
      );
    });
    expect(missing).toEqual([]);
  });

  it("stand behind a question for their set where they are newer than what the manifest asks for", () => {
    const declared = declaredSets();
    expect([...declared.keys()]).toEqual(expect.arrayContaining(["ExcelApi", "CustomFunctionsRuntime"]));
    const unguarded = used.filter((each) => {
      const set = setOf(each);
      const known = set && declared.get(set.name);
      if (!set || known === undefined || known === null || set.minor <= known) return false;
      return !ASKED_FOR_ITSELF.includes(each.member) && !each.files.every((file) => asksFor(file, set.minor));
    });
    expect(unguarded).toEqual([]);
    // The question is about something: there are newer members.
    expect(used.filter((each) => (setOf(each)?.minor ?? 0) > declared.get("ExcelApi")!)).not.toEqual([]);
  });
});

/** True where the file asks for that set before it uses what came with it. */
function asksFor(file: string, minor: number): boolean {
  const text = readFileSync(join(ROOT, file), "utf8");
  return text.includes("supports(") && text.includes(`"1.${minor}"`);
}
