import { expect, test } from "vitest";
import { documentOf, htmlOf, pageAddresses } from "./dist.ts";

/** With script off, every number is one step from its source: the place its link leads to names the source itself. */

const ORIGIN = /^(?:\/en)?\/(?:data|tal|numbers)\/[a-z0-9-]+\/#.+$/;
/** The tables whose rows state nothing that a source has said: they are words, or they are the sources. */
const WORDS = /\/data\/(?:sources|glossary|gaps|disagreements|areas|confidence-spellings|promises)\//;

/** Every address that marked numbers lead to, with one page that has it. */
function destinations(): Map<string, string> {
  const found = new Map<string, string>();
  for (const page of pageAddresses())
    for (const [, href = ""] of htmlOf(page).matchAll(/<a class="n" href="([^"]+)"[^>]*><data /g))
      if (!found.has(href)) found.set(href, page);
  return found;
}

const fault = (href: string): string | null => {
  const [address = "", fragment = ""] = href.split("#");
  const place = documentOf(address).getElementById(decodeURIComponent(fragment));
  if (!place) return `no #${fragment} on ${address}`;
  const links = [...place.querySelectorAll("a[href]")].map((a) => a.getAttribute("href") ?? "");
  // What we have counted of our own judgements, or of the sources, leads to the rows that were counted.
  const source = links.some((l) => /^https?:/.test(l) || /\/data\/(?:sources|promises)\/#/.test(l));
  return source || WORDS.test(address) ? null : `no source in #${fragment} on ${address}`;
};

test("every link of a number leads to a row that is there and names its source", () => {
  const all = [...destinations()];
  expect(all.length).toBeGreaterThan(1000);
  expect(new Set(all.map(([, page]) => (page.startsWith("/en/") ? "en" : "da")))).toEqual(
    new Set(["da", "en"]),
  );
  expect(all.filter(([href]) => !ORIGIN.test(href))).toEqual([]);
  const faults = all.flatMap(([href, page]) => {
    const found = fault(href);
    return found ? [`${page}: ${found}`] : [];
  });
  expect(faults.slice(0, 20)).toEqual([]);
});

test("a row that is not there, or that names no source, is told", () => {
  expect(fault("/data/money/#M99")).toBe("no #M99 on /data/money/");
  expect(fault("/indsatser/#alle")).toContain("no source");
});

test("every number of the main text is marked, leads somewhere or stands in its own row, and says which cell it prints", () => {
  const bare = pageAddresses().flatMap((page) =>
    [...htmlOf(page).matchAll(/<data (?![^>]*\bdata-of="[a-z0-9-]+:[^"]+")[^>]*>[^<]*/g)].map(
      (m) => `${page}: ${m[0]}`,
    ),
  );
  expect(bare).toEqual([]);
});

test("a fact of the agreement names its clause, line and fragment where its number leads", () => {
  const rows = [...documentOf("/data/facts/").querySelectorAll("tbody tr[id]")];
  expect(rows.length).toBeGreaterThan(50);
  for (const row of rows) {
    expect(row.querySelector("q")?.textContent?.length, row.id).toBeGreaterThan(2);
    expect(row.querySelector('data[data-of$=".line"]')?.getAttribute("value"), row.id).toMatch(/^\d+$/);
  }
});
