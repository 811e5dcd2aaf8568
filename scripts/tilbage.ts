import type { Words } from "../src/i18n/locale.ts";
import type { Table } from "../src/model/table.ts";
import { TABLES } from "../src/model/tables/index.ts";
import { flagsOf } from "./flags.ts";
import { bookAfter, changedTables, headerOf, restoreTables, writeTables } from "./releases/book.ts";
import { checkedTables } from "./releases/compare.ts";
import { diffEditions } from "./releases/diff.ts";
import { editionOfRelease } from "./releases/edition.ts";
import { changesOf, makeRelease } from "./releases/publish.ts";
import { BY_FLAGS, both } from "./releases/reason-flags.ts";
import { nextId, readReleases } from "./releases/release.ts";
import { changesOfValues } from "./releases/review.ts";
import { readSnapshot, snapshotsOf } from "./releases/snapshot.ts";
import { dayOf } from "./releases/today.ts";
import { ROOT, runCommand, Told } from "./run.ts";

/**
 * `npm run tilbage -- --da "Hvorfor" --en "Why"`: takes the last release back. The tables of the one before it are put back
 * and published as a release of their own, so that nothing that was published is lost; fixed frames stay. What frames of the
 * release taken back show that is no longer so becomes a correction of them.
 */

const { values: flags } = flagsOf({
  lang: { type: "string" },
  dag: { type: "string" },
  da: { type: "string" },
  en: { type: "string" },
});

await runCommand("npm run tilbage", async (locale) => {
  const say = (words: Words): void => console.log(words[locale]);
  const releases = await readReleases(ROOT);
  const last = releases.at(-1);
  const former = releases.find((r) => r.id === last?.former);
  if (!last || !former)
    throw new Told({
      da: "Der er ingen udgave at gå tilbage til.\n  → Se data/releases/.",
      en: "There is no release to go back to.\n  → See data/releases/.",
    });
  const why = both(flags.da, flags.en, BY_FLAGS);
  const date = dayOf(flags.dag);
  const now = await checkedTables(ROOT);
  const unsaved = Object.entries(snapshotsOf(now)).filter(([id, s]) => s.hash !== last.tables[id]?.hash);
  if (unsaved.length > 0)
    throw new Told({
      da: `Tabellerne er ændret siden udgaven ${last.id}: ${unsaved.map(([id]) => `data/${id}.csv`).join(", ")}. Ændringerne ville gå tabt.\n  → Gem dem et andet sted (git stash), og prøv igen.`,
      en: `The tables have changed since release ${last.id}: ${unsaved.map(([id]) => `data/${id}.csv`).join(", ")}. The changes would be lost.\n  → Keep them elsewhere (git stash) and try again.`,
    });

  const kept = new Map<string, string>();
  for (const [id, { hash }] of Object.entries(former.tables))
    kept.set(id, await readSnapshot(ROOT, id, hash));
  refuseOtherColumns(kept);
  const before = await editionOfRelease(ROOT, last);
  const id = nextId(date, releases);
  const written = [await restoreTables(ROOT, kept, now)];
  try {
    const back = await checkedTables(ROOT);
    // What stood in the release before is known from what is kept of it: nothing has to be built to tell the difference.
    const diff = diffEditions(before, await editionOfRelease(ROOT, former));
    const reason = { kind: "taken-back" as const, text: why, told: null };
    const corrections = changesOfValues(diff)
      .filter((c) => c.column !== "")
      .map((change) => ({ change, reason }));
    // What was said to be corrected stays said, also where the correction is taken back.
    const said = { ...back, corrections: now.corrections };
    const book = bookAfter(said, { id, date, since: last.date }, changedTables(diff), corrections);
    written.push(await writeTables(ROOT, book, back));
    const made = await makeRelease({
      root: ROOT,
      id,
      date,
      former: last,
      takesBack: last.id,
      summary: why,
      tables: await checkedTables(ROOT),
      changes: changesOf(diff, () => reason),
      approvals: [],
      say,
    });
    say({
      da: `Udgaven ${last.id} er taget tilbage; tallene er igen som i ${former.id}. Det er udgaven ${made.release.id}.\ndist/ viser den. Gem den med:\n  git add data public/fixed\n  git commit -m "take back release ${last.id}"`,
      en: `Release ${last.id} is taken back; the figures are again as in ${former.id}. This is release ${made.release.id}.\ndist/ shows it. Keep it by:\n  git add data public/fixed\n  git commit -m "take back release ${last.id}"`,
    });
  } catch (error) {
    for (const w of written.reverse()) await w.putBack();
    throw error;
  }
});

/** A table that has other columns today cannot be put back by its old file. */
function refuseOtherColumns(kept: ReadonlyMap<string, string>): void {
  const specs: Readonly<Record<string, Table>> = TABLES;
  const other = [...kept].filter(([id, csv]) => {
    const spec = specs[id];
    return !spec || Object.keys(spec.columns).join() !== headerOf(csv).join();
  });
  const fresh = Object.keys(specs).filter((id) => !kept.has(id));
  const ids = [...other.map(([id]) => id), ...fresh];
  if (ids.length > 0)
    throw new Told({
      da: `Tabellerne har fået andre kolonner siden: ${ids.join(", ")}.\n  → Gå også tilbage til den kode, der hørte til (git), og prøv igen.`,
      en: `The tables have different columns now: ${ids.join(", ")}.\n  → Go back to the code that belonged to them as well (git), and try again.`,
    });
}
