import { join, relative } from "node:path";
import ts from "typescript";

/** A member of Office.js that the add-in uses. */
export interface UsedMember {
  /** Such as "Range.load" or "ConditionalFormat.id", also where a text handed to `load` names it. */
  readonly member: string;
  /** The set that it came with, such as "ExcelApi 1.6"; null for what belongs to no set. */
  readonly set: string | null;
  /** The files that use it, from the repository's root. */
  readonly files: readonly string[];
}

const ROOT = join(__dirname, "..", "..");

/** The folder that knows Office.js, and the others that are delivered to Excel. */
const EXCEL = join("src", "excel");
const OTHERS = [join("src", "taskpane"), join("src", "functions")];

const CALLS = /\b(Excel|Office|OfficeExtension|CustomFunctions|OfficeRuntime)\.\w/;
const TYPES = ["office-js", "custom-functions-runtime"];

/** Every member of Office.js's own types that the add-in's code names, each once, in alphabetical order. */
export function officeMembers(): UsedMember[] {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  const inFolder = (folder: string) => fileNames.filter((file) => relative(ROOT, file).startsWith(folder));
  const others = OTHERS.flatMap(inFolder).filter((file) => CALLS.test(ts.sys.readFile(file) ?? ""));
  const found = new Map<string, UsedMember>();
  for (const used of [
    ...membersIn(inFolder(EXCEL), { ...options, types: TYPES }),
    // Outside its folder Office.js is a global; what those files import need not be read.
    ...membersIn(others, { ...options, types: TYPES, noResolve: true }),
  ]) {
    const files = new Set([...(found.get(used.member)?.files ?? []), ...used.files]);
    found.set(used.member, { ...used, files: [...files] });
  }
  return [...found.values()].sort((one, other) => (one.member < other.member ? -1 : 1));
}

function membersIn(files: readonly string[], options: ts.CompilerOptions): UsedMember[] {
  const program = ts.createProgram(files, options);
  const checker = program.getTypeChecker();
  const found: UsedMember[] = [];
  const visit = (node: ts.Node): void => {
    const note = (symbol: ts.Symbol | undefined) => {
      const used = symbol && usedMember(symbol);
      if (used) found.push({ ...used, files: [relative(ROOT, node.getSourceFile().fileName)] });
    };
    if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
    if (ts.isBindingElement(node)) note(boundProperty(checker, node));
    if (ts.isCallExpression(node)) loadedPaths(checker, node).forEach(note);
    ts.forEachChild(node, visit);
  };
  for (const file of files) visit(program.getSourceFile(file)!);
  return found;
}

/** `const { worksheets } = context.workbook` uses a member as well. */
function boundProperty(checker: ts.TypeChecker, element: ts.BindingElement): ts.Symbol | undefined {
  const name = element.propertyName ?? element.name;
  if (!ts.isIdentifier(name) || !ts.isObjectBindingPattern(element.parent)) return undefined;
  return checker.getTypeAtLocation(element.parent).getProperty(name.text);
}

/** The members that `load("items/name,values")` asks for: texts, also those put together of constants. */
function loadedPaths(checker: ts.TypeChecker, call: ts.CallExpression): ts.Symbol[] {
  const { expression, arguments: given } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load" || !given[0]) return [];
  const owner = checker.getTypeAtLocation(expression.expression);
  if (!owner.getProperty("load")) return [];
  return constantText(checker, given[0])
    .split(",")
    .flatMap((path) => symbolsOn(checker, owner, path.split("/")));
}

function constantText(checker: ts.TypeChecker, node: ts.Expression): string {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (ts.isTemplateExpression(node)) {
    const parts = node.templateSpans.map(
      ({ expression, literal }) => constantText(checker, expression) + literal.text,
    );
    return node.head.text + parts.join("");
  }
  const type = checker.getTypeAtLocation(node);
  if (type.isStringLiteral()) return type.value;
  throw new Error(`What is loaded cannot be read off: ${node.getText()}`);
}

function symbolsOn(checker: ts.TypeChecker, owner: ts.Type, path: readonly string[]): ts.Symbol[] {
  const [first, ...rest] = path;
  if (first === undefined) return [];
  const symbol = owner.getProperty(first);
  if (!symbol) throw new Error(`${checker.typeToString(owner)} has no ${first}`);
  const type = checker.getTypeOfSymbol(symbol);
  const next = first === "items" ? (checker.getIndexTypeOfType(type, ts.IndexKind.Number) ?? type) : type;
  return [symbol, ...symbolsOn(checker, next, rest)];
}

function usedMember(symbol: ts.Symbol): Omit<UsedMember, "files"> | null {
  const declaration = symbol.declarations?.find(isOffices);
  if (!declaration || ts.isModuleDeclaration(declaration) || ts.isEnumMember(declaration)) return null;
  const owner = declaration.parent;
  const named =
    ts.isClassDeclaration(owner) || ts.isInterfaceDeclaration(owner) ? owner.name?.text : undefined;
  const set = /\[Api set: (\S+ [\d.]+)/.exec(commentOf(declaration))?.[1] ?? null;
  return { member: named === undefined ? symbol.name : `${named}.${symbol.name}`, set };
}

function isOffices(declaration: ts.Declaration): boolean {
  return /@types[/\\](office-js|custom-functions-runtime)[/\\]/.test(declaration.getSourceFile().fileName);
}

/** What the typings say above the member, or above its class where they say nothing of the member itself. */
function commentOf(declaration: ts.Declaration): string {
  const { text } = declaration.getSourceFile();
  const above = (node: ts.Node) =>
    (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])
      .map(({ pos, end }) => text.slice(pos, end))
      .join("");
  const own = above(declaration);
  return own.includes("Api set") ? own : above(declaration.parent);
}
