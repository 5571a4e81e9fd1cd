import eslint from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["node_modules/", "dist/", "artefacts/", ".cache/", "reports/"] },
  eslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      // A handler or a test step may be async where its caller needs nothing of the promise.
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      // An interface may promise an answer that one implementation has at once.
      "@typescript-eslint/require-await": "off",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        URL: "readonly",
        module: "writable",
        require: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
      },
    },
    rules: { "no-redeclare": ["error", { builtinGlobals: false }] },
  },
  { rules: { "max-lines": ["error", 300], eqeqeq: "error", "no-console": "off" } },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "no-console": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "ExportDefaultDeclaration", message: "Exports have names." },
        {
          selector:
            "Program > ExportNamedDeclaration > VariableDeclaration > VariableDeclarator > ArrowFunctionExpression",
          message:
            "Write `export function`: the metadata generator does not see arrows, and stack traces read better.",
        },
        {
          selector:
            "MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|srcdoc|createContextualFragment)$/]",
          message: "Texts of a sheet never become markup: use textContent.",
        },
        {
          selector: "CallExpression[callee.property.name='parseFromString'][arguments.1.value='text/html']",
          message: "Texts of a sheet never become markup: use textContent.",
        },
        {
          selector: "JSXAttribute[name.name=/^(dangerouslySetInnerHTML|srcDoc)$/]",
          message: "Texts of a sheet never become markup: give them as children.",
        },
        {
          selector: "CallExpression[callee.object.name='document'][callee.property.name=/^write/]",
          message: "Texts of a sheet never become markup: use textContent.",
        },
      ],
      "no-eval": "error",
      "no-new-func": "error",
      "no-script-url": "error",
      "@typescript-eslint/no-implied-eval": "error",
    },
  },
  {
    files: ["tests/**/*.{ts,tsx}"],
    // CustomFunctions.Error, which a function under test throws, is no Error.
    rules: { "@typescript-eslint/only-throw-error": "off" },
  },
  { files: ["src/workbench/check/**", "src/workbench/server/**"], rules: { "no-console": "off" } },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/no-office-initialize": "error",
    },
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}", "src/workbench/page/**/*.{ts,tsx}"],
    ...reactHooks.configs.flat.recommended,
  },
);
