import { createReadStream, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { DIST } from "./dist.ts";

/** A real browser and a plain server for the built site. Both belong to the test that asks for them. */

const SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * The system's Chromium where there is one, else the one that comes as an npm package. Its only system font
 * is Public Sans from our own packages, so that a frame, which is set in the reader's system font, is
 * equally tall on every machine that measures it; a test that asks what happens without Public Sans takes
 * the machine's own instead.
 */
export async function launchChromium(fonts: "ours" | "the machine's" = "ours"): Promise<Browser> {
  const system = SYSTEM.find((p) => existsSync(p));
  const executablePath = system ?? (await (await import("@sparticuz/chromium")).default.executablePath());
  return chromium.launch({
    executablePath,
    env: fonts === "ours" ? { ...process.env, FONTCONFIG_FILE: systemFont() } : process.env,
    args: ["--headless=shell", "--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  });
}

function systemFont(): string {
  const fonts = join(import.meta.dirname, "../node_modules/@expo-google-fonts/public-sans");
  if (!existsSync(fonts)) throw new Error(`${fonts} is not there; run npm ci`);
  const folder = join(tmpdir(), "mjoelnerparken-fonts");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, "fonts.conf");
  const dirs = ["400Regular", "600SemiBold", "700Bold"].map((w) => `<dir>${join(fonts, w)}</dir>`).join("");
  writeFileSync(file, `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${folder}</cachedir></fontconfig>`);
  return file;
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

/** Serves `dist/`, or another build, on a free port of this machine, as a static host would. */
export async function serveSite(folder = DIST): Promise<Site> {
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://site").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    response.writeHead(found ? 200 : 404, {
      "content-type": TYPES[extname(found ? file : ".html")] ?? "text/plain",
    });
    createReadStream(found ? file : join(folder, "404.html")).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `http://127.0.0.1:${address.port}`, server };
}
