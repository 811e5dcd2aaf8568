import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { FACES } from "../scripts/faces.ts";
import { LETTERS, WEIGHTS, widthsIn } from "../scripts/letter-widths.ts";
import { drawPng } from "../scripts/picture-png.ts";
import { sizeOf, textsOf, withTexts } from "../scripts/png-chunks.ts";
import { rasterise } from "../scripts/rasterise.ts";
import { drawingOf } from "../src/charts/drawn.ts";
import { chartById, charts } from "../src/charts/index.ts";
import { FORMAT } from "../src/i18n/format.ts";
import { INTERFACE } from "../src/i18n/index.ts";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import { footOf } from "../src/pictures/foot.ts";
import { imprintOf } from "../src/pictures/imprint.ts";
import { LETTER_WIDTHS, LETTERS as MEASURED } from "../src/pictures/letter-widths.ts";
import { balanceLines, breakLines, lineWidth } from "../src/pictures/lines.ts";
import { metadata } from "../src/pictures/metadata.ts";
import { SHAPES } from "../src/pictures/shapes.ts";
import { SHARE } from "../src/pictures/share.ts";
import {
  PICTURE_FORMATS,
  PICTURE_THEMES,
  pictureAddress,
  shareAddress,
  siteShareAddress,
} from "../src/published/addresses.ts";
import { dataDate } from "../src/site/settings.ts";
import { launchChromium } from "./chromium.ts";
import { DIST, documentOf, filesOf, pageAddresses } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";
import { workbench } from "./workbench.ts";

/** The pictures of every chart as files in the built site: what someone gets who takes one along. */

interface Picture {
  readonly id: string;
  readonly locale: Locale;
  readonly format: (typeof PICTURE_FORMATS)[number];
  readonly svg: string;
  readonly png: string;
}

const pictures: readonly Picture[] = charts.flatMap(({ id }) =>
  LOCALES.flatMap((locale) =>
    PICTURE_FORMATS.flatMap((format) =>
      PICTURE_THEMES.map((theme) => ({
        id,
        locale,
        format,
        svg: pictureAddress(id, locale, format, theme, "svg"),
        png: pictureAddress(id, locale, format, theme, "png"),
      })),
    ),
  ),
);
const shared = LOCALES.flatMap((l) => [siteShareAddress(l), ...charts.map((c) => shareAddress(c.id, l))]);
const text = (address: string) => readFileSync(join(DIST, address), "utf8");
const bytes = (address: string) => readFileSync(join(DIST, address));
/** What a reader reads: the text of the SVG without its metadata, its lines joined. */
const wordsOf = (svg: string) =>
  svg
    .replace(/<(title|desc|metadata|style)>.*?<\/\1>/gs, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">");

test("every chart has a picture in each language, format and theme, as SVG and as PNG, and one for sharing", () => {
  const there = filesOf().filter((f) => /^(\/en)?\/pictures\//.test(f));
  expect(there).toEqual([...pictures.flatMap((p) => [p.svg, p.png]), ...shared].sort());
});

test("a picture holds title, subtitle, source, date, licence and the site's name as text", () => {
  for (const p of pictures) {
    const d = drawingOf(chartById(p.id), p.locale);
    const t = INTERFACE[p.locale];
    const words = wordsOf(text(p.svg));
    for (const part of [
      d.title,
      d.subtitle,
      `${d.sources.length === 1 ? t.source : t.sources}: `,
      `${t.dataAsOf} ${FORMAT[p.locale].date(dataDate())}`,
      `${t.picture.chart}: CC BY 4.0`,
      t.siteName,
    ])
      expect(words, p.svg).toContain(part);
  }
});

test("a picture says the same in its metadata: title, description, language, date, every source, and the licence", () => {
  for (const p of pictures) {
    const d = drawingOf(chartById(p.id), p.locale);
    const svg = text(p.svg).replaceAll("&amp;", "&").replaceAll("&quot;", '"');
    expect(svg).toContain(`<title>${d.title}</title>`);
    expect(svg).toContain(`<desc>${d.description}</desc>`);
    expect(svg).toContain(`<dc:date>${dataDate()}</dc:date>`);
    expect(svg).toContain(`<dc:language>${p.locale}</dc:language>`);
    expect(svg).toContain('<cc:license rdf:resource="https://creativecommons.org/licenses/by/4.0/"/>');
    expect(svg.match(/<dc:source>/g)?.length, p.svg).toBe(d.sources.length);
    expect(svg).toContain(`aria-label="${INTERFACE[p.locale].picture.chart}: ${d.title}. ${d.subtitle}."`);
  }
});

test("a picture stands alone: its colours are values, and nothing in it is fetched or run", () => {
  const faults = pictures.flatMap((p) => {
    const svg = text(p.svg);
    const foreign = [
      ...svg.matchAll(/(?:href|src)="(?!#)[^"]*"|url\((?!#)[^)]*\)|@import|<script|<image|<foreignObject/gi),
    ];
    return [...foreign.map((m) => m[0]), ...(svg.match(/var\([^)]*\)|currentColor/g) ?? [])].map(
      (f) => `${p.svg}: ${f}`,
    );
  });
  expect([...new Set(faults)]).toEqual([]);
});

test("a picture anchors its words where the drawing does", () => {
  const anchor = (svg: string) => /^<svg[^>]* text-anchor="(\w+)"/.exec(svg)?.[1];
  const anchored = charts.flatMap(({ id }) => anchor(drawingOf(chartById(id), "da").wide) ?? []);
  expect(anchored.length).toBeGreaterThan(0);
  for (const p of pictures.filter((p) => p.locale === "da" && p.format === "wide")) {
    const placed = /<svg x=[^>]*>/.exec(text(p.svg))?.[0].replace(/^<svg x="[^"]*"/, "<svg") ?? "";
    expect(anchor(placed), p.svg).toBe(anchor(drawingOf(chartById(p.id), "da").wide));
  }
});

test("the light and the dark picture differ in nothing but their colours", () => {
  const plain = (svg: string) => svg.replace(/#[0-9a-f]{3,8}\b/gi, "#");
  for (const p of pictures.filter((p) => p.svg.includes("-light.")))
    expect(plain(text(p.svg)) === plain(text(p.svg.replace("-light.", "-dark."))), p.svg).toBe(true);
});

test("no address of this machine stands in a picture: what is not published names no place", () => {
  for (const p of pictures) expect(text(p.svg)).not.toMatch(/127\.0\.0\.1|localhost|\/work\/|\/home\//);
});

test("a PNG is as large as its SVG, wide 1200, square 1080 by 1080, narrow 640 and upright", () => {
  for (const p of pictures) {
    const [width, height] = sizeOf(bytes(p.png));
    const size = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(text(p.svg));
    expect([width, height], p.png).toEqual([Number(size?.[1]), Number(size?.[2])]);
    if (p.format === "wide") expect(width).toBe(1200);
    if (p.format === "square") expect([width, height]).toEqual([1080, 1080]);
    if (p.format === "narrow") {
      expect(width).toBe(640);
      expect(height, p.png).toBeGreaterThan(width * 0.9);
    }
  }
});

test("a PNG has a palette and says in its text chunks what it is, whose, on what terms, and of when", () => {
  for (const p of pictures) {
    const png = bytes(p.png);
    expect(png[25], `${p.png}: colour type`).toBe(3);
    const d = drawingOf(chartById(p.id), p.locale);
    const texts = Object.fromEntries(textsOf(png).map((t) => [t.keyword, t]));
    expect(texts["Title"]).toEqual({ keyword: "Title", text: d.title, language: p.locale });
    expect(texts["Description"]?.text).toBe(d.description);
    expect(texts["Author"]?.text).toBeTruthy();
    expect(texts["Copyright"]?.text).toContain("https://creativecommons.org/licenses/by/4.0/");
    expect(texts["Source"]?.text.split("\n").length).toBeGreaterThanOrEqual(d.sources.length);
    expect(texts["Creation Time"]?.text).toBe(`${dataDate()}T00:00:00Z`);
  }
});

test("a PNG brings its alternative text along where WordPress looks for one when a picture is uploaded", () => {
  for (const p of pictures) {
    const d = drawingOf(chartById(p.id), p.locale);
    const xmp =
      /<x:xmpmeta .*<\/x:xmpmeta>/s.exec(bytes(p.png).toString("utf8"))?.[0].replaceAll("&amp;", "&") ?? "";
    const alternative = /<Iptc4xmpCore:AltTextAccessibility><rdf:Alt>(.*?)<\/rdf:Alt>/.exec(xmp)?.[1] ?? "";
    expect(alternative, p.png).toContain(`<rdf:li xml:lang="${p.locale}">`);
    expect(alternative.replaceAll("&quot;", '"')).toContain(`${d.title}. ${d.subtitle}.`);
  }
});

test("a picture for sharing is 1200 by 630 and at most 60 kB", () => {
  for (const address of shared) {
    expect(sizeOf(bytes(address)), address).toEqual([1200, 630]);
    expect(bytes(address).length, address).toBeLessThanOrEqual(60_000);
  }
});

test("every page names the picture it is shared with, a chart's page its own, with size and alternative text", {
  timeout: 60_000,
}, () => {
  for (const a of pageAddresses()) {
    const d = documentOf(a);
    const meta = (name: string) =>
      d.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ?? "";
    const image = new URL(meta("og:image"));
    expect(shared, a).toContain(image.pathname);
    expect(image.pathname.startsWith("/en/"), a).toBe(a.startsWith("/en/"));
    const chart = /\/(?:diagrammer|charts)\/([^/]+)\/$/.exec(a)?.[1];
    if (chart) expect(basename(image.pathname)).toBe(`${chart}-share.png`);
    expect([meta("og:image:width"), meta("og:image:height")]).toEqual([
      String(SHARE.width),
      String(SHARE.height),
    ]);
    expect(meta("og:image:alt").length, a).toBeGreaterThan(30);
    expect(new URL(meta("og:url")).pathname).toBe(a);
    expect(meta("og:site_name")).toBe(INTERFACE[a.startsWith("/en/") ? "en" : "da"].siteName);
    expect(meta("twitter:card")).toBe("summary_large_image");
  }
});

test("the same picture gives the same bytes, drawn again or taken from those drawn before", {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  const some = pictures.filter((p) => p.id === charts[0]?.id);
  for (const p of some) cpSync(join(DIST, p.svg), join(folder, p.svg));
  const cache = join(folder, "cache");
  const first = await rasterise(folder, cache);
  const drawnNow = some.map((p) => readFileSync(join(folder, p.png)));
  for (const p of some) rmSync(join(folder, p.png));
  const second = await rasterise(folder, cache);
  const drawnBefore = some.map((p) => readFileSync(join(folder, p.png)));
  rmSync(folder, { recursive: true });

  expect([first.count, first.drawn]).toEqual([some.length, some.length]);
  expect([second.count, second.drawn]).toEqual([some.length, 0]);
  for (const [i, p] of some.entries()) {
    expect(drawnNow[i]?.equals(bytes(p.png)), p.png).toBe(true);
    expect(drawnBefore[i]?.equals(bytes(p.png)), p.png).toBe(true);
  }
});

test("a picture that must be light gives up colours until it is, and says so if it cannot", async () => {
  const svg = text(pictureAddress("efforts-timeline", "da", "narrow", "light", "svg"));
  const whole = await drawPng(svg);
  const lighter = await drawPng(svg, whole.length - 1);
  expect(lighter.length).toBeLessThan(whole.length);
  await expect(drawPng(svg, 1000)).rejects.toThrow("cannot be brought under 1000 bytes");
});

test("once the site is published, the address of the chart stands in the picture and in its metadata", () => {
  const d = drawingOf(chartById("income"), "en");
  const published = imprintOf(d, new URL("https://example.dk/"));
  expect(metadata(d, published)).toContain(
    "<dc:identifier>https://example.dk/en/charts/income/</dc:identifier>",
  );
  expect(footOf(published, SHAPES.wide).at(0)).toContain("example.dk/en/charts/income/");
  const unpublished = imprintOf(d, new URL("http://127.0.0.1:4321/"));
  expect(metadata(d, unpublished) + footOf(unpublished, SHAPES.wide).at(0)).not.toContain("127.0.0.1");
});

test("a picture that cannot be drawn stops the build, is named, and leaves the site as it was", {
  timeout: 120_000,
}, () => {
  const bench = workbench();
  cpSync(join(DIST, "404.html"), join(bench.folder, "dist", "index.html"));
  const before = bench.fingerprint();
  bench.change("src/pictures/sheet.ts", 'xmlns: "http://www.w3.org/2000/svg",', "");
  const { code, output } = bench.build();
  const after = bench.fingerprint();
  bench.remove();
  expect(code).not.toBe(0);
  expect(output).toMatch(/pictures\/[a-z0-9-]+\.svg: /);
  expect(output).not.toContain("Siden er bygget");
  expect(after).toBe(before);
});

test("text is broken between words by the widths of the letters, and evenly in a title", () => {
  expect(breakLines("et to tre fire", lineWidth("et to tre", 20, 400), 20, 400)).toEqual([
    "et to tre",
    "fire",
  ]);
  expect(breakLines("på 40\u00a0% nu", 1, 20, 400)).toEqual(["på", "40\u00a0%", "nu"]);
  const title = "Uden for arbejde og uddannelse: over grænsen i alle målinger";
  expect(balanceLines(title, 700, 32, 700)).toEqual([
    "Uden for arbejde og uddannelse:",
    "over grænsen i alle målinger",
  ]);
  expect(balanceLines("566.000 applied for. City-wide: more than 200", 480, 32, 700)[0]).toBe(
    "566.000 applied for.",
  );
  expect(balanceLines("Antal indsatser den 7. marts 2011", 300, 20, 400).join("|")).not.toContain("7.|");
});

test("the letters are as wide as the typeface says, and it has every letter of every picture", () => {
  expect(MEASURED).toBe([...new Set(LETTERS)].join(""));
  for (const weight of WEIGHTS)
    expect(widthsIn(readFileSync(FACES[weight]), LETTERS), "run node scripts/letter-widths.ts").toEqual([
      ...LETTER_WIDTHS[weight],
    ]);
  const letters = [...new Set(pictures.flatMap((p) => [...wordsOf(text(p.svg)).replace(/&#160;|\n/g, "")]))];
  for (const face of Object.values(FACES)) expect(() => widthsIn(readFileSync(face), letters)).not.toThrow();
});

test("texts put into a PNG are read out of it again, in any language", () => {
  const png = bytes(shared[0] ?? "");
  const texts = [{ keyword: "Comment", text: "Blåbærgrød – »tak«", language: "da" }];
  expect(textsOf(withTexts(png, texts))[0]).toEqual(texts[0]);
});

/** What only a browser can tell. */
test("every SVG is well-formed; one opened by itself asks no one for anything", {
  timeout: 120_000,
}, async () => {
  const page = await browser.newPage();
  await page.goto(`${site.origin}/404.html`);
  const faults: string[] = [];
  for (const p of pictures) {
    const fault = await page.evaluate((svg) => {
      const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
      return parsed.querySelector("parsererror")?.textContent ?? null;
    }, text(p.svg));
    if (fault) faults.push(`${p.svg}: ${fault}`);
  }
  expect(faults).toEqual([]);

  const asked: string[] = [];
  page.on("request", (r) => asked.push(new URL(r.url()).pathname));
  const some = pictures.filter((p) => p.svg.endsWith("-wide-light.svg") && p.locale === "da");
  for (const p of some) await page.goto(site.origin + p.svg);
  await page.close();
  expect(asked).toEqual(some.map((p) => p.svg));
});

for (const fonts of ["ours", "the machine's"] as const)
  test(`no text leaves a picture or lies on another part of it, set in ${fonts === "ours" ? "our typeface" : "what a machine has instead of it"}`, {
    timeout: 120_000,
  }, async () => {
    const own = fonts === "ours" ? browser : await launchChromium(fonts);
    const page = await own.newPage({ viewport: { width: 1300, height: 900 } });
    const faults: string[] = [];
    for (const p of pictures.filter((p) => p.svg.includes("-light."))) {
      const svg = fonts === "ours" ? text(p.svg) : withoutFace(text(p.svg));
      faults.push(...(await misplaced(page, svg)).map((f) => `${p.svg}: ${f}`));
    }
    await (fonts === "ours" ? page : own).close();
    expect(faults).toEqual([]);
  });

/** The picture as it is where nobody has Public Sans, also if this machine has. */
const withoutFace = (svg: string) => svg.replace("Public Sans, Public Sans Variable, ", "");

/** What stands where it should not: outside the picture, or, of the parts of the sheet, upon another. */
async function misplaced(page: Page, svg: string): Promise<string[]> {
  return page.evaluate((source) => {
    document.body.innerHTML = source.replace(/^<\?xml.*\?>/, "");
    const sheet = document.querySelector("svg") as SVGSVGElement;
    const frame = sheet.getBoundingClientRect();
    const out: string[] = [];
    for (const t of sheet.querySelectorAll("text")) {
      const box = t.getBoundingClientRect();
      const words = (t.textContent ?? "").slice(0, 40);
      if (
        box.left < frame.left ||
        box.right > frame.right ||
        box.top < frame.top ||
        box.bottom > frame.bottom
      )
        out.push(`“${words}” leaves the picture`);
    }
    const drawing = sheet.querySelector(":scope > svg") as SVGSVGElement;
    const view = drawing.getBoundingClientRect();
    const parts = [...sheet.querySelectorAll(":scope > text > tspan")].map((t) => ({
      name: (t.textContent ?? "").slice(0, 40),
      box: t.getBoundingClientRect(),
    }));
    for (const [i, a] of parts.entries())
      for (const b of [...parts.slice(i + 1), { name: "the drawing", box: view }]) {
        const x = Math.min(a.box.right, b.box.right) - Math.max(a.box.left, b.box.left);
        const y = Math.min(a.box.bottom, b.box.bottom) - Math.max(a.box.top, b.box.top);
        if (x > 1 && y > 8) out.push(`“${a.name}” lies on “${b.name}” (${x.toFixed(0)} × ${y.toFixed(0)})`);
      }
    return out;
  }, svg);
}

test("nothing but pictures and their cache is written: no SVG for sharing is published", () => {
  for (const folder of ["pictures", "en/pictures"])
    expect(readdirSync(join(DIST, folder)).filter((f) => /share\.svg$|\.\d+$/.test(f))).toEqual([]);
});
