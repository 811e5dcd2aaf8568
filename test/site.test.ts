import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runData } from "../scripts/data.ts";
import { DIST, documentOf, filesOf, htmlOf, pageAddresses } from "./dist.ts";

/** The built site, read as files: what a citizen would miss, and what must never be there. */

const addresses = pageAddresses();
const english = addresses.filter((a) => a.startsWith("/en/"));
const danish = addresses.filter((a) => !a.startsWith("/en/"));

const MUST_EXIST = [
  "/",
  "/aftalen/",
  "/indsatser/",
  "/penge/",
  "/fremskridt/",
  "/loefter/",
  "/tidslinje/",
  "/diagrammer/",
  "/data/",
  "/metode/",
  "/ordbog/",
  "/om/",
];

test("has every page that is promised, and each in both languages", { timeout: 60_000 }, () => {
  for (const a of MUST_EXIST) expect(addresses).toContain(a);
  const missing = danish.flatMap((a) => {
    const other = documentOf(a).querySelector('link[hreflang="en"]')?.getAttribute("href");
    const path = other ? new URL(other).pathname : "";
    return addresses.includes(path) ? [] : [`${a} has no English page (${path})`];
  });
  expect(missing).toEqual([]);
  expect(english.length).toBe(danish.length);
  expect(existsSync(join(DIST, "404.html"))).toBe(true);
});

test("the language switch of a page leads to the same page, and back", { timeout: 60_000 }, () => {
  for (const a of addresses) {
    const there = documentOf(a).querySelector("a.language")?.getAttribute("href") ?? "";
    const back = documentOf(there).querySelector("a.language")?.getAttribute("href");
    expect(back, `${a} → ${there} → ${back}`).toBe(a);
  }
});

test("no link inside the site is dead, and every fragment has its target", { timeout: 60_000 }, () => {
  const ids = new Map<string, Set<string>>();
  const idsOf = (a: string) => {
    const known = ids.get(a) ?? new Set([...htmlOf(a).matchAll(/\sid="([^"]+)"/g)].map((m) => m[1] ?? ""));
    ids.set(a, known);
    return known;
  };
  const files = new Set(filesOf());
  const dead: string[] = [];
  for (const a of addresses) {
    for (const [, href = ""] of htmlOf(a).matchAll(/<a\s[^>]*?href="([^"]*)"/g)) {
      if (/^(https?:|mailto:)/.test(href)) continue;
      const url = new URL(href.replaceAll("&amp;", "&"), `http://site${a}`);
      const path = decodeURI(url.pathname);
      if (!files.has(path.endsWith("/") ? `${path}index.html` : path)) dead.push(`${a}: ${href}`);
      else if (url.hash && path.endsWith("/") && !idsOf(path).has(decodeURIComponent(url.hash.slice(1))))
        dead.push(`${a}: ${href} (no such id)`);
    }
  }
  expect([...new Set(dead)]).toEqual([]);
});

test("no id stands twice on a page", () => {
  const doubled = addresses.flatMap((a) => {
    const ids = [...htmlOf(a).matchAll(/\sid="([^"]+)"/g)].map((m) => m[1]);
    return ids.filter((id, i) => ids.indexOf(id) < i).map((id) => `${a}: ${id}`);
  });
  expect(doubled).toEqual([]);
});

test("a page loads script as files of this host alone, and asks no other host for anything", () => {
  const found: string[] = [];
  for (const a of [...addresses, "/404.html"]) {
    const html = htmlOf(a);
    for (const [tag] of html.matchAll(/<script\b[^>]*>/gi))
      if (!/ src="\/_\/[^"]+"/.test(tag)) found.push(`${a}: ${tag}`);
    for (const [tag] of html.matchAll(
      /<(?:img|link|source|iframe|use|image|object|embed|video|audio)\b[^>]*>/gi,
    )) {
      const at = /\b(?:src|href|srcset|data)="(https?:)?\/\/[^"]*"/i.exec(tag);
      if (at && !/rel="(?:canonical|alternate)"/.test(tag)) found.push(`${a}: ${tag}`);
    }
  }
  for (const css of filesOf().filter((f) => f.endsWith(".css")))
    if (/url\((?!["']?(?:\/|data:))/.test(readFileSync(join(DIST, css), "utf8"))) found.push(css);
  expect(found).toEqual([]);
});

test("every page has one heading of the first level, a title, a description, and no skipped level", {
  timeout: 60_000,
}, () => {
  const faults: string[] = [];
  const titles = new Map<string, string>();
  for (const a of addresses) {
    const d = documentOf(a);
    const levels = [...d.querySelectorAll("main h1,main h2,main h3,main h4")].map((h) =>
      Number(h.tagName[1]),
    );
    if (levels.filter((l) => l === 1).length !== 1)
      faults.push(`${a}: ${levels.filter((l) => l === 1).length} h1`);
    levels.forEach((l, i) => {
      if (l > (levels[i - 1] ?? 0) + 1) faults.push(`${a}: h${l} after h${levels[i - 1]}`);
    });
    const title = d.querySelector("title")?.textContent ?? "";
    if (titles.has(title)) faults.push(`${a} and ${titles.get(title)}: the same title “${title}”`);
    titles.set(title, a);
    if ((d.querySelector('meta[name="description"]')?.getAttribute("content") ?? "").length < 20)
      faults.push(`${a}: no description`);
    if (d.documentElement.getAttribute("lang") !== (a.startsWith("/en/") ? "en" : "da"))
      faults.push(`${a}: lang`);
  }
  expect(faults).toEqual([]);
});

test("no section is empty: a heading is always followed by something of its own", { timeout: 60_000 }, () => {
  const empty = addresses.flatMap((a) => {
    const d = documentOf(a);
    return [...d.querySelectorAll("main h2, main h3")].flatMap((h) => {
      const next = h.nextElementSibling;
      const level = Number(h.tagName[1]);
      const follows = next && !(/^H[1-6]$/.test(next.tagName) && Number(next.tagName[1]) <= level);
      return follows ? [] : [`${a}: ${h.textContent}`];
    });
  });
  expect(empty).toEqual([]);
});

test("nothing a reader sees says undefined, NaN, null, [object Object] or a raw key", {
  timeout: 60_000,
}, () => {
  const faults = addresses.flatMap((a) => {
    const body = documentOf(a).querySelector("body");
    const text = body?.textContent ?? "";
    const found = /\b(undefined|NaN|\[object|null)\b/.exec(text);
    return found ? [`${a}: …${text.slice(Math.max(0, found.index - 40), found.index + 40)}…`] : [];
  });
  expect(faults).toEqual([]);
});

test("every chart stands on its page and in the catalogue with picture, words and table, in both languages", () => {
  const charts = JSON.parse(readFileSync(join(DIST, "charts.json"), "utf8")) as {
    id: string;
    dataset: string;
    title: Record<string, string>;
    addresses: Record<string, { page: string }>;
  }[];
  expect(charts.length).toBeGreaterThanOrEqual(17);
  for (const c of charts)
    for (const l of ["da", "en"]) {
      const d = documentOf(c.addresses[l]?.page ?? "");
      expect(d.querySelectorAll("figure svg[role=img]").length, `${c.id} ${l}`).toBe(2);
      expect(d.querySelector("figure .title")?.textContent?.trim()).toBe(c.title[l]);
      expect(d.querySelectorAll("figure tbody tr").length).toBeGreaterThan(0);
      expect((d.querySelector("figure .words")?.textContent ?? "").length).toBeGreaterThan(60);
      expect((d.querySelector("figure .note")?.textContent ?? "").length).toBeGreaterThan(20);
      expect((d.querySelector("figure .source a")?.getAttribute("href") ?? "").length).toBeGreaterThan(1);
    }
});

test("every row of every table is on the site, at an address of its own, in both languages", async () => {
  const run = await runData(join(import.meta.dirname, "../data"));
  if (!run.ok) throw new Error("the data do not hold");
  for (const [id, rows] of Object.entries(run.tables))
    for (const a of [`/data/${id}/`, `/en/data/${id}/`]) {
      const anchors = [...htmlOf(a).matchAll(/<tr id="([^"]+)"/g)].map((m) => m[1]);
      expect(anchors.length, a).toBe(rows.length);
    }
});

test("every table can be downloaded for machines and for a Danish Excel, with the same rows", async () => {
  const run = await runData(join(import.meta.dirname, "../data"));
  if (!run.ok) throw new Error("the data do not hold");
  for (const id of Object.keys(run.tables)) {
    const kept = readFileSync(join(import.meta.dirname, `../data/${id}.csv`), "utf8");
    const excel = readFileSync(join(DIST, `data/${id}.excel.csv`), "utf8");
    expect(excel.split("\r\n").length, id).toBe(kept.split("\r\n").length);
    const machine = readFileSync(join(DIST, `data/${id}.csv`), "utf8");
    expect(machine.startsWith("\ufeff")).toBe(false);
    expect(machine.split("\r\n")[0]).not.toContain(";");
  }
});

test("numbers in prose lead to the row they come from", () => {
  for (const a of ["/", "/en/"]) {
    const numbers = [...documentOf(a).querySelectorAll("main p a.n")];
    expect(numbers.length).toBeGreaterThan(30);
    for (const n of numbers) {
      expect(n.querySelector("data")?.getAttribute("value")).toBeTruthy();
      expect(n.getAttribute("href")).toMatch(/\/(data|tal|numbers)\/[a-z0-9-]+\/#/);
    }
  }
});

test("no machine's path and no key of the code has slipped into a page", () => {
  const faults = addresses.filter((a) => /\/home\/|\/work\/|node_modules|file:\/\//.test(htmlOf(a)));
  expect(faults).toEqual([]);
  expect(statSync(join(DIST, "favicon.svg")).size).toBeGreaterThan(100);
});
