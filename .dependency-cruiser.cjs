/**
 * The arrows between the rooms. A room may import the rooms listed for it, its own files, and nothing else of ours.
 * A room is a folder of src or, as `validate`, the core's one door, a file.
 */
const ROOMS = {
  money: [],
  grants: ["money"],
  functions: ["money", "grants", "locales"],
  reading: ["money"],
  relations: ["money", "reading"],
  locating: ["money", "reading", "relations"],
  register: ["money", "reading"],
  checks: ["money", "reading", "relations", "locating", "register"],
  report: ["money", "reading", "relations", "checks", "register", "settings", "validate"],
  settings: ["money", "checks"],
  validate: ["money", "reading", "relations", "locating", "checks", "register", "settings", "kept"],
  kept: [],
  locales: [],
  excel: ["money", "reading", "checks", "register", "report", "kept"],
  taskpane: [
    "money",
    "reading",
    "relations",
    "checks",
    "register",
    "report",
    "settings",
    "validate",
    "excel",
    "functions",
    "locales",
  ],
  workbench: [
    "money",
    "reading",
    "relations",
    "checks",
    "register",
    "report",
    "settings",
    "kept",
    "validate",
    "locales",
  ],
};

/** The rooms that decide: pure functions of data. */
const PURE =
  "^src/(money|grants|reading|relations|locating|checks|register|report|settings|kept|validate|locales)[/.]";

const pathOf = (room) => `^src/${room}[/.]`;

const arrows = Object.entries(ROOMS).map(([room, allowed]) => ({
  name: `${room}-imports-only-${allowed.join("-") || "itself"}`,
  severity: "error",
  from: { path: pathOf(room) },
  to: { path: "^src/", pathNot: [pathOf(room), ...allowed.map(pathOf)] },
}));

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    ...arrows,
    {
      name: "room-without-arrows",
      comment: "A new folder of src needs an entry in ROOMS.",
      severity: "error",
      from: { path: "^src/", pathNot: Object.keys(ROOMS).map(pathOf) },
      to: {},
    },
    {
      name: "only-the-face",
      comment: "A folder's face is its index: others import only that.",
      severity: "error",
      from: { path: "^src/([^/]+)" },
      to: { path: "^src/[^/]+/", pathNot: ["^src/$1/", "^src/[^/]+/index\\.tsx?$"] },
    },
    {
      name: "no-circular",
      comment: "Types may refer to each other; code may not.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "no-unresolved", severity: "error", from: {}, to: { couldNotResolve: true } },
    {
      name: "pure-rooms",
      comment:
        "What decides knows neither Node, the DOM, React nor Office.js; the types are held by tsconfig.core.json.",
      severity: "error",
      from: { path: PURE },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "pure-rooms-packages",
      comment: "The packages that the core may use.",
      severity: "error",
      from: { path: PURE, pathNot: "^src/locales/" },
      to: { path: "node_modules/", pathNot: "node_modules/(decimal\\.js|zod)/" },
    },
    {
      name: "locales-only-intl",
      severity: "error",
      from: { path: "^src/locales/" },
      to: { path: "node_modules/", pathNot: "node_modules/(intl-messageformat|@formatjs)/" },
    },
    {
      name: "office-js-helpers-behind-one-file",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/excel/" },
      to: { path: "node_modules/@microsoft/office-js" },
    },
    {
      name: "no-development-package-in-production",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/workbench/" },
      to: {
        dependencyTypes: ["npm-dev"],
        dependencyTypesNot: ["type-only"],
        pathNot: "node_modules/@types/",
      },
    },
    {
      name: "nothing-imports-scripts-or-tests",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^(scripts|tests)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "default"] },
  },
};
