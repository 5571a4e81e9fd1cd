import { createValidator, type WorkerLike } from "../../../src/taskpane/work/validator";
import { outcome, reading } from "../examples";

function fakeWorker(): WorkerLike & { ended: boolean; say: (data: unknown) => void } {
  const worker = {
    ended: false,
    onmessage: null as WorkerLike["onmessage"],
    onerror: null as WorkerLike["onerror"],
    postMessage: jest.fn(),
    terminate: () => {
      worker.ended = true;
    },
    say: (data: unknown) => {
      worker.onmessage?.call(null as never, { data } as MessageEvent);
    },
  };
  return worker;
}

describe("validating in a worker", () => {
  it("passes on each step and then the answer", async () => {
    const worker = fakeWorker();
    const steps: unknown[] = [];
    const run = createValidator(() => worker)(
      reading(),
      (step) => steps.push(step),
      new AbortController().signal,
    );
    worker.say({ type: "progress", step: { id: "progress.locating", values: {} }, fraction: 0.5 });
    worker.say({ type: "done", outcome: outcome([]) });
    await expect(run).resolves.toEqual(outcome([]));
    expect(steps).toEqual([{ step: { id: "progress.locating", values: {} }, fraction: 0.5 }]);
  });

  it("keeps the worker for the next time", async () => {
    const workers: ReturnType<typeof fakeWorker>[] = [];
    const make = () => workers[workers.push(fakeWorker()) - 1]!;
    const validator = createValidator(make);
    for (let time = 0; time < 2; time += 1) {
      const run = validator(reading(), () => {}, new AbortController().signal);
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
    const run = validator(reading(), () => {}, stop.signal);
    stop.abort(new Error("enough"));
    await expect(run).rejects.toThrow("enough");
    expect(workers[0]!.ended).toBe(true);
    void validator(reading(), () => {}, new AbortController().signal);
    expect(workers).toHaveLength(2);
  });

  it("says what went wrong in the core", async () => {
    const worker = fakeWorker();
    const run = createValidator(() => worker)(reading(), () => {}, new AbortController().signal);
    worker.say({ type: "failed", detail: "RangeError: too deep" });
    await expect(run).rejects.toThrow("RangeError: too deep");
  });
});
