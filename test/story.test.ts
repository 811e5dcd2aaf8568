import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { lixOf, sentencesOf, wordsOf } from "../scripts/lix.ts";
import { rulesOf, stage, stepsOf } from "../src/site/scene.ts";
import { linkTerms } from "../src/site/term-links.ts";
import { documentOf, htmlOf, pageAddresses } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";

/** The story and the sections: figures that follow the words, answers first, the glossary's words, how heavy it is to read. */

const HOMES = ["/", "/en/"];
const SECTIONS = ["/indsatser/", "/penge/", "/fremskridt/", "/loefter/", "/aftalen/", "/tidslinje/"].flatMap(
  (a) => {
    const english = documentOf(a).querySelector('link[hreflang="en"]')?.getAttribute("href") ?? "";
    return [a, new URL(english).pathname];
  },
);
const main = (address: string): Element => {
  const found = documentOf(address).querySelector("main");
  if (!found) throw new Error(`${address} has no main part`);
  return found;
};
const textOf = (e: Element | null | undefined): string => (e?.textContent ?? "").replace(/\s+/g, " ").trim();

test("each section begins with an answer of at most 300 signs that holds a number or a vouched word, then a picture", () => {
  const faults = SECTIONS.flatMap((a) => {
    const h1 = main(a).querySelector("h1");
    const answer = h1?.nextElementSibling;
    const picture = answer?.nextElementSibling;
    const length = textOf(answer).length;
    return [
      ...(answer?.localName !== "p" ? [`${a}: after the heading stands no paragraph`] : []),
      ...(length < 40 || length > 300 ? [`${a}: the answer has ${length} signs`] : []),
      ...(answer?.querySelector("data, [data-holds]") ? [] : [`${a}: the answer names no number`]),
      ...(picture?.querySelector("svg") ? [] : [`${a}: after the answer stands no picture`]),
    ];
  });
  expect(SECTIONS.length).toBe(12);
  expect(faults).toEqual([]);
});

test("the front page opens with the strip and tells eight beats, each with a figure and a way on", () => {
  for (const a of HOMES) {
    const story = main(a).querySelector(".story");
    const parts = [...(story?.children ?? [])];
    expect(parts[0]?.className, a).toBe("lead");
    expect(parts[1]?.id, a).toBe("figur-seventeen-lists");
    // A beat begins at the strip or at a heading and reaches to the next.
    const beats: Element[][] = [];
    for (const part of parts.slice(1))
      if (part === parts[1] || part.localName === "h2") beats.push([part]);
      else beats.at(-1)?.push(part);
    expect(beats.length, a).toBe(9);
    for (const beat of beats) {
      const name = `${a} ${textOf(beat[0]).slice(0, 40)}`;
      expect(beat.at(-1)?.querySelector("a[href]"), name).toBeTruthy();
      expect(beat.at(-1)?.className, name).toBe("next");
    }
    const withFigure = beats.filter((b) => b.some((e) => e.classList.contains("figure")));
    expect(withFigure.length, a).toBe(7);
    expect(story?.querySelectorAll(".scene").length, a).toBe(3);
  }
});

test("a figure that steps is told once: one description and one table, and its steps are words", () => {
  for (const a of HOMES)
    for (const scene of main(a).querySelectorAll(".scene")) {
      expect(scene.querySelectorAll("details").length).toBe(2);
      expect(scene.querySelectorAll(".step").length).toBeGreaterThanOrEqual(4);
      expect(scene.querySelectorAll(".step svg").length).toBe(0);
      for (const step of scene.querySelectorAll(".step")) expect(textOf(step).length).toBeGreaterThan(30);
    }
});

const PICTURE =
  '<svg><rect data-part="a"/><rect data-part="b"/><g data-part="a c"><text>x</text></g><path d="M0 0"/></svg>';

test("finds the marks that stand back at each step, and shares what behaves alike", () => {
  const words =
    '<div class="step" data-shows=""></div><div class="step" data-shows="a"></div><div class="step" data-shows="b"></div>';
  const steps = stepsOf(words);
  expect(steps).toEqual([[], ["a"], ["b"]]);
  const staged = stage([PICTURE], steps);
  expect(staged.pictures).toEqual([
    '<svg><rect class="cue-1"/><rect class="cue-2"/><g class="cue-1"><text>x</text></g><path d="M0 0"/></svg>',
  ]);
  expect(staged.cues.map((c) => c.turns)).toEqual([
    ["none", "none", "dim-both"],
    ["none", "dim-both", "none"],
  ]);
  expect(rulesOf("figur-x", staged.cues)).toContain(
    "#figur-x .cue-1{animation-name:none,none,var(--dim-both,dim-both)}",
  );
});

test("a mark comes and goes once over neighbouring steps", () => {
  const { cues } = stage([PICTURE], [[], ["b"], ["b"], ["b"], []]);
  expect(cues.find((c) => c.turns[1] !== "none")?.turns).toEqual([
    "none",
    "dim-in",
    "dim",
    "dim-out",
    "none",
  ]);
});

test("a step that names a part the picture has not stops the build", () => {
  expect(() => stage([PICTURE], [["d"]])).toThrow(/"d"; the picture has a, b, c/);
});

const TERMS = [
  { id: "limit", forms: ["limit", "limits"] },
  { id: "hard", forms: ["pool", "pool of homes"] },
];
const page = (inner: string) => `<body><p>limit</p><main id="indhold">${inner}</main><p>limit</p></body>`;
const linked = (inner: string) =>
  linkTerms(page(inner), TERMS, (id) => `/g/#${id}`).replace(/^.*<main[^>]*>|<\/main>.*$/g, "");

test("links a word of the glossary where it is first used in running text, and there alone", () => {
  expect(linked("<p>Limits and limits.</p><p>A limit</p>")).toBe(
    '<p><a class="term" href="/g/#limit">Limits</a> and limits.</p><p>A limit</p>',
  );
  expect(linked("<p>a pool of homes</p>")).toBe('<p>a <a class="term" href="/g/#hard">pool of homes</a></p>');
  expect(linked("<p>unlimited, limit-less, delimit</p>")).not.toContain("<a");
});

test("leaves headings, links, quotations, figures, tables and classed lines alone", () => {
  for (const inner of [
    "<h2>limit</h2>",
    '<p><a href="/x">limit</a></p>',
    "<p><q>limit</q> “the limit” »limit«</p>",
    "<figure><p>limit</p></figure>",
    "<table><tr><td><p>limit</p></td></tr></table>",
    '<p class="next">limit</p>',
    "<nav><p>limit</p></nav>",
    "<svg><text>limit</text></svg>",
  ])
    expect(linked(inner), inner).toBe(inner);
  const step = '<figure><div class="step"><p>the limit</p></div><p>pool</p></figure>';
  expect(linked(step)).toContain('<a class="term" href="/g/#limit">limit</a>');
  expect(linked(step)).toContain("<p>pool</p>");
  expect(linkTerms("<main><p>limit</p></main>", TERMS, String)).not.toContain("<a");
});

test("on the built pages a term is linked once, to an entry that is there, and never in a heading or a quotation", {
  timeout: 60_000,
}, () => {
  const faults: string[] = [];
  let pages = 0;
  for (const a of pageAddresses()) {
    // The page of parts shows every part twice, once in each theme.
    if (!htmlOf(a).includes('class="term"') || /\/design\/$/.test(a)) continue;
    pages++;
    const links = [...main(a).querySelectorAll("a.term")];
    const hrefs = links.map((l) => l.getAttribute("href") ?? "");
    if (new Set(hrefs).size !== hrefs.length) faults.push(`${a}: a term is linked twice`);
    for (const l of links) {
      const [address = "", id = ""] = (l.getAttribute("href") ?? "").split("#");
      if (!documentOf(address).getElementById(id)) faults.push(`${a}: ${l.getAttribute("href")}`);
      if (l.closest("h1, h2, h3, q, table, nav"))
        faults.push(`${a}: ${l.textContent} in ${l.parentElement?.localName}`);
    }
  }
  expect(faults).toEqual([]);
  expect(pages).toBeGreaterThan(100);
  for (const a of HOMES) expect(main(a).querySelectorAll("a.term").length, a).toBeGreaterThan(8);
});

test("counts sentences, words and long words as the measure says", () => {
  expect(sentencesOf("Det koster 5 mio. kr. om året. Den 7. marts 2011 var det 52,8 pct. Hvad så?")).toEqual([
    "Det koster 5 mio. kr. om året.",
    "Den 7. marts 2011 var det 52,8 pct.",
    "Hvad så?",
  ]);
  expect(sentencesOf("Af 326 pr. 10.000 var tre fra byen.")).toHaveLength(1);
  expect(wordsOf("Der er 10.000 kr., 52,8 % og job-center-unge.")).toEqual([
    "Der",
    "er",
    "10.000",
    "kr",
    "52,8",
    "og",
    "job-center-unge",
  ]);
  // Ten words in two sentences, two of them long: 10/2 + 100·2/10.
  expect(lixOf(["Vi bor her og ser på byen.", "Boligerne hedder Mjølnerparken."]).lix).toBe(25);
  expect(lixOf([]).lix).toBe(0);
});

/** Scrolls so that the middle of a step stands where steps are read, and says what the reader sees. */
async function at(
  page: Page,
  scene: string,
  step: number,
): Promise<{ top: number; dim: number; marks: number }> {
  return page.evaluate(
    async ([id, n]) => {
      document.documentElement.style.scrollBehavior = "auto";
      const figure = document.getElementById(id);
      const words = figure?.querySelectorAll(".step")[n];
      const stage = figure?.querySelector(".stage");
      if (!figure || !words || !stage) throw new Error(`no step ${n} in ${id}`);
      const box = words.getBoundingClientRect();
      window.scrollBy(
        0,
        box.top + box.height / 2 - window.innerHeight * (figure.matches(".over") ? 0.625 : 0.525),
      );
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      const marks = [...stage.querySelectorAll("[class^=cue]")].filter((m) => m.getClientRects().length > 0);
      const back = (m: Element) => {
        const style = getComputedStyle(m);
        const list = m.localName === "g" ? getComputedStyle(m).getPropertyValue("--subject").trim() : "";
        const usual = getComputedStyle(document.documentElement).getPropertyValue("--subject").trim();
        return Number(style.opacity) < 1 || (list !== "" && list !== usual);
      };
      return { top: stage.getBoundingClientRect().top, dim: marks.filter(back).length, marks: marks.length };
    },
    [scene, step] as const,
  );
}

test("the figure stays and steps, without script and without moving anything", {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 800 },
    reducedMotion: "no-preference",
  });
  await page.addInitScript(() => {
    const shifts: number[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const e of list.getEntries()) shifts.push((e as unknown as { value: number }).value);
    }).observe({ type: "layout-shift", buffered: true });
  });
  for (const a of HOMES) {
    await page.goto(site.origin + a);
    // Whether the faces fit their fall-backs is another matter: here the question is whether reading moves anything.
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      (window as unknown as { shifts: number[] }).shifts.length = 0;
    });
    const all = await at(page, "figur-seventeen-lists", 1);
    const on = await at(page, "figur-seventeen-lists", 2);
    const left = await at(page, "figur-seventeen-lists", 3);
    expect(all.dim).toBe(0);
    expect(on.dim).toBeGreaterThan(2);
    expect(left.dim).toBeGreaterThan(on.dim);
    expect([on.top, left.top]).toEqual([0, 0]);
    const city = await at(page, "figur-money-at-one-scale", 1);
    const sum = await at(page, "figur-money-at-one-scale", 5);
    expect(city.dim).toBeGreaterThan(city.marks / 2);
    expect(sum.dim).toBeGreaterThan(5);
    expect(sum.top).toBeCloseTo(city.top, 0);
    expect((await at(page, "figur-outside-work", 4)).dim).toBeGreaterThan(8);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
  }
  await page.close();
});

test("a picture that stays ends with its words and never lies over its notes", {
  timeout: 60_000,
}, async () => {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
    { width: 1440, height: 600 },
  ]) {
    const page = await browser.newPage({ viewport, reducedMotion: "no-preference" });
    await page.goto(`${site.origin}/`);
    const seen = await page.evaluate(async () => {
      document.documentElement.style.scrollBehavior = "auto";
      const over: string[] = [];
      let stops = 0;
      for (const scene of document.querySelectorAll(".scene")) {
        const stage = scene.querySelector(".stage");
        const notes = scene.querySelector(":scope > figcaption");
        if (!stage || !notes) throw new Error(`no picture or no notes in ${scene.id}`);
        const end = notes.getBoundingClientRect().bottom + window.scrollY;
        for (let y = end - 1.2 * window.innerHeight; y < end; y += 60, stops += 1) {
          window.scrollTo(0, y);
          await new Promise((done) => requestAnimationFrame(done));
          if (stage.getBoundingClientRect().bottom > notes.getBoundingClientRect().top)
            over.push(`${scene.id} at ${y}`);
        }
      }
      return { over, stops };
    });
    expect(seen.stops).toBeGreaterThan(20);
    expect(seen.over, `${viewport.width} × ${viewport.height}`).toEqual([]);
    await page.close();
  }
});

test("a link in the words is never hidden by the picture that stays, whichever way one tabs", {
  timeout: 60_000,
}, async () => {
  for (const viewport of [
    { width: 360, height: 640 },
    { width: 1280, height: 720 },
  ]) {
    const page = await browser.newPage({ viewport, reducedMotion: "no-preference" });
    await page.goto(`${site.origin}/`);
    const hidden = await page.evaluate(async () => {
      document.documentElement.style.scrollBehavior = "auto";
      const out: string[] = [];
      const links = [...document.querySelectorAll<HTMLElement>(".scene.over .step a")];
      for (const link of [...links, ...links.toReversed()]) {
        link.focus();
        await new Promise((done) => requestAnimationFrame(done));
        const stage = document.querySelector(".scene.over .stage")?.getBoundingClientRect();
        const box = link.getBoundingClientRect();
        if (!stage || box.top < stage.bottom - 1 || box.bottom > window.innerHeight)
          out.push(link.textContent ?? "");
      }
      return links.length > 3 ? out : ["too few links"];
    });
    expect(hidden, `${viewport.width}`).toEqual([]);
    await page.close();
  }
});

test("for readers who want no motion, and on paper, the figures stand still with their words under them", {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" });
  await page.goto(`${site.origin}/`);
  const still = await at(page, "figur-seventeen-lists", 3);
  expect(still.dim).toBe(0);
  expect(still.top).toBeLessThan(0);
  await page.emulateMedia({ media: "print", reducedMotion: "no-preference" });
  expect((await at(page, "figur-money-at-one-scale", 4)).dim).toBe(0);
  const positions = await page.$$eval(".stage", (all) => all.map((s) => getComputedStyle(s).position));
  expect(new Set(positions)).toEqual(new Set(["static"]));
  await page.close();
});

test("on a small phone the strip is on the first screen and leaves room for the words; the other figures come in order", {
  timeout: 60_000,
}, async () => {
  const page = await browser.newPage({
    viewport: { width: 360, height: 640 },
    reducedMotion: "no-preference",
  });
  for (const a of HOMES) {
    await page.goto(site.origin + a);
    const first = await page.$eval("#figur-seventeen-lists .picture.narrow", (s) => {
      const cells = [...s.querySelectorAll("rect")].map((r) => r.getBoundingClientRect().bottom);
      return { cells: Math.max(...cells), height: s.getBoundingClientRect().height };
    });
    expect(first.cells, a).toBeLessThanOrEqual(640);
    expect(first.height, a).toBeLessThan(640 * 0.4);
    const positions = await page.$$eval(".beside .stage", (all) =>
      all.map((s) => getComputedStyle(s).position),
    );
    expect(new Set(positions)).toEqual(new Set(["static"]));
  }
  await page.close();
});
