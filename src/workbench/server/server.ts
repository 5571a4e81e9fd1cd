import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { AddressInfo } from "node:net";
import { dirname, extname, join, normalize, sep } from "node:path";
import { forWorkbench } from "./taskpane";

export interface ServerOptions {
  /** The folder that webpack builds into. */
  readonly root?: string;
  /** 0 for any free one. */
  readonly port?: number;
  /** Over https, as Excel on the web asks for, with a certificate made for this run that no browser trusts. */
  readonly secure?: boolean;
  /** Further headers for a file of the build, by its path there; none where it is not given. */
  readonly headersFor?: (path: string) => Readonly<Record<string, string>>;
}

export interface RunningServer {
  /** The workbench's address. */
  readonly url: string;
  close(): Promise<void>;
}

const DIST = join(__dirname, "..", "..", "..", "dist");
const PORT = 4100;

/** Where the pages find Microsoft's unmodified client, straight from the installed package. */
const OFFICE_JS = "/office-js/";
const OFFICE_JS_FOLDER = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

const TASK_PANE = "/taskpane.html";

/** Asks the browser for a process for each port, so that a pane from another than the page's runs beside the host, as in Excel. */
const OWN_PROCESS = "?1";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ".xml": "application/xml; charset=utf-8",
};

/** The file behind a path of the address; null for one that would lead out of the folders. */
function fileFor(pathname: string, root: string): string | null {
  const isOfficeJs = pathname.startsWith(OFFICE_JS);
  const folder = isOfficeJs ? OFFICE_JS_FOLDER : root;
  // The package keeps its language folders in lower case; the client asks for "sv-SE".
  const path = isOfficeJs ? pathname.slice(OFFICE_JS.length).toLowerCase() : pathname;
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(folder + sep) ? file : null;
}

type Settled = Required<Pick<ServerOptions, "root" | "headersFor">>;

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { root, headersFor }: Settled,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  if (pathname === "/" || pathname === "/workbench") {
    response.writeHead(302, { location: "/workbench/" }).end();
    return;
  }
  const file = fileFor(decodeURIComponent(pathname), root);
  const found = file ? await stat(file).catch(() => null) : null;
  if (!file || !found?.isFile()) {
    response.writeHead(404, { "content-type": "text/plain" }).end("Not found");
    return;
  }
  const headers = {
    "content-type": TYPES[extname(file)] ?? "application/octet-stream",
    "cache-control": "no-cache",
    "origin-agent-cluster": OWN_PROCESS,
    ...headersFor(pathname.slice(1)),
  };
  if (pathname === TASK_PANE && searchParams.has("workbench")) {
    const platform = searchParams.get("workbench") === "web" ? "web" : "desktop";
    response.writeHead(200, headers).end(forWorkbench(await readFile(file, "utf8"), platform));
    return;
  }
  response.writeHead(200, { ...headers, "content-length": found.size });
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    // This machine only: the workbench is nobody else's.
    server.listen(port, "localhost", resolve);
  });
}

async function ownCertificate(): Promise<{ key: string; cert: string }> {
  const { generate } = await import("selfsigned");
  const { private: key, cert } = await generate([{ name: "commonName", value: "localhost" }], {
    keyType: "ec",
  });
  return { key, cert };
}

/** Serves the built add-in and the workbench on this machine. Takes another port where the wanted one is in use. */
export async function startServer({
  root = DIST,
  port = PORT,
  secure = false,
  headersFor = () => ({}),
}: ServerOptions = {}): Promise<RunningServer> {
  const listener: RequestListener = (request, response) => {
    respond(request, response, { root, headersFor }).catch(() => response.writeHead(500).end());
  };
  const certificate = secure ? await ownCertificate() : null;
  const newServer = (): Server =>
    certificate ? createSecureServer(certificate, listener) : createServer(listener);
  let server = newServer();
  await listen(server, port).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "EADDRINUSE") throw error;
    server = newServer();
    await listen(server, 0);
  });
  return {
    url: `${secure ? "https" : "http"}://localhost:${(server.address() as AddressInfo).port}/workbench/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
