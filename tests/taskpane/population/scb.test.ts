import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { contentSecurityPolicy } from "../../../scripts/hosting/headers";
import { fetchPopulation, SCB_ORIGIN, yearsOf } from "../../../src/taskpane/population/scb";

/** An answer in the form that the API documents (JSON-stat 2), of two regions, both sexes, one year. */
const NOVEMBER = {
  version: "2.0",
  class: "dataset",
  id: ["Region", "Alder", "Kon", "ContentsCode", "Tid"],
  size: [2, 1, 2, 1, 1],
  dimension: {
    Region: { category: { index: { "2021": 0, "2080": 1 } } },
    Alder: { category: { index: { tot: 0 } } },
    Kon: { category: { index: { "1": 0, "2": 1 } } },
    ContentsCode: { category: { index: { BE0101A9: 0 } } },
    Tid: { category: { index: { "2019": 0 } } },
  },
  // Men and women of each; together the 6 792 and 59 382 that the Dalarna agreement of 2020 was distributed by.
  value: [3_500, 3_292, 29_500, 29_882],
};

let server: Server;
let answer: { status: number; body: unknown };
let asked: { path: string; body: unknown }[];

beforeEach(async () => {
  asked = [];
  answer = { status: 200, body: NOVEMBER };
  server = createServer((request, response) => {
    void read(request).then((body) => {
      asked.push({ path: request.url ?? "", body: JSON.parse(body) as unknown });
      response.writeHead(answer.status, { "content-type": "application/json" });
      response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});

afterEach(() => new Promise((resolve) => server.close(resolve)));

async function read(request: IncomingMessage): Promise<string> {
  let text = "";
  for await (const part of request) text += String(part);
  return text;
}

/** Asks the server of this test in place of Statistics Sweden's. */
const ask: typeof fetch = (url, options) => {
  const { port } = server.address() as AddressInfo;
  return fetch((url as string).replace(SCB_ORIGIN, `http://127.0.0.1:${port}`), options);
};

const request = { codes: ["2021", "2080"], day: "november", year: 2019 } as const;

describe("asking Statistics Sweden", () => {
  it("gets each area's population, men and women together", async () => {
    const populations = await fetchPopulation(request, ask);
    expect([...populations]).toEqual([
      ["2021", 6_792],
      ["2080", 59_382],
    ]);
  });

  it("sends codes and a year, and nothing else of the workbook", async () => {
    await fetchPopulation(request, ask);
    expect(asked).toEqual([
      {
        path: "/OV0104/v1/doris/sv/ssd/START/BE/BE0101/BE0101A/FolkmangdNov",
        body: {
          query: [
            { code: "Region", selection: { filter: "item", values: ["2021", "2080"] } },
            { code: "Alder", selection: { filter: "item", values: ["tot"] } },
            { code: "Kon", selection: { filter: "item", values: ["1", "2"] } },
            { code: "ContentsCode", selection: { filter: "item", values: ["BE0101A9"] } },
            { code: "Tid", selection: { filter: "item", values: ["2019"] } },
          ],
          response: { format: "json-stat2" },
        },
      },
    ]);
  });

  it("leaves out an area whose count is not published", async () => {
    answer.body = { ...NOVEMBER, value: [3_500, null, 29_500, 29_882] };
    expect([...(await fetchPopulation(request, ask)).keys()]).toEqual(["2080"]);
  });

  it.each([
    [400, "{}", "population.notThere"],
    [429, "{}", "population.busy"],
    [500, "{}", "population.failed"],
    [200, "<html>", "population.failed"],
    [200, "{}", "population.failed"],
  ])("says in words what went wrong: status %d with %s", async (status, body, id) => {
    answer = { status, body };
    await expect(fetchPopulation(request, ask)).rejects.toMatchObject({ id });
  });

  it("says when there is no network", async () => {
    const offline: typeof fetch = () => Promise.reject(new TypeError("fetch failed"));
    await expect(fetchPopulation(request, offline)).rejects.toMatchObject({ id: "population.offline" });
  });

  it("says when there is no answer in time", async () => {
    const slow: typeof fetch = () => Promise.reject(new DOMException("signal timed out", "TimeoutError"));
    await expect(fetchPopulation(request, slow)).rejects.toMatchObject({ id: "population.slow" });
  });

  it("is allowed by the page's content security policy, which names the same host", () => {
    expect(/connect-src ([^;]*)/.exec(contentSecurityPolicy())?.[1]).toContain(SCB_ORIGIN);
  });
});

describe("the years to choose from", () => {
  it("end with the last year-end, and with this year's November", () => {
    const now = new Date(2025, 5, 1);
    expect([yearsOf("december", now)[0], yearsOf("november", now)[0]]).toEqual([2024, 2025]);
  });
});
