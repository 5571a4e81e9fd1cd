import { createValidator, type WorkerLike } from "../../../src/taskpane/work/validator";
import { giveWay } from "../../../src/excel";
import type { Question } from "../../../src/taskpane/work/messages";
import { withoutPieces } from "../../../src/taskpane/work/pieces";
import { finding, job, outcome, workbook } from "../examples";

function fakeWorker(): WorkerLike & {
  ended: boolean;
  say: (data: unknown) => void;
  postMessage: jest.Mock<void, unknown[]>;
} {
  const worker = {
    ended: false,
    onmessage: null as WorkerLike["onmessage"],
    onerror: null as WorkerLike["onerror"],
    postMessage: jest.fn<void, unknown[]>(),
    terminate: () => {
      worker.ended = true;
    },
    say: (data: unknown) => {
      worker.onmessage?.call(null as never, { data } as MessageEvent);
    },
  };
  return worker;
}

function isNext(question: unknown): boolean {
  return (question as Question).type === "next";
}

describe("validating in a worker", () => {
  it("passes on each step and then the answer", async () => {
    const worker = fakeWorker();
    const steps: unknown[] = [];
    const run = createValidator(() => worker)(
      job(),
      (step) => steps.push(step),
      new AbortController().signal,
    );
    worker.say({ type: "progress", step: { id: "progress.locating", values: {} }, fraction: 0.5 });
    worker.say({ type: "done", outcome: outcome([]) });
    await expect(run).resolves.toEqual(outcome([]));
    expect(steps).toEqual([{ step: { id: "progress.locating", values: {} }, fraction: 0.5 }]);
  });

  it("hands over a large sheet in parts, so that the pane can answer in between", async () => {
    const worker = fakeWorker();
    const large = workbook(Array.from({ length: 9_000 }, (_, row) => [`Bidrag ${row}`, row, row, row, row]));
    const run = createValidator(() => worker)(
      job({ workbook: large }),
      () => {},
      new AbortController().signal,
    );
    const sent = () => worker.postMessage.mock.calls.map(([question]) => question as Question);
    while (sent().at(-1)?.type !== "validate") await giveWay();
    const parts = sent().flatMap((question) => (question.type === "rows" ? [question.rows] : []));
    expect(parts.length).toBeGreaterThan(1);
    expect(Math.max(...parts.map(({ values }) => values.length * 5))).toBeLessThanOrEqual(20_000);
    expect(parts.flatMap(({ values }) => values)).toEqual(large.grids[0]?.values);
    worker.say({ type: "done", outcome: outcome([]) });
    await run;
  });

  it("takes a long answer over piece by piece, and asks for the next when it has one", async () => {
    const worker = fakeWorker();
    const whole = outcome([finding({ id: "a" }), finding({ id: "b" })]);
    const run = createValidator(() => worker)(job(), () => {}, new AbortController().signal);
    for (const each of whole.result.findings)
      worker.say({ type: "piece", piece: { findings: [each], rows: [], marks: [] } });
    expect(worker.postMessage.mock.calls.filter(([question]) => isNext(question))).toHaveLength(2);
    worker.say({ type: "done", outcome: withoutPieces(whole) });
    expect((await run).result.findings.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("hands over no more once it is cancelled", async () => {
    const worker = fakeWorker();
    const stop = new AbortController();
    const large = workbook(Array.from({ length: 9_000 }, (_, row) => [row, row, row, row, row]));
    const run = createValidator(() => worker)(job({ workbook: large }), () => {}, stop.signal);
    stop.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    for (let turn = 0; turn < 10; turn += 1) await giveWay();
    expect(worker.postMessage).toHaveBeenCalledTimes(1);
  });

  it("keeps the worker for the next time", async () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const make = () => workers[workers.push(fakeWorker()) - 1]!;
    const validator = createValidator(make);
    for (let time = 0; time < 2; time += 1) {
      const run = validator(job(), () => {}, new AbortController().signal);
      workers[0]!.say({ type: "done", outcome: outcome([]) });
      await run;
    }
    expect(workers).toHaveLength(1);
  });

  it("ends the worker when it is cancelled, and takes a new one the next time", async () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const make = () => workers[workers.push(fakeWorker()) - 1]!;
    const validator = createValidator(make);
    const stop = new AbortController();
    const run = validator(job(), () => {}, stop.signal);
    stop.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    expect(workers[0]!.ended).toBe(true);
    void validator(job(), () => {}, new AbortController().signal);
    expect(workers).toHaveLength(2);
  });

  it("says what went wrong in the core", async () => {
    const worker = fakeWorker();
    const run = createValidator(() => worker)(job(), () => {}, new AbortController().signal);
    worker.say({ type: "failed", detail: "RangeError: too deep" });
    await expect(run).rejects.toThrow("RangeError: too deep");
  });
});
