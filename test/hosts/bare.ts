import { article, type Guest, type Host } from "./host.ts";

/**
 * Pages that know nothing of our charts: a frame as tall as the published height says, under growing
 * distrust.
 */

const frame = (g: Guest, width: number, more = ""): string =>
  `<iframe src="${g.src}" title="${g.title.replaceAll('"', "&quot;")}" width="${width}" height="${g.height}" ` +
  `frameborder="0"${more}></iframe>`;

export const bare: Host = {
  name: "a bare frame",
  listens: false,
  page: (guests, width) =>
    article(
      guests.map((g) => frame(g, width)),
      width,
    ),
};

/** Whoever passes it on has taken the script away. */
export const sandboxed: Host = {
  name: 'sandbox=""',
  listens: false,
  page: (guests, width) =>
    article(
      guests.map((g) => frame(g, width, ' sandbox=""')),
      width,
    ),
};

/** No script, no style of its own, nothing from anywhere but the frames. */
export const strict: Host = {
  name: "a strict Content-Security-Policy",
  listens: false,
  page: (guests, width) =>
    `<!doctype html><html lang="da"><head><meta charset="utf-8"><title>Artikel</title></head><body>` +
    `${guests.map((g) => `<p>Tekst.</p>${frame(g, width)}`).join("")}</body></html>`,
  headers: (site) => ({ "content-security-policy": `default-src 'none'; frame-src ${site}` }),
};
