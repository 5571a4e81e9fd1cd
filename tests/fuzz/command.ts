import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answerSchema } from "../../src/workbench/check/answer";
import { run } from "../../src/workbench/check/run";

type FileAnswer = ReturnType<typeof answerSchema.parse>["files"][number];

/** Runs the check command on a file's bytes; throws where it answers otherwise than it promises, or blames itself. */
export async function check(bytes: Uint8Array): Promise<FileAnswer> {
  const folder = mkdtempSync(join(tmpdir(), "grant-fuzz-"));
  try {
    const file = join(folder, "bok.xlsx");
    writeFileSync(file, bytes);
    let out = "";
    const output = { out: (text: string) => void (out += text), err: () => undefined };
    const code = await run(["--json", file], output, folder);
    const [answer] = answerSchema.parse(JSON.parse(out)).files;
    if (!answer || (answer.error === null) !== (code !== 2))
      throw new Error(`exit code ${code}: ${answer?.error}`);
    if (answer.error?.includes("fault in Grant")) throw new Error(answer.error);
    return answer;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
