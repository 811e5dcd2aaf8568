import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { heightsOf } from "../scripts/measure.ts";
import measured from "../src/frames/heights.json";
import { LOCALES, type Locale } from "../src/i18n/locale.ts";
import { FRAME_WIDTHS, heightAt, type Measured } from "../src/model/frame-widths.ts";
import { chartPage, frameAddress, oembedAddress } from "../src/published/addresses.ts";
import { launchChromium, type Site, serveSite } from "./chromium.ts";
import { DIST, documentOf } from "./dist.ts";
import { bare, sandboxed, strict } from "./hosts/bare.ts";
import { article, type Guest, type Host, type Newsroom, openNewsroom } from "./hosts/host.ts";
import { amp, datawrapper, pym } from "./hosts/listeners.ts";
import { copied, lateScript, withoutScript } from "./hosts/ours.ts";
import {
  hasWordPress,
  pasteAlike,
  pasteInWordPress,
  wordPress,
  wordPressListener,
} from "./hosts/wordpress.ts";

/**
 * The frames in other people's pages, in a real Chromium: seen whole, as tall as they should be, and at
 * rest.
 */

const WIDTHS = [320, 480, 640, 900] as const;
/**
 * The matrix is run with these; a bare frame with all. The tallest, the lowest, one with many sources, one
 * of shapes.
 */
const SOME = ["outside-work", "efforts-timeline", "applied-by-year", "money-at-one-scale"] as const;

const heights = measured as Readonly<Record<string, Readonly<Record<Locale, Measured>> | undefined>>;
const charts = JSON.parse(readFileSync(join(DIST, "charts.json"), "utf8")) as { id: string }[];
const all = charts.map((c) => c.id);

let browser: Browser;
let site: Site;
let newsroom: Newsroom;
/** The address the build believes it is published at; WordPress is asked for that one. */
const builtFor = new URL(oembed(all[0] ?? "", "da").provider_url).origin;

beforeAll(async () => {
  [browser, site, newsroom] = await Promise.all([launchChromium(), serveSite(), openNewsroom()]);
  newsroom.publish("/pym.js", readFileSync(createRequire(import.meta.url).resolve("pym.js"), "utf8"));
  newsroom.publish("/wp-embed.js", wordPressListener());
}, 60_000);
afterAll(async () => {
  await browser?.close();
  site?.server.close();
  newsroom?.server.close();
});

function oembed(id: string, locale: Locale): { title: string; html: string; provider_url: string } {
  return JSON.parse(readFileSync(join(DIST, oembedAddress(id, locale)), "utf8"));
}

/**
 * A chart with all that a host may know of it, taken from the build and moved to where the build is served
 * now.
 */
function guest(id: string, locale: Locale, width: number): Guest {
  const here = (text: string) => text.replaceAll(builtFor, site.origin);
  const { title, html } = oembed(id, locale);
  const height = heights[id]?.[locale]?.heights[width as 320] ?? 0;
  const codes = [...documentOf(chartPage(id, locale)).querySelectorAll("code")].map(
    (c) => c.textContent ?? "",
  );
  const live = codes.find((c) => c.includes("<iframe") && c.includes(`${frameAddress(id, locale)}"`));
  if (!live) throw new Error(`${chartPage(id, locale)} shows no code for a live frame`);
  return {
    id,
    src: site.origin + frameAddress(id, locale),
    title,
    height,
    snippet: here(live),
    oembed: here(html),
  };
}

/** Every frame at the published widths and at many between them, opened once. */
let now: Map<string, Map<number, number>>;
const EVERY = [...FRAME_WIDTHS, ...Array.from({ length: 78 }, (_, i) => 280 + i * 10)];
const frames = all.flatMap((id) =>
  LOCALES.map((locale) => ({ id, locale, address: frameAddress(id, locale) })),
);

test("every frame has its heights published, and they are true to the pixel", {
  timeout: 180_000,
}, async () => {
  now = await heightsOf(
    browser,
    site.origin,
    frames.map((f) => f.address),
    EVERY,
  );
  const wrong = frames.flatMap(({ id, locale, address }) => {
    const published = heights[id]?.[locale]?.heights;
    if (!published) return [`${id} (${locale}) has no heights`];
    return FRAME_WIDTHS.flatMap((w) => {
      const is = now.get(address)?.get(w) ?? 0;
      return Math.abs(is - published[w]) > 1
        ? [`${id} (${locale}) at ${w} px: published ${published[w]}, is ${is}`]
        : [];
    });
  });
  expect(wrong, "run npm run heights and commit src/frames/heights.json").toEqual([]);
  const gone = Object.keys(heights).filter((id) => !all.includes(id));
  expect(
    gone,
    "heights of charts that are gone: run npm run heights and commit src/frames/heights.json",
  ).toEqual([]);
});

test("no frame is taller than the 1,000 px or lower than the 200 px that hosts allow, at any width", () => {
  const faults = frames.flatMap(({ id, locale, address }) => {
    const at = [...(now.get(address) ?? [])].filter(([w, is]) => (is > 1000 || is < 200) && w <= 900);
    const [width, worst] = at.sort(([, a], [, b]) => b - a)[0] ?? [];
    return width === undefined ? [] : [`${id} (${locale}) is ${worst} px tall at ${width} px`];
  });
  expect(faults, "draw the narrow picture lower, or shorten the note").toEqual([]);
});

test("between the published widths, too, the copied code keeps room for all of a frame", () => {
  const faults = frames.flatMap(({ id, locale, address }) => {
    const room = heights[id]?.[locale];
    if (!room) return [];
    const short = EVERY.map((w) => [w, (now.get(address)?.get(w) ?? 0) - heightAt(room, w)] as const);
    // Text can break between two of the widths that `npm run heights` looks at: less than half a line is lost there.
    return short
      .filter(([, px]) => px > 8)
      .map(([w, px]) => `${id} (${locale}) at ${w} px: ${px.toFixed(0)} px are cut off`);
  });
  expect(faults).toEqual([]);
});

/** What one frame looks like from inside and outside, in CSS pixels. */
interface Seen {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly content: number;
  readonly scrolls: boolean;
}

interface Visit {
  readonly seen: readonly Seen[];
  readonly shift: number;
  readonly faults: readonly string[];
}

async function look(page: Page, guests: readonly Guest[]): Promise<Seen[]> {
  const frames = await page.$$("iframe");
  return Promise.all(
    frames.map(async (element, i) => {
      const box = await element.boundingBox();
      const frame = await element.contentFrame();
      const inside = await frame
        ?.evaluate(() => {
          const root = document.documentElement;
          return {
            content: Math.ceil(document.body.getBoundingClientRect().height),
            scrolls: root.scrollWidth > root.clientWidth || root.scrollHeight > window.innerHeight,
          };
        })
        // A lazy frame can begin to load while it is looked at; it is looked at again.
        .catch(() => undefined);
      return {
        id: guests[i]?.id ?? "?",
        width: box?.width ?? 0,
        height: box?.height ?? 0,
        content: inside?.content ?? 0,
        scrolls: inside?.scrolls ?? true,
      };
    }),
  );
}

let visits = 0;

/**
 * Opens a page with charts, scrolls it through as a reader would, waits until the frames are at rest, and
 * looks.
 */
async function visit(host: Host, guests: readonly Guest[], width: number): Promise<Visit> {
  const address = newsroom.publish(`/${++visits}`, host.page(guests, width), host.headers?.(site.origin));
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("console", (m) => {
    if (m.type() === "error" || m.type() === "warning") faults.push(`${host.name}: console: ${m.text()}`);
  });
  page.on("pageerror", (e) => faults.push(`${host.name}: ${e.message}`));
  page.on("request", (r) => {
    const ours = [site.origin, newsroom.origin, "data:"].some((o) => r.url().startsWith(o));
    if (!ours) faults.push(`${host.name}: asks ${r.url()}`);
  });
  await page.addInitScript(() => {
    const kept = globalThis as unknown as { shift: number };
    kept.shift = 0;
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) kept.shift += (e as unknown as { value: number }).value;
    }).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address);
  for (let y = 0; y < (await page.evaluate(() => document.documentElement.scrollHeight)); y += 1600)
    await page.evaluate((to) => scrollTo(0, to), y);
  let seen = await look(page, guests);
  const settled = (s: Seen) => s.content > 0 && (!host.listens || Math.abs(s.height - s.content) <= 1);
  for (let tries = 0; tries < 40 && !(seen.length === guests.length && seen.every(settled)); tries++) {
    await page.waitForTimeout(50);
    seen = await look(page, guests);
  }
  const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
  await context.close();
  return { seen, shift, faults };
}

/** What is wrong with a visit, each as one sentence; and how far the worst frame was from its height. */
function judge(
  host: Host,
  width: number,
  locale: Locale,
  { seen, shift, faults }: Visit,
  most: number,
  still: boolean,
) {
  const at = `${host.name}, ${width} px, ${locale}`;
  const errors = seen.map((s) => Math.abs(s.height - s.content));
  return {
    worst: Math.max(...errors),
    faults: [
      ...faults,
      ...seen.flatMap((s) => [
        ...(s.content < 200 ? [`${at}: ${s.id} is not to be seen`] : []),
        ...(Math.abs(s.width - width) > 0.5 ? [`${at}: ${s.id} is ${s.width} px wide`] : []),
        ...(s.scrolls ? [`${at}: ${s.id} scrolls`] : []),
        ...(s.height < s.content ? [`${at}: ${s.id} is cut off: ${s.content} px in ${s.height}`] : []),
        ...(s.height - s.content > most ? [`${at}: ${s.id} has ${s.height - s.content} px too many`] : []),
      ]),
      ...(still && shift > 0 ? [`${at}: the page moves by ${shift}`] : []),
    ],
  };
}

/** Visits a host with charts at every width and in both languages. */
async function tour(host: Host, ids: readonly string[], { still = false } = {}): Promise<string[]> {
  const most = host.listens ? 1 : 24;
  const stops = LOCALES.flatMap((l) => WIDTHS.map((w) => [l, w] as const));
  const found: string[] = [];
  let worst = 0;
  for (const [locale, width] of stops) {
    const guests = ids.map((id) => guest(id, locale, width));
    const verdict = judge(host, width, locale, await visit(host, guests, width), most, still);
    worst = Math.max(worst, verdict.worst);
    found.push(...verdict.faults);
  }
  console.log(`${host.name}: worst height error ${worst} px`);
  return [...new Set(found)];
}

const WHOLE = "shows every frame whole, at 320, 480, 640 and 900 px, in both languages";

/** Chromium says so of every script that a sandbox forbids; nothing else may be said. */
const FORBIDDEN =
  /^sandbox="": console: Blocked script execution in .* because the document's frame is sandboxed/;

test.concurrent(`a bare frame with the published height ${WHOLE}, all charts`, {
  timeout: 180_000,
}, async () => {
  expect(await tour(bare, all)).toEqual([]);
});

for (const host of [sandboxed, strict, datawrapper, amp, pym, lateScript])
  test.concurrent(`${host.name} ${WHOLE}`, { timeout: 180_000 }, async () => {
    expect((await tour(host, SOME)).filter((f) => !FORBIDDEN.test(f))).toEqual([]);
  });

test.concurrent(`WordPress turns a pasted address into the chart and ${WHOLE}`, {
  timeout: 180_000,
}, async () => {
  if (!hasWordPress)
    console.log("no WordPress here (apt-get install wordpress php-cli): a host that behaves alike stands in");
  const pasted = LOCALES.flatMap((l) =>
    SOME.map((id) => [frameAddress(id, l), builtFor + chartPage(id, l)] as const),
  );
  const made = hasWordPress
    ? pasteInWordPress(
        DIST,
        builtFor,
        pasted.map(([, page]) => page),
      )
    : undefined;
  const bySrc = new Map(pasted.map(([frame, page]) => [site.origin + frame, made?.get(page)]));
  const paste = (g: Guest) => {
    const real = bySrc.get(g.src);
    return real ? { ...real, html: real.html.replaceAll(builtFor, site.origin) } : pasteAlike(g.oembed);
  };
  expect(await tour(wordPress(paste), SOME)).toEqual([]);
  const html = paste(guest("outside-work", "da", 640)).html;
  expect(html).toContain(`title="${guest("outside-work", "da", 640).title}"`);
});

test.concurrent(`ten charts in one article, by the copied code: ${WHOLE}, and the article never moves`, {
  timeout: 180_000,
}, async () => {
  const ten = [...SOME, ...all.filter((id) => !SOME.some((s) => s === id))].slice(0, 10);
  expect(await tour(copied, ten, { still: true })).toEqual([]);
});

test.concurrent(`the copied code without its script ${WHOLE}, and the article never moves`, {
  timeout: 180_000,
}, async () => {
  expect(await tour(withoutScript, SOME, { still: true })).toEqual([]);
});

/**
 * A page with one frame; where a click on each of its links leads, and whether it opens in the frame or in
 * the window.
 */
async function follow(frame: (g: Guest) => string, foot = ""): Promise<string[]> {
  const g = guest("outside-work", "da", 640);
  const address = newsroom.publish(`/links/${++visits}`, article([frame(g)], 640, "", foot));
  const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
  const ways: string[] = [];
  for (let i = 0; i < 20; i++) {
    await page.goto(address);
    const inside = page.frames()[1];
    if (!inside) throw new Error("the page has no frame");
    await inside.waitForLoadState();
    // WordPress shows the frame when it has said its height.
    await page.locator("iframe").waitFor({ state: "visible" });
    const links = inside.locator("a");
    if (i >= (await links.count())) break;
    const href = (await links.nth(i).getAttribute("href")) ?? "";
    const arrived = page.waitForEvent("framenavigated", {
      predicate: (f) => f.url() === site.origin + href,
      timeout: 5000,
    });
    await links.nth(i).click();
    const where = await arrived.catch(() => undefined);
    ways.push(
      where ? `${href} in the ${where === page.mainFrame() ? "window" : "frame"}` : `${href} leads nowhere`,
    );
  }
  await page.close();
  return ways;
}

const LINKS = [...documentOf(frameAddress("outside-work", "da")).querySelectorAll("a")].map((a) =>
  a.getAttribute("href"),
);

test.concurrent("every link in a frame opens in the whole window", { timeout: 180_000 }, async () => {
  const frame = (g: Guest) => `<iframe src="${g.src}" title="x" width="640" height="700"></iframe>`;
  expect(await follow(frame)).toEqual(LINKS.map((href) => `${href} in the window`));
});

test.concurrent("WordPress lets every link of its shut-in frames open in the whole window", {
  timeout: 180_000,
}, async () => {
  const frame = (g: Guest) => pasteAlike(g.oembed).html;
  const ways = await follow(frame, '<script src="/wp-embed.js"></script>');
  expect(ways).toEqual(LINKS.map((href) => `${href} in the window`));
});

for (const sandbox of ["allow-scripts", "allow-scripts allow-same-origin", ""])
  test.concurrent(`every link works under sandbox="${sandbox}", in the frame itself`, {
    timeout: 180_000,
  }, async () => {
    const frame = (g: Guest) =>
      `<iframe src="${g.src}" title="x" width="640" height="700" sandbox="${sandbox}"></iframe>`;
    expect(await follow(frame)).toEqual(LINKS.map((href) => `${href} in the frame`));
  });

test.concurrent("a frame is dark for a reader who has it dark, unless its address says light", async () => {
  const ground = async (address: string, colorScheme: "light" | "dark") => {
    const page = await browser.newPage({ colorScheme });
    await page.goto(site.origin + address);
    const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.close();
    return colour;
  };
  const [id, locale] = ["outside-work", "en"] as const;
  const [light, dark] = [
    await ground(frameAddress(id, locale), "light"),
    await ground(frameAddress(id, locale), "dark"),
  ];
  expect(light).not.toBe(dark);
  expect(await ground(frameAddress(id, locale, "light"), "dark")).toBe(light);
  expect(await ground(frameAddress(id, locale, "dark"), "light")).toBe(dark);
});
