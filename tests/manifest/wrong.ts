/** A way in which someone gets a manifest wrong: what they write where it was right, and the rule that must refuse it. */
export interface WrongManifest {
  readonly title: string;
  readonly right: string | RegExp;
  readonly wrong: string;
  readonly rule: string;
}

const order = "elements in the schema's order";
const unresolved = "every resid has its resource";
const unused = "every resource is used";
const ids = "ids are unique and short";
const texts = "texts are there and short";
const https = "addresses are https";
const files = "addresses have files behind them";
const runtime = "one shared runtime, alive as long as the workbook";
const icons = "icons in the sizes that Office asks for";
const actions = "actions are whole";
const requirements = "requirement sets and permissions";

/** Kept wrong manifests, as edits of the right one; each must be refused in production. */
export const WRONG: readonly WrongManifest[] = [
  {
    title: "Hosts after Requirements",
    right: /( *<Hosts>\s*<Host Name[^]*?<\/Hosts>\n)( *<Requirements>[^]*?<\/Requirements>\n)/,
    wrong: "$2$1",
    rule: order,
  },
  {
    title: "Permissions before DefaultSettings",
    right: /( *<DefaultSettings>[^]*?<\/DefaultSettings>\n)( *<Permissions>.*\n)/,
    wrong: "$2$1",
    rule: order,
  },
  {
    title: "the Icon of a button before its Supertip",
    right: /( *<Supertip>[^]*?<\/Supertip>\n)( *<Icon>[^]*?<\/Icon>\n)/,
    wrong: "$2$1",
    rule: order,
  },
  {
    title: "the Runtimes after the form factors",
    right: /( *<Runtimes>[^]*?<\/Runtimes>\n)( *<AllFormFactors>[^]*?<\/AllFormFactors>\n)/,
    wrong: "$2$1",
    rule: order,
  },
  {
    title: "Urls before Images",
    right: /(<bt:Images>[^]*<\/bt:Images>)\s*(<bt:Urls>[^]*<\/bt:Urls>)/,
    wrong: "$2$1",
    rule: order,
  },
  { title: "no version", right: /<Version>.*<\/Version>/, wrong: "", rule: order },
  { title: "no icon address", right: /<IconUrl .*\/>/, wrong: "", rule: order },
  { title: "two sets of permissions", right: /(<Permissions>.*)/, wrong: "$1$1", rule: order },
  {
    title: "an element that Office does not know",
    right: "<Hosts>",
    wrong: "<Colour>red</Colour><Hosts>",
    rule: order,
  },
  { title: "custom functions without a namespace", right: /<Namespace .*\/>/, wrong: "", rule: order },
  {
    title: "a label whose resource is gone",
    right: 'id="Clear.Label"',
    wrong: 'id="Clear.Text"',
    rule: unresolved,
  },
  {
    title: "a misspelt resid",
    right: 'resid="Validate.Tip"',
    wrong: 'resid="Validate.tip"',
    rule: unresolved,
  },
  {
    title: "a long text where a short one belongs",
    right: '<Label resid="Group.Label"',
    wrong: '<Label resid="Clear.Tip"',
    rule: unresolved,
  },
  {
    title: "a text that nothing shows",
    right: "<bt:LongStrings>",
    wrong: '<bt:LongStrings><bt:String id="Old.Tip" DefaultValue="Old"/>',
    rule: unused,
  },
  {
    title: "an id of 33 characters",
    right: /Validate\.Tip/g,
    wrong: "Validate.Tip.Which.Is.Far.Too.Long",
    rule: ids,
  },
  { title: "two buttons with one id", right: 'id="Grant.Clear"', wrong: 'id="Grant.Validate"', rule: ids },
  {
    title: "a label of 126 characters",
    right: 'DefaultValue="Validate"',
    wrong: `DefaultValue="${"V".repeat(126)}"`,
    rule: texts,
  },
  {
    title: "a Swedish tip of 251 characters",
    right: /Value="Stäm av alla[^"]*"/,
    wrong: `Value="${"å".repeat(251)}"`,
    rule: texts,
  },
  { title: "an empty Swedish label", right: 'Value="Visa panelen"', wrong: 'Value=""', rule: texts },
  {
    title: "a description of 251 characters",
    right: /<Description DefaultValue="[^"]*"/,
    wrong: `<Description DefaultValue="${"d".repeat(251)}"`,
    rule: texts,
  },
  {
    title: "a name of 126 characters",
    right: /<DisplayName DefaultValue="[^"]*"/,
    wrong: `<DisplayName DefaultValue="${"n".repeat(126)}"`,
    rule: texts,
  },
  {
    title: "a language without a region",
    right: 'Locale="sv-SE"',
    wrong: 'Locale="sv"',
    rule: "languages are full tags",
  },
  {
    title: "a first language without a region",
    right: /<DefaultLocale>.*</,
    wrong: "<DefaultLocale>en<",
    rule: "languages are full tags",
  },
  {
    title: "a domain over http",
    right: "<Hosts>",
    wrong: "<AppDomains><AppDomain>http://grant.region.example</AppDomain></AppDomains><Hosts>",
    rule: https,
  },
  { title: "an address over http", right: /https(:[^"]*functions\.js")/, wrong: "http$1", rule: https },
  {
    title: "an address that is none",
    right: /"https:[^"]*functions\.js"/,
    wrong: '"functions.js"',
    rule: https,
  },
  {
    title: "an icon on the developer's machine",
    right: /https:[^"]*(\/assets\/icons\/clear-16)/,
    wrong: "https://localhost:3000$1",
    rule: https,
  },
  {
    title: "a page on the developer's machine, by number",
    right: /https:[^"]*(\/functions\.json)/,
    wrong: "https://127.0.0.1:3000$1",
    rule: https,
  },
  {
    title: "an icon on somebody else's server",
    right: /https:[^"]*(\/assets\/icons\/clear-16)/,
    wrong: "https://images.example$1",
    rule: files,
  },
  { title: "an icon that the build has not", right: "clear-16.png", wrong: "clear-15.png", rule: files },
  {
    title: "the version before last",
    right: /<Version>.*</,
    wrong: "<Version>0.0.9.0<",
    rule: "the version is the package's",
  },
  { title: "an id that is a word", right: /<Id>.*</, wrong: "<Id>grant<", rule: "the id is a GUID" },
  {
    title: "a runtime that ends with the command",
    right: 'lifetime="long"',
    wrong: 'lifetime="short"',
    rule: runtime,
  },
  {
    title: "commands on another page than the pane",
    right: '<FunctionFile resid="Pane.Url"',
    wrong: '<FunctionFile resid="Functions.Script"',
    rule: runtime,
  },
  {
    title: "functions on another page than the pane",
    right: /(<Page>\s*<SourceLocation resid=)"[^"]*"/,
    wrong: '$1"Functions.Script"',
    rule: runtime,
  },
  {
    title: "a button that opens another page than the pane",
    right: /(<TaskpaneId>[^<]*<\/TaskpaneId>\s*<SourceLocation resid=)"[^"]*"/,
    wrong: '$1"Functions.Script"',
    rule: runtime,
  },
  {
    title: "a group without an icon",
    right: /(<Group [^>]*>\s*<Label [^>]*>\s*)<Icon>[^]*?<\/Icon>/,
    wrong: "$1",
    rule: icons,
  },
  {
    title: "a button without its largest icon",
    right: '<bt:Image size="80" resid="Icon.Clear.80"/>',
    wrong: "",
    rule: icons,
  },
  {
    title: "a button that names no function",
    right: "<FunctionName>validate</FunctionName>",
    wrong: "",
    rule: actions,
  },
  {
    title: "an action of an unknown type",
    right: 'xsi:type="ShowTaskpane"',
    wrong: 'xsi:type="OpenPane"',
    rule: actions,
  },
  {
    title: "no shared runtime required",
    right: /<Set Name="SharedRuntime".*\/>/,
    wrong: "",
    rule: requirements,
  },
  {
    title: "an ExcelApi that Excel 2021 has not",
    right: /(Name="ExcelApi" MinVersion=)"[^"]*"/,
    wrong: '$1"1.17"',
    rule: requirements,
  },
  {
    title: "more permissions than Grant needs",
    right: "ReadWriteDocument",
    wrong: "ReadWriteMailbox",
    rule: requirements,
  },
];
