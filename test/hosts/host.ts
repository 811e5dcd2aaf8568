import { createServer, type Server } from "node:http";

/**
 * A page that is not ours, with charts in it: what a newsroom's system makes of them, as far as it concerns
 * the frame.
 */

/** One chart to be put into a page. */
export interface Guest {
  readonly id: string;
  /** The address of the frame, whole. */
  readonly src: string;
  readonly title: string;
  /** The published height at the width of the column. */
  readonly height: number;
  /** The code that is copied from the chart's page. */
  readonly snippet: string;
  /** What the oEmbed answer for the chart gives. */
  readonly oembed: string;
}

export interface Host {
  readonly name: string;
  /** Does it hear what a frame says of its height? Else it keeps to the published one. */
  readonly listens: boolean;
  /** The whole page, with the guests in a column of `width` pixels. */
  readonly page: (guests: readonly Guest[], width: number) => string;
  readonly headers?: (site: string) => Readonly<Record<string, string>>;
}

/** An article with text before and after each chart. `head` and `foot` are the host's own. */
export function article(charts: readonly string[], width: number, head = "", foot = ""): string {
  const text = "<p>Tekst i artiklen, som ikke må flytte sig, når et diagram kommer til.</p>";
  return (
    `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Artikel</title><link rel="icon" href="data:,">` +
    `${head}</head><body style="margin:0"><article style="width:${width}px">${text}${charts.join(text)}${text}</article>` +
    `${foot}</body></html>`
  );
}

export interface Newsroom {
  readonly origin: string;
  readonly server: Server;
  /** Publishes a page or a script, and returns its address. */
  publish(path: string, content: string, headers?: Readonly<Record<string, string>>): string;
}

/** A server of its own, so that to the frames the page is from another origin. */
export async function openNewsroom(): Promise<Newsroom> {
  const published = new Map<string, { content: string; headers: Readonly<Record<string, string>> }>();
  const server = createServer((request, response) => {
    const found = published.get(new URL(request.url ?? "/", "http://host").pathname);
    const type = request.url?.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8";
    response.writeHead(found ? 200 : 404, { "content-type": type, ...found?.headers });
    response.end(found?.content);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    origin,
    server,
    publish: (path, content, headers = {}) => {
      published.set(path, { content, headers });
      return origin + path;
    },
  };
}
