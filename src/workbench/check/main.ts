import { run } from "./run";

const output = {
  out: (text: string): void => void process.stdout.write(text),
  err: (text: string): void => void process.stderr.write(text),
};

// npm runs its scripts in the project's folder; the files are named from where the person stands.
const folder = process.env.INIT_CWD ?? process.cwd();

void run(process.argv.slice(2), output, folder).then((code) => {
  // Not process.exit: a pipe may still be reading.
  process.exitCode = code;
});
