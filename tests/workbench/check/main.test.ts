import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { answerSchema } from "../../../src/workbench/check/answer";

const PROJECT = join(__dirname, "../../..");
const TSX = join(PROJECT, "node_modules/tsx/dist/cli.mjs");
const MAIN = join(PROJECT, "src/workbench/check/main.ts");

it("run as a program from another folder, finds its files from there and exits with its code", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [TSX, MAIN, "--json", "vasterbotten-2018.xlsx", "saknas.xlsx"],
    {
      cwd: PROJECT,
      env: { ...process.env, INIT_CWD: join(PROJECT, "assets/samples") },
      encoding: "utf8",
    },
  );
  const { files } = answerSchema.parse(JSON.parse(stdout));
  expect(files.map(({ file, error }) => [file, error])).toEqual([
    ["vasterbotten-2018.xlsx", null],
    ["saknas.xlsx", "The file does not exist."],
  ]);
  expect(stderr).toContain("saknas.xlsx: The file does not exist.");
  expect(status).toBe(2);
}, 60_000);
