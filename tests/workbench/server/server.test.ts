import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { request as requestSecurely } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type RunningServer, startServer } from "../../../src/workbench/server";

const PAGE =
  '<head><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script></head>' +
  '<script src="taskpane.1234.js"></script>';

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "grant-server-"));
  mkdirSync(join(folder, "workbench"));
  writeFileSync(join(folder, "workbench", "index.html"), "<p>arbetsbänk</p>");
  writeFileSync(join(folder, "taskpane.html"), PAGE);
  server = await startServer({ root: folder, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function get(path: string): Promise<Response> {
  return fetch(new URL(path, server.url));
}

/** Sends the path as it is; fetch would tidy it up. */
function statusOf(path: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(server.url);
    request({ port, path, host: "localhost" }, ({ statusCode }) => resolve(statusCode))
      .on("error", reject)
      .end();
  });
}

describe("the workbench's server", () => {
  it("leads to the workbench", async () => {
    const answer = await get("/");
    expect(answer.url).toBe(server.url);
    expect(await answer.text()).toContain("arbetsbänk");
  });

  it("hands out Microsoft's unmodified client and its texts in Swedish", async () => {
    expect((await get("/office-js/office.js")).status).toBe(200);
    expect((await get("/office-js/sv-SE/office_strings.js")).headers.get("content-type")).toMatch(
      /javascript/,
    );
  });

  it("asks for a process of its own for what another port serves, as Excel has beside its pane", async () => {
    expect((await get("/taskpane.html")).headers.get("origin-agent-cluster")).toBe("?1");
  });

  it("leaves the task pane's page as it was built", async () => {
    expect(await (await get("/taskpane.html")).text()).toBe(PAGE);
  });

  it("gives the task pane in the workbench another Excel and the local client, and changes nothing else", async () => {
    const page = await (await get("/taskpane.html?workbench")).text();
    expect(page).toBe(
      '<head><script src="/workbench/shell.js"></script><script src="/office-js/office.js"></script></head>' +
        '<script src="taskpane.1234.js"></script>',
    );
  });

  it("gives the page for Excel on the web the local client alone: its Excel is the page around it", async () => {
    const page = await (await get("/taskpane.html?workbench=web")).text();
    expect(page).toBe(
      '<head><script src="/office-js/office.js"></script></head><script src="taskpane.1234.js"></script>',
    );
  });

  it("speaks https where Excel on the web is played, with a certificate of its own", async () => {
    const secure = await startServer({ root: folder, port: 0, secure: true });
    const status = await new Promise((resolve, reject) => {
      const options = { rejectUnauthorized: false };
      requestSecurely(new URL("/taskpane.html", secure.url), options, ({ statusCode }) => resolve(statusCode))
        .on("error", reject)
        .end();
    });
    expect([secure.url.startsWith("https://localhost:"), status]).toEqual([true, 200]);
    await secure.close();
  }, 30_000);

  it("hands out nothing from outside its folders", async () => {
    expect(await statusOf("/../../etc/passwd")).toBe(404);
    expect(await statusOf("/%2e%2e/%2e%2e/etc/passwd")).toBe(404);
    expect(await statusOf("/office-js/../package.json")).toBe(404);
    expect(await statusOf("/office-js/%2e%2e/package.json")).toBe(404);
  });

  it("takes another port where the wanted one is in use", async () => {
    const port = Number(new URL(server.url).port);
    const second = await startServer({ root: folder, port });
    expect(second.url).not.toBe(server.url);
    await second.close();
  });
});
