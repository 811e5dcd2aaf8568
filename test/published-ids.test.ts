import { expect, test } from "vitest";
import { type Ids, joined, missing, presentIds, publishedIds } from "./publish-ids.ts";

/** Names are promises: others have linked to them, embedded them, and read their files by them. */

test("nothing that was published has been removed or renamed", () => {
  const gone = missing(publishedIds(), presentIds());
  const remedy =
    "Give it its old name back. If a chart is wrong, mend it under its name. If it must not be shown any more, keep its " +
    "file and let the chart say why; its frames stand in other people’s articles.";
  expect(gone, `published and now gone: ${gone.join(", ")}.\n→ ${remedy}`).toEqual([]);
});

test("everything that is published stands on the list", () => {
  const fresh = missing(presentIds(), publishedIds());
  const remedy =
    "Is the name one to keep for good? Then run `npm run publish-ids` and commit test/published-ids.json.";
  expect(fresh, `new: ${fresh.join(", ")}.\n→ ${remedy}`).toEqual([]);
});

test("a name that is renamed is both gone and new; the list keeps the old one", () => {
  const before: Ids = { charts: ["income"], datasets: [], pages: [], tables: [] };
  const after: Ids = { ...before, charts: ["earnings"] };
  expect(missing(before, after)).toEqual(["charts income"]);
  expect(missing(after, before)).toEqual(["charts earnings"]);
  expect(joined(before, after).charts).toEqual(["earnings", "income"]);
});
