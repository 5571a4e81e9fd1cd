import type { Compiler } from "webpack";
import { hostingFiles } from "./formats";

/** Puts the servers' configuration beside the build, once all its files are known. */
export class HostingPlugin {
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("HostingPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "HostingPlugin", stage }, (assets) => {
        for (const [path, contents] of Object.entries(hostingFiles(Object.keys(assets)))) {
          compilation.emitAsset(path, new sources.RawSource(contents));
        }
      });
    });
  }
}
