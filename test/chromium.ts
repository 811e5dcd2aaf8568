import { createReadStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { brotliCompressSync } from "node:zlib";
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
export async function launchChromium(
  fonts: "ours" | "the machine's" = "ours",
  ...more: readonly string[]
): Promise<Browser> {
  const system = SYSTEM.find((p) => existsSync(p));
  const executablePath = system ?? (await (await import("@sparticuz/chromium")).default.executablePath());
  return chromium.launch({
    executablePath,
    env: fonts === "ours" ? { ...process.env, FONTCONFIG_FILE: systemFont() } : process.env,
    args: ["--headless=shell", "--no-sandbox", "--disable-gpu", "--disable-background-networking", ...more],
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
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".webmanifest": "application/manifest+json",
};

/** What a host sends smaller than it lies on the disk. */
const COMPRESSED = /^(text\/|application\/|image\/svg)/;

export interface Site {
  readonly origin: string;
  readonly server: Server;
}

/**
 * Serves `dist/`, or another build, on a free port of this machine. A `host` also sends what a good static host sends:
 * text as brotli, files with a fingerprint in their name for good, the rest for a few minutes.
 */
export async function serveSite(folder = DIST, as: "plain" | "host" = "plain"): Promise<Site> {
  const small = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? "/", "http://site").pathname);
    const file = join(folder, path.endsWith("/") ? `${path}index.html` : path);
    const found = existsSync(file) && statSync(file).isFile();
    const shown = found ? file : join(folder, "404.html");
    const type = TYPES[extname(shown)] ?? "text/plain";
    if (as === "host") {
      response.setHeader(
        "cache-control",
        path.startsWith("/_/") ? "public, max-age=31536000, immutable" : "public, max-age=600",
      );
      if (COMPRESSED.test(type)) {
        const body = small.get(shown) ?? brotliCompressSync(readFileSync(shown));
        small.set(shown, body);
        response.writeHead(found ? 200 : 404, { "content-type": type, "content-encoding": "br" }).end(body);
        return;
      }
    }
    response.writeHead(found ? 200 : 404, { "content-type": type });
    createReadStream(shown).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { origin: `http://127.0.0.1:${address.port}`, server };
}
