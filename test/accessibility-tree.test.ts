import { expect, test } from "vitest";
import { documentOf } from "./dist.ts";
import { browser, site } from "./in-chromium.ts";

/** The pages as a screen reader goes through them: landmarks, names, headings, in the order they are read. */

const TEMPLATES = [
  "/",
  "/aftalen/",
  "/indsatser/",
  "/penge/",
  "/fremskridt/",
  "/loefter/",
  "/tidslinje/",
  "/diagrammer/outside-work/",
  "/indsatser/e01/",
  "/loefter/g03/",
  "/data/money/",
  "/metode/",
  "/tilgaengelighed/",
];

interface Node {
  readonly depth: number;
  readonly role: string;
  readonly name: string;
  readonly level: number | undefined;
}

/** The tree that the browser hands to assistive technology, one node a line. */
async function treeOf(address: string): Promise<Node[]> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.goto(site.origin + address);
  const text = await page.locator("body").ariaSnapshot();
  await page.close();
  return text.split("\n").flatMap((line) => {
    const m = /^(\s*)- (?:'|")?([a-z]+)(?: "((?:[^"\\]|\\.)*)")?(?:.*?\[level=(\d)\])?/.exec(line);
    return m
      ? [
          {
            depth: (m[1] ?? "").length / 2,
            role: m[2] ?? "",
            name: m[3] ?? "",
            level: m[4] ? Number(m[4]) : undefined,
          },
        ]
      : [];
  });
}

const LANDMARKS = [
  "banner",
  "navigation",
  "main",
  "contentinfo",
  "region",
  "form",
  "search",
  "complementary",
];
const english = (address: string) => {
  const there = documentOf(address).querySelector("a.language")?.getAttribute("href");
  if (!there) throw new Error(`${address} has no English page`);
  return there;
};

test("every page is read in order: skip link, head, menu, content, foot", { timeout: 120_000 }, async () => {
  for (const address of TEMPLATES.flatMap((a) => [a, english(a)])) {
    const tree = await treeOf(address);
    const outer = tree.filter((n) => n.depth === 0).map((n) => n.role);
    expect(outer[0], address).toBe("link");
    expect(
      outer.filter((r) => r === "banner" || r === "main" || r === "contentinfo"),
      address,
    ).toEqual(["banner", "main", "contentinfo"]);
    const menu = tree.findIndex((n) => n.role === "navigation");
    expect(menu, address).toBeLessThan(tree.findIndex((n) => n.role === "main"));
  }
});

test("landmarks of a kind have names, and no two the same", { timeout: 120_000 }, async () => {
  const faults: string[] = [];
  for (const address of TEMPLATES.flatMap((a) => [a, english(a)])) {
    const marks = (await treeOf(address)).filter((n) => LANDMARKS.includes(n.role));
    for (const role of LANDMARKS) {
      const names = marks.filter((n) => n.role === role).map((n) => n.name);
      if (names.length < 2 && role !== "region" && role !== "form") continue;
      if (names.some((n) => n === "")) faults.push(`${address}: a ${role} has no name`);
      const doubled = names.filter((n, i) => names.indexOf(n) < i);
      if (doubled.length > 0) faults.push(`${address}: two ${role} are called “${doubled[0]}”`);
    }
  }
  expect(faults).toEqual([]);
});

test("headings go down one level at a time, and each says something", { timeout: 120_000 }, async () => {
  const faults: string[] = [];
  for (const address of TEMPLATES.flatMap((a) => [a, english(a)])) {
    const headings = (await treeOf(address)).filter((n) => n.role === "heading");
    if (headings[0]?.level !== 1) faults.push(`${address}: begins at level ${headings[0]?.level}`);
    headings.forEach((h, i) => {
      if ((h.level ?? 0) > (headings[i - 1]?.level ?? 0) + 1) faults.push(`${address}: skips to “${h.name}”`);
      if (h.name.length < 2) faults.push(`${address}: an empty heading`);
    });
  }
  expect(faults).toEqual([]);
});

test("links and buttons have names, pictures have descriptions", { timeout: 120_000 }, async () => {
  const faults: string[] = [];
  for (const address of TEMPLATES.flatMap((a) => [a, english(a)]))
    for (const n of await treeOf(address))
      if (["link", "button", "combobox", "img"].includes(n.role) && n.name === "")
        faults.push(`${address}: a ${n.role} without a name`);
  expect(faults).toEqual([]);
});

test("a page is built alike in both languages", { timeout: 120_000 }, async () => {
  const outline = (tree: Node[]) =>
    tree
      .filter((n) => LANDMARKS.includes(n.role) || n.role === "heading" || n.role === "img")
      .map((n) => `${n.role}${n.level ?? ""}`);
  for (const address of TEMPLATES.filter((a) => !a.startsWith("/data/")))
    expect(outline(await treeOf(english(address))), address).toEqual(outline(await treeOf(address)));
});
