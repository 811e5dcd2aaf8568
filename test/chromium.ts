import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { extname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { DIST } from "./dist.ts";

/** A real browser and a plain server for the built site. Both belong to the test that asks for them. */

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The system's Chromium where there is one, else the one that comes as an npm package. */
export async function launchChromium(): Promise<Browser> {
  const system = SYSTEM.find((p) => existsSync(p));
  const executablePath = system ?? (await (await import("@sparticuz/chromium")).default.executablePath());
  return chromium.launch({
    executablePath,
    args: ["--headless=shell", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json",
  ".csv": "text/csv; charset=utf-8",
  ".js": "text/javascript",
  ".woff2": "font/woff2",
};

export interface Site {
  readonly origin: string;
  readonly server: Server;
}

/** Serves `dist/` on a free port of this machine, as a static host would. */
export async function serveSite(): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://site").pathname);
    const file = join(DIST, path.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[extname(found ? file : ".html")] ?? "text/plain",
    });
    createReadStream(found ? file : join(DIST, "404.html")).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `http://127.0.0.1:${address.port}`, server };
}
