import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { drawingOf } from "../src/charts/drawn.ts";
import { chartById } from "../src/charts/index.ts";
import { measuredFrame, reckonedHeights } from "../src/frames/heights.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import { FRAME_WIDTHS } from "../src/model/frame-widths.ts";
import { chartPage, frameAddress, oembedAddress, PICTURE_THEMES } from "../src/published/addresses.ts";
import { DIST, documentOf, filesOf, frameAddresses, htmlOf, pageAddresses } from "./dist.ts";

/** The frames, their oEmbed answers and the two scripts, read as files. */

const charts = (JSON.parse(readFileSync(join(DIST, "charts.json"), "utf8")) as { id: string }[]).map(
  (c) => c.id,
);
const each = charts.flatMap((id) => LOCALES.map((locale) => [id, locale] as const));
const frames = frameAddresses();
const live = each.flatMap(([id, l]) =>
  [undefined, ...PICTURE_THEMES].map((theme) => frameAddress(id, l, theme)),
);

/** The sentence for each case that breaks the rule. */
function faultsOf<T>(cases: readonly T[], rule: (one: T) => string | false | undefined): string[] {
  return cases.flatMap((one) => rule(one) || []);
}

test("every chart has its frame in both languages, by the reader's theme, light and dark", () => {
  const missing = live.filter((a) => !frames.includes(a));
  expect(missing).toEqual([]);
});

test("no frame weighs more than 8 kB", { timeout: 60_000 }, () => {
  // A fixed frame and its corrected form are mostly the same bytes, and are weighed once.
  const distinct = new Map(frames.map((a) => [htmlOf(a), a]));
  const weights = [...distinct].map(([html, a]) => [brotliCompressSync(html).length, a] as const);
  const sorted = weights.map(([bytes]) => bytes).sort((a, b) => a - b);
  console.log(`frames: median ${sorted[sorted.length >> 1]} B, max ${sorted.at(-1)} B brotli`);
  expect(weights.filter(([bytes]) => bytes > 8 * 1024)).toEqual([]);
});

test("the script in a frame weighs at most 500 bytes, the script for its host at most 1,000", () => {
  const scripts = frames.map((a) => /<script>([\s\S]*?)<\/script>/.exec(htmlOf(a))?.[1] ?? "");
  expect(scripts.filter((s) => s.length < 100)).toEqual([]);
  const heaviest = Math.max(...[...new Set(scripts)].map((s) => gzipSync(s, { level: 9 }).length));
  const host = readFileSync(join(DIST, "embed.js"));
  console.log(
    `frame script: ${heaviest} B gzip; /embed.js: ${host.length} B, ${gzipSync(host).length} B gzip`,
  );
  expect(heaviest).toBeLessThanOrEqual(500);
  expect(host.length).toBeLessThanOrEqual(1000);
});

test("a frame is one request: it loads nothing, imports nothing and stores nothing", () => {
  const elements = /<(?:img|iframe|object|embed|audio|video|source|base)\b|<script[^>]+(?:src|type)=/i;
  const links = /rel="(?:stylesheet|icon|pre\w+|modulepreload)"|<use[^>]+href="[^#]/i;
  const words =
    /@import|@font-face|url\((?!#)|\bimport\b|fetch\(|localStorage|sessionStorage|indexedDB|cookie/;
  const asks = frames.flatMap((a) =>
    [elements, links, words].flatMap((r) => (r.test(htmlOf(a)) ? [`${a}: ${r.exec(htmlOf(a))?.[0]}`] : [])),
  );
  expect(asks).toEqual([]);
});

test("a frame says its language, its title and its chart's page, and is found only with its host", () => {
  const faults = each.flatMap(([id, locale]) =>
    [undefined, ...PICTURE_THEMES].flatMap((theme) => {
      const a = frameAddress(id, locale, theme);
      const d = documentOf(a);
      const canonical = d.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? "";
      const title = d.querySelector("h1")?.textContent ?? "";
      return [
        d.documentElement.getAttribute("lang") !== locale && `${a}: lang`,
        d.querySelector('meta[name="robots"]')?.getAttribute("content") !== "noindex,indexifembedded" &&
          `${a}: robots`,
        (!URL.canParse(canonical) || new URL(canonical).pathname !== chartPage(id, locale)) &&
          `${a}: canonical ${canonical}`,
        (title.length < 10 || !d.title.startsWith(title)) && `${a}: title “${title}”`,
      ].filter((f) => f !== false);
    }),
  );
  expect(faults).toEqual([]);
});

test("a frame holds both pictures, description, note, sources, a link back, date and licence", () => {
  const faults = faultsOf(live, (a) => {
    const d = documentOf(a);
    const [source, foot] = [...d.querySelectorAll("p.source")];
    const whole =
      d.querySelectorAll('svg[role="img"]').length === 2 &&
      (d.querySelector(".words")?.textContent ?? "").length > 60 &&
      (d.querySelector("p.note")?.textContent ?? "").length > 20 &&
      (source?.querySelectorAll("a").length ?? 0) >= 2 &&
      foot?.querySelectorAll("a").length === 1 &&
      / \d{4} · (Diagram|Chart): CC BY 4\.0$/.test(foot?.textContent ?? "");
    return !whole && a;
  });
  expect(faults).toEqual([]);
});

test("every link in a frame leads to a place that is there, on this site and in its language", () => {
  const pages = new Set(pageAddresses());
  const faults = frames.flatMap((a) =>
    [...documentOf(a).querySelectorAll("a")].flatMap((link) => {
      const href = link.getAttribute("href") ?? "";
      const [path = "", id] = href.split("#");
      const there = pages.has(path) && (id === undefined || htmlOf(path).includes(` id="${id}"`));
      const own = path.startsWith("/en/") === (documentOf(a).documentElement.getAttribute("lang") === "en");
      return there && own ? [] : [`${a}: ${href}`];
    }),
  );
  expect([...new Set(faults)]).toEqual([]);
});

test("the frame of a Danish chart writes 46,4 and that of an English one 46.4", () => {
  expect(htmlOf(frameAddress("outside-work", "da"))).toContain(">46,4<");
  expect(htmlOf(frameAddress("outside-work", "en"))).toContain(">46.4<");
});

test("a chart that nobody has measured is given rather too much room than too little", () => {
  const faults = each.flatMap(([id, locale]) => {
    const drawing = drawingOf(chartById(id), locale);
    const measured = measuredFrame(id, locale)?.heights;
    if (!measured) return [];
    const reckoned = reckonedHeights(drawing);
    return FRAME_WIDTHS.flatMap((w) => (reckoned[w] < measured[w] ? [`${id} (${locale}) at ${w} px`] : []));
  });
  expect(faults).toEqual([]);
});

interface Answer {
  readonly [field: string]: unknown;
  readonly html: string;
}
const answerOf = (id: string, locale: Locale) =>
  JSON.parse(readFileSync(join(DIST, oembedAddress(id, locale)), "utf8")) as Answer;

test("every chart's page leads to its oEmbed answer where WordPress looks: the first 150 kB of its head", () => {
  const faults = each.flatMap(([id, locale]) => {
    const head =
      htmlOf(chartPage(id, locale))
        .slice(0, 153_600)
        .split(/<\/head>/i)[0] ?? "";
    const link = [...head.matchAll(/<link[^<>]+>/g)]
      .map((m) => m[0])
      .find((l) => l.includes("application/json+oembed"));
    const href = /href="([^"]*)"/.exec(link ?? "")?.[1] ?? "";
    return URL.canParse(href) && new URL(href).pathname === oembedAddress(id, locale)
      ? []
      : [`${id} (${locale}): ${link}`];
  });
  expect(faults).toEqual([]);
});

test("an oEmbed answer is whole, and its markup is a quotation with a link and then the frame", () => {
  const files = new Set(filesOf());
  const faults = each.flatMap(([id, locale]) => {
    const o = answerOf(id, locale);
    const quotation =
      /^<blockquote class="wp-embedded-content"><a href="([^"]*)">[^<]+<\/a> [^<]{60,}<\/blockquote>/;
    const frame = /<\/blockquote><iframe [^>]*src="([^"]*)" title="([^"]+)"[^>]*><\/iframe>$/;
    const page = quotation.exec(o.html)?.[1];
    const [, src, title] = frame.exec(o.html) ?? [];
    const path = (address: unknown) =>
      URL.canParse(String(address)) ? new URL(String(address)).pathname : "";
    return [
      (o["version"] !== "1.0" || o["type"] !== "rich") && "version or type",
      (!title || title.length < 10 || !o["title"]) && "title",
      path(page) !== chartPage(id, locale) && `page ${page}`,
      path(src) !== frameAddress(id, locale) && `frame ${src}`,
      !(Number(o["width"]) > 0 && Number(o["height"]) >= 200 && Number(o["height"]) <= 1000) && "size",
      (!o["provider_name"] || path(o["provider_url"]) !== (locale === "da" ? "/" : "/en/")) && "provider",
      !files.has(path(o["thumbnail_url"])) && `no picture ${o["thumbnail_url"]}`,
      (o["thumbnail_width"] !== 1200 || o["thumbnail_height"] !== 630) && "size of the picture",
    ].flatMap((fault) => (fault === false ? [] : [`${id} (${locale}): ${fault}`]));
  });
  expect(faults).toEqual([]);
});
