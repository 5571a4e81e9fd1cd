/**
 * Excel stores functions that came after the file format with a prefix that nobody sees in the formula bar: `_xlfn.XLOOKUP`,
 * `_xlfn._xlws.FILTER`, `_xlpm.x` for LAMBDA's parameters; and an add-in's GRANT.PERCAPITA as `_xldudf_GRANT_PERCAPITA`.
 */
const NEWER_FUNCTIONS: Readonly<Record<string, string>> = {
  _xlfn:
    "CONCAT IFS IFNA MAXIFS MINIFS SWITCH TEXTJOIN XOR LET LAMBDA XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE RANDARRAY"
      .concat(
        " TOCOL TOROW VSTACK HSTACK TAKE DROP CHOOSECOLS CHOOSEROWS EXPAND WRAPROWS WRAPCOLS TEXTSPLIT TEXTBEFORE",
      )
      .concat(
        " TEXTAFTER BYROW BYCOL MAP REDUCE SCAN MAKEARRAY DAYS FORMULATEXT NUMBERVALUE SHEET SHEETS ISFORMULA",
      ),
  "_xlfn._xlws": "FILTER SORT",
};

const ADD_IN_PREFIX = "_xldudf_";

/** A quoted text or sheet name, which stays as it is, or a function's name before its bracket. */
const QUOTED_OR_FUNCTION = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu;
const QUOTED_OR_NAME = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*/gu;

const PREFIX_OF: ReadonlyMap<string, string> = new Map(
  Object.entries(NEWER_FUNCTIONS).flatMap(([prefix, names]) =>
    names.split(" ").map((name) => [name, prefix]),
  ),
);

function isQuoted(token: string): boolean {
  return token.startsWith('"') || token.startsWith("'");
}

/** A formula as the file stores it → as Excel's formula bar shows it. */
export function withoutPrefixes(formula: string): string {
  return formula.replace(QUOTED_OR_NAME, (token) => {
    if (isQuoted(token)) return token;
    const addIn = /^_xldudf_([A-Z0-9]+)_(.+)$/i.exec(token);
    if (addIn) return `${addIn[1]}.${addIn[2]}`;
    return token.replace(/^(_xlfn\.|_xlws\.|_xlpm\.)+/i, "");
  });
}

/** A formula as the formula bar shows it → as the file stores it. */
export function withPrefixes(formula: string): string {
  return formula.replace(QUOTED_OR_FUNCTION, (token) => {
    if (isQuoted(token)) return token;
    if (token.toUpperCase().startsWith("GRANT.")) return ADD_IN_PREFIX + token.replace(".", "_");
    const prefix = PREFIX_OF.get(token.toUpperCase());
    return prefix === undefined ? token : `${prefix}.${token}`;
  });
}
