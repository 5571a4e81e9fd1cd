const { existsSync, mkdirSync, readdirSync, writeFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const { require: requireTypeScript } = require("tsx/cjs/api");

const { contentSecurityPolicy } = requireTypeScript("./scripts/hosting/headers.ts", __filename);
const { HostingPlugin } = requireTypeScript("./scripts/hosting/plugin.ts", __filename);
const { productionBase, productionManifest } = requireTypeScript(
  "./scripts/manifest/production.ts",
  __filename,
);

const DIST = join(__dirname, "dist");
const CACHE = join(__dirname, ".cache");
const SAMPLES = join(__dirname, "assets", "samples");
const TEXTS = join(__dirname, "src", "locales", "texts");

/** In production the texts are parsed when the add-in is built. */
const WITHOUT_PARSER = {
  "@formatjs/icu-messageformat-parser$": "@formatjs/icu-messageformat-parser/no-parser.js",
};

/** The syntax of the browsers that Office uses, WebView2 and Safari; the same as in .swcrc. */
const TARGET = "es2022";

/** Where `npx office-addin-dev-certs install` puts the certificate that Excel trusts on a developer's machine. */
const CERTIFICATE = join(homedir(), ".office-addin-dev-certs");

function devServerProtocol() {
  const [key, cert, ca] = ["localhost.key", "localhost.crt", "ca.crt"].map((file) => join(CERTIFICATE, file));
  return existsSync(key) ? { type: "https", options: { key, cert, ca } } : "https";
}

/** Emits files whose contents are made rather than copied. */
class EmitPlugin {
  /** @param {() => Record<string, string>} make contents by path */
  constructor(make) {
    this.make = make;
  }

  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("EmitPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: "EmitPlugin", stage }, () => {
        for (const [path, contents] of Object.entries(this.make())) {
          compilation.emitAsset(path, new sources.RawSource(contents));
        }
      });
    });
  }
}

/** The import by which the pane's page fetches the pane itself. */
const START = "./start";

/** Notes for .size-limit.cjs which files the pane needs before Validate can be pressed, and which the worker that validates. */
class NeededFilesPlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("NeededFilesPlugin", ({ chunkGroups }) => {
      const filesOf = (groups) => [
        ...new Set(groups.flatMap((group) => group.getFiles()).filter((file) => file.endsWith(".js"))),
      ];
      const worker = chunkGroups.filter(({ options }) => options.worker);
      const pane = chunkGroups.filter(
        ({ name, origins }) => name === "taskpane" || origins.some(({ request }) => request === START),
      );
      mkdirSync(CACHE, { recursive: true });
      const needed = { pane: filesOf(pane), worker: filesOf(worker) };
      writeFileSync(join(CACHE, "needed-files.json"), JSON.stringify(needed, null, 2));
    });
  }
}

function common(production) {
  return {
    mode: production ? "production" : "development",
    target: ["web", TARGET],
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "swc-loader" },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

/** functions.json in each language, as Excel reads it. */
function functionsMetadata() {
  const { generateFunctionsMetadata } = requireTypeScript("./scripts/functions-metadata.ts", __filename);
  const { json, localized } = generateFunctionsMetadata();
  const translations = Object.entries(localized).map(([tag, text]) => [`functions.${tag}.json`, text]);
  return { "functions.json": json, ...Object.fromEntries(translations) };
}

/** What is deployed: the pane, its worker, the functions, the icons and the manifest. */
function addin(env, production) {
  // The workbench serves the add-in from this machine: there the development manifest is as good.
  const deployed = production && !env.local;
  const manifest = (text) => productionManifest(text.toString(), productionBase(process.env.GRANT_BASE_URL));
  const shared = common(production);
  // Modules of ours only define things, so what a room's face offers and nobody takes is left out; one sets a package up.
  const ours = { include: join(__dirname, "src"), exclude: /withoutEval/, sideEffects: false };
  const texts = { include: TEXTS, enforce: "post", loader: require.resolve("./scripts/compileTexts.mjs") };
  return {
    ...shared,
    name: "addin",
    ...(production && { resolve: { ...shared.resolve, alias: WITHOUT_PARSER } }),
    module: { rules: [...shared.module.rules, ours, ...(production ? [texts] : [])] },
    entry: { taskpane: "./src/taskpane/index.tsx", functions: "./src/functions/script.ts" },
    output: {
      path: DIST,
      // The manifest names functions.js, so its name is fixed; all others change with their contents and may be cached for ever.
      filename: ({ chunk }) =>
        production && chunk.name !== "functions" ? "[name].[contenthash:8].js" : "[name].js",
      chunkFilename: production ? "[name].[contenthash:8].js" : "[name].js",
      clean: deployed || { keep: /^(workbench|samples)(\/|$)/ },
    },
    devtool: production ? "source-map" : "cheap-module-source-map",
    optimization: {
      // Names that say what is in a file, for .size-limit.json and whoever reads the list.
      chunkIds: "named",
      // As small as terser's in a third of its time; esbuild's leaves unused constants of Fluent's icons behind.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify })],
      splitChunks: {
        // functions.js stands alone: it must run by itself.
        chunks: (chunk) => chunk.name !== "functions",
      },
    },
    plugins: [
      new HtmlPlugin({
        filename: "taskpane.html",
        template: "./src/taskpane/taskpane.html",
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy() },
        chunks: ["taskpane"],
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icons/*.png" },
          { from: "manifest.xml", ...(deployed && { transform: manifest }) },
        ],
      }),
      new EmitPlugin(functionsMetadata),
      new NeededFilesPlugin(),
      new HostingPlugin(),
    ],
    devServer: {
      host: "localhost",
      port: 3000,
      server: devServerProtocol(),
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
      client: { overlay: false },
    },
  };
}

/** The local stand-in for Excel, beside the add-in; never deployed. */
function workbench() {
  return {
    ...common(false),
    name: "workbench",
    entry: { main: "./src/workbench/page/main.ts", shell: "./src/workbench/page/shell.ts" },
    output: { path: join(DIST, "workbench"), filename: "[name].js", clean: true },
    devtool: false,
    plugins: [
      new HtmlPlugin({
        filename: "index.html",
        template: "./src/workbench/page/index.html",
        chunks: ["main"],
      }),
      new CopyPlugin({ patterns: [{ from: "**/*.xlsx", context: SAMPLES, to: join(DIST, "samples") }] }),
      new EmitPlugin(() => ({
        "../samples/index.json": JSON.stringify(
          readdirSync(SAMPLES).filter((file) => file.endsWith(".xlsx")),
        ),
      })),
    ],
  };
}

module.exports = (env, { mode }) => [addin(env, mode === "production"), workbench()];
