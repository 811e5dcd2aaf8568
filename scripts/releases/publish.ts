import { mkdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Locale, Words } from "../../src/i18n/locale.ts";
import { type FrozenDocument, fixedName } from "../../src/model/frozen.ts";
import type { Approval, Reason, Release, ReleaseChanges } from "../../src/model/release.ts";
import type { Tables } from "../../src/model/tables/index.ts";
import { addFrozen } from "../frozen.ts";
import { runStep, Told } from "../run.ts";
import { buildSite, newSiteFolder, showSite } from "../site.ts";
import type { EditionDiff } from "./diff.ts";
import { framesOfSite, sentencesOfSite } from "./edition.ts";
import { compareManifests, countFiles, manifestOf, tellDeviations } from "./manifest.ts";
import { CANDIDATE, jsonText, releaseFolder, replaceFile } from "./release.ts";
import {
  changesOfValues,
  decisionOn,
  type Item,
  isWrittenByPublishing,
  type Review,
  reviewFile,
} from "./review.ts";
import { keepSnapshots, snapshotsOf } from "./snapshot.ts";

/** The making of a release, from tables that are checked, reviewed and written to what is committed. */

export interface Making {
  readonly root: string;
  readonly id: string;
  readonly date: string;
  readonly former: Release | undefined;
  readonly takesBack: string | null;
  readonly summary: Words;
  /** As they are to be published: the book is kept. */
  readonly tables: Tables;
  readonly changes: ReleaseChanges;
  readonly approvals: readonly Approval[];
  readonly say: (words: Words) => void;
}

export interface Made {
  readonly release: Release;
  readonly frames: number;
  readonly files: number;
}

/**
 * Builds the site twice, compares the two, and only then writes what is kept: tables, frames, and last the release's own
 * folder, with one rename. A run that is killed before that has made no release; what it left is found and used again.
 */
export async function makeRelease(m: Making): Promise<Made> {
  const { root } = m;
  const candidate = join(".build", "release");
  await rm(join(root, candidate), { recursive: true, force: true });
  await mkdir(join(root, candidate), { recursive: true });
  const snapshots = snapshotsOf(m.tables);
  const tables = Object.fromEntries(
    Object.entries(snapshots).map(([id, { hash, kept }]) => [id, { hash, rows: kept.rows.size }]),
  );
  // The frames are known once the site is built; the site tells of the release, but not of its frames.
  const release: Release = {
    id: m.id,
    date: m.date,
    former: m.former?.id ?? null,
    takesBack: m.takesBack,
    summary: m.summary,
    tables,
    charts: {},
    changes: m.changes,
    approvals: m.approvals,
  };
  const put = (name: string, content: unknown) => replaceFile(join(root, candidate, name), jsonText(content));
  await put("release.json", release);

  const env = { [CANDIDATE]: candidate };
  const shown = await newSiteFolder(root);
  const again = join(root, ".build", "again");
  try {
    await runStep(["scripts/build-data.ts"], { env, quiet: true }, root);
    await buildSite(shown, { root, env, quiet: true });
    m.say({
      da: "Siden er bygget. Den bliver bygget én gang til for at se, om den bliver den samme …",
      en: "The site is built. It is built once more to see whether it becomes the same …",
    });
    await rm(again, { recursive: true, force: true });
    await buildSite(again, { root, env, quiet: true });
    const manifest = await manifestOf(shown, process.env["SITE_URL"] ?? null);
    const deviations = compareManifests(manifest, await manifestOf(again, manifest.site));
    if (deviations.length > 0)
      throw new Told({
        da: `Siden blev bygget to gange og blev ikke den samme:\n${tellDeviations(deviations, "da")}\n  → Det er en fejl i siden, ikke i data. Intet er udgivet.`,
        en: `The site was built twice and did not become the same:\n${tellDeviations(deviations, "en")}\n  → This is a fault of the site, not of the data. Nothing was released.`,
      });

    const documents = await documentsOf(shown);
    await put("release.json", { ...release, charts: chartsOf(documents) });
    await put("sentences.json", await sentencesOfSite(shown));
    await put("manifest.json", manifest);
    await keepSnapshots(root, snapshots);
    const frames = await addFrozen(root, documents);
    await rename(join(root, candidate), releaseFolder(root, m.id));
    await rm(reviewFile(root), { force: true });
    await runStep(["scripts/build-data.ts"], { quiet: true }, root);
    await showSite(shown, root);
    return { release, frames: frames.length, files: countFiles(manifest) };
  } catch (error) {
    await rm(shown, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(again, { recursive: true, force: true });
  }
}

/** The fixed frames of a built site, to be kept. */
export async function documentsOf(folder: string): Promise<FrozenDocument[]> {
  return Promise.all(
    (await framesOfSite(folder)).map(async (f) => ({
      ...f,
      html: await readFile(join(folder, "fixed", fixedName(f), "index.html"), "utf8"),
    })),
  );
}

function chartsOf(documents: readonly FrozenDocument[]): Release["charts"] {
  const charts: Record<string, Partial<Record<Locale, string>>> = {};
  for (const { id, locale, hash } of documents) charts[id] = { ...charts[id], [locale]: hash };
  return charts as Release["charts"];
}

export const NO_CHANGES: ReleaseChanges = { tables: [], charts: [], sentences: { da: 0, en: 0 } };

/**
 * What the release tells of a difference, with the reason for each value. Throws if one has none.
 *
 * @param reasonOf gives the reason for a change by its name, `money:M07.amount_dkk`
 */
export function changesOf(d: EditionDiff, reasonOf: (change: string) => Reason | undefined): ReleaseChanges {
  const needed = new Set(changesOfValues(d).map((c) => c.change));
  const reason = (change: string): Reason | null => {
    if (!needed.has(change)) return null;
    const given = reasonOf(change);
    if (!given) throw new Error(`${change} has no reason`);
    return given;
  };
  return {
    tables: d.tables.flatMap((t) => {
      // What a release writes itself, its day and the corrections, is told by the release.
      const changed = t.changed.filter((c) => !isWrittenByPublishing(t.table, c.key, c.column));
      const differs = [changed, t.added, t.removed, t.columns.added, t.columns.removed].some(
        (l) => l.length > 0,
      );
      if (t.table === "corrections" || !differs) return [];
      return [
        {
          table: t.table,
          added: t.added.map((r) => r.key),
          removed: t.removed.map(({ key }) => ({ key, reason: reason(`${t.table}:${key}`) })),
          changed: changed.map((c) => ({ ...c, reason: reason(`${t.table}:${c.key}.${c.column}`) })),
          columns: t.columns,
        },
      ];
    }),
    charts: d.charts.map(({ id, kind, parts }) => ({
      id,
      kind,
      parts: [...new Set([...parts.da, ...parts.en].map((p) => p.part))],
    })),
    sentences: {
      da: d.sentences.filter((s) => s.locale === "da").length,
      en: d.sentences.filter((s) => s.locale === "en").length,
    },
  };
}

/** Who approved how much, and when the last time. */
export function approvalsOf(items: readonly Item[], review: Review): Approval[] {
  const by = Map.groupBy(
    items.flatMap((i) => decisionOn(i, review) ?? []),
    (d) => d.who,
  );
  return [...by].map(([who, all]) => ({
    who,
    date:
      all
        .map((d) => d.date)
        .sort()
        .at(-1) ?? "",
    count: all.length,
  }));
}
