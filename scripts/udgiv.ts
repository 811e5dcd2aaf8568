import { createInterface } from "node:readline/promises";
import { FORMAT } from "../src/i18n/format.ts";
import type { Locale, Words } from "../src/i18n/locale.ts";
import { REASON_KIND, type Release } from "../src/model/release.ts";
import type { Tables } from "../src/model/tables/index.ts";
import { flagsOf } from "./flags.ts";
import { bookAfter, changedTables, writeTables } from "./releases/book.ts";
import { checkedTables } from "./releases/compare.ts";
import { isSame } from "./releases/diff.ts";
import { type Prepared, prepareReview } from "./releases/prepare.ts";
import { approvalsOf, changesOf, makeRelease, NO_CHANGES } from "./releases/publish.ts";
import { both, isMeant, kindOf, reasonOf } from "./releases/reason-flags.ts";
import { nextId, readReleases } from "./releases/release.ts";
import {
  changesOfValues,
  decisionOn,
  type Review,
  readReview,
  reasoned,
  reasonFor,
  type Unreasoned,
  writeReview,
} from "./releases/review.ts";
import { tellCounts } from "./releases/tell-diff.ts";
import { dayOf } from "./releases/today.ts";
import { counted, quoted } from "./releases/words.ts";
import { ROOT, runCommand, Told } from "./run.ts";

/**
 * `npm run udgiv`: makes a release of the tables as they are. It asks for what it needs to know, and refuses while something
 * has not been approved or a changed value has no reason. Without a person to ask, flags give the answers:
 *
 *     npm run udgiv -- --da "Listen for 2026 er med." --en "The list of 2026 is in." [--dag 01-12-2026]
 *                      [--grund planlagt --grund-da … --grund-en …] [--uden-udgiver]
 */

const { values: flags } = flagsOf({
  lang: { type: "string" },
  dag: { type: "string" },
  da: { type: "string" },
  en: { type: "string" },
  grund: { type: "string" },
  "grund-da": { type: "string" },
  "grund-en": { type: "string" },
  for: { type: "string", multiple: true, default: ["alt"] },
  "uden-udgiver": { type: "boolean" },
  alligevel: { type: "boolean" },
});
/** So many things are named one by one. */
const NAMED = 20;
const asks = process.stdin.isTTY === true && process.stdout.isTTY === true;

await runCommand("npm run udgiv", async (locale) => {
  const say = (words: Words): void => console.log(words[locale]);
  const now = await checkedTables(ROOT);
  if (!flags["uden-udgiver"]) refuseWithoutPublisher(now);
  const releases = await readReleases(ROOT);
  const former = releases.at(-1);
  const date = dayOf(flags.dag);
  if (former && former.date > date)
    throw new Told({
      da: `Den seneste udgave er fra ${former.date}, og denne er fra ${date}.\n  → Se efter, om maskinens ur går rigtigt, eller skriv dagen med --dag.`,
      en: `The last release is of ${former.date}, and this one of ${date}.\n  → See whether the clock of the machine is right, or give the day by --dag.`,
    });

  const prepared = former ? await prepareReview(ROOT) : undefined;
  if (prepared && isSame(prepared.diff) && !flags.alligevel) {
    say({
      da: `Intet er anderledes end i udgaven ${former?.id}, så der er ikke noget at udgive.\n  → Er det udseendet, der er nyt, så skriv --alligevel.`,
      en: `Nothing differs from release ${former?.id}, so there is nothing to release.\n  → If it is the design that is new, write --alligevel.`,
    });
    return;
  }
  let review = await readReview(ROOT);
  if (prepared) {
    say({ da: tellCounts(prepared.diff, "da"), en: tellCounts(prepared.diff, "en") });
    refuseUnreviewed(prepared, review);
    review = await withReasons(prepared, review, locale);
  }
  const summary = await summaryOf(locale, former);

  const reasons = new Map(
    (prepared ? changesOfValues(prepared.diff) : []).map((c) => [c.change, reasonFor(c, review)]),
  );
  const corrections = (prepared ? changesOfValues(prepared.diff) : []).flatMap((change) => {
    const reason = reasons.get(change.change);
    return reason?.kind === "correction" && change.column !== "" ? [{ change, reason }] : [];
  });
  const id = nextId(date, releases);
  const book = bookAfter(
    now,
    { id, date, since: former?.date ?? date },
    prepared ? changedTables(prepared.diff) : new Set(),
    corrections,
  );
  const undo = await writeTables(ROOT, book, now);
  try {
    const tables = await checkedTables(ROOT);
    const made = await makeRelease({
      root: ROOT,
      id,
      date,
      former,
      takesBack: null,
      summary,
      tables,
      changes: prepared ? changesOf(prepared.diff, (c) => reasons.get(c)) : NO_CHANGES,
      approvals: prepared ? approvalsOf(prepared.items, review) : [],
      say,
    });
    say(toldAtTheEnd(made.release.id, made.frames, made.files, corrections.length));
  } catch (error) {
    await undo.putBack();
    throw error;
  }
});

function toldAtTheEnd(id: string, frames: number, files: number, corrections: number): Words {
  return {
    da:
      `Udgaven ${id} er lavet: ${counted(files, "fil", "filer")}, bygget to gange med samme resultat; ${counted(frames, "ny fast ramme", "nye faste rammer")}` +
      `${corrections > 0 ? `; ${counted(corrections, "rettelse", "rettelser")} skrevet i data/corrections.csv` : ""}.\n` +
      `dist/ viser den. Gem den med:\n  git add data public/fixed\n  git commit -m "release ${id}"`,
    en:
      `Release ${id} is made: ${counted(files, "file", "files")}, built twice with the same result; ${counted(frames, "new fixed frame", "new fixed frames")}` +
      `${corrections > 0 ? `; ${counted(corrections, "correction", "corrections")} written in data/corrections.csv` : ""}.\n` +
      `dist/ shows it. Keep it by:\n  git add data public/fixed\n  git commit -m "release ${id}"`,
  };
}

/** Who stands behind a release and where it lies is never made up, and never left out unnoticed. */
function refuseWithoutPublisher(now: Tables): void {
  const unset = ["publisher", "site-address", "contact-email"].filter(
    (id) => !now.settings.find((s) => s.id === id)?.value,
  );
  if (unset.length === 0) return;
  const missing = unset.map((id) => `${id} (data/settings.csv)`);
  throw new Told({
    da: `En udgave skal sige, hvem der udgiver den, og hvor den ligger. Det mangler: ${missing.join(", ")}.\n  → Udfyld det. Eller skriv --uden-udgiver, hvis udgaven ikke skal på nettet endnu.`,
    en: `A release has to say who publishes it and where it is. Missing: ${missing.join(", ")}.\n  → Fill it in. Or write --uden-udgiver if the release is not to go online yet.`,
  });
}

function refuseUnreviewed({ items }: Prepared, review: Review): void {
  const open = items.filter((i) => decisionOn(i, review)?.decision !== "approved");
  if (open.length === 0) return;
  const refused = open.filter((i) => decisionOn(i, review)?.decision === "refused");
  const list = open.slice(0, NAMED).map((i) => {
    const d = decisionOn(i, review);
    return `  ${i.id}${d ? ` (${d.who}: ${d.note || d.decision})` : ""}`;
  });
  if (open.length > NAMED) list.push(`  … +${open.length - NAMED}`);
  const unseen = open.length - refused.length;
  const told = (locale: Locale, notReviewed: string, isRefused: string): string =>
    FORMAT[locale].list([
      ...(unseen > 0 ? [`${unseen} ${notReviewed}`] : []),
      ...(refused.length > 0 ? [`${refused.length} ${isRefused}`] : []),
    ]);
  throw new Told({
    da: `Af ${counted(items.length, "ændring", "ændringer")} er ${told("da", "ikke gennemset", "afvist")}:\n${list.join("\n")}\n  → Kør npm run gennemse. Intet er udgivet.`,
    en: `Of ${counted(items.length, "change", "changes")}, ${told("en", "not reviewed", "refused")}:\n${list.join("\n")}\n  → Run npm run gennemse. Nothing was released.`,
  });
}

/** Every changed value gets its reason: those given before, those of the flags, and the rest by asking. */
async function withReasons({ diff }: Prepared, before: Review, locale: Locale): Promise<Review> {
  let review = before;
  const missing = (): Unreasoned[] => changesOfValues(diff).filter((c) => !reasonFor(c, review));
  if (flags.grund !== undefined) {
    const reason = reasonOf(
      { kind: flags.grund, da: flags["grund-da"], en: flags["grund-en"] },
      { da: ': --grund-da "…" --grund-en "…"', en: ': --grund-da "…" --grund-en "…"' },
    );
    review = reasoned(
      review,
      missing().filter((c) => flags.for.some((f) => isMeant(c, f))),
      reason,
    );
  }
  if (asks) review = await askForReasons(missing(), review, locale);
  if (review !== before) await writeReview(ROOT, review);
  const left = missing();
  if (left.length === 0) return review;
  const list = left
    .slice(0, NAMED)
    .map((c) => `  ${c.change}: ${quoted(c.old, locale)} → ${quoted(c.new, locale)}`);
  if (left.length > NAMED) list.push(`  … +${left.length - NAMED}`);
  throw new Told({
    da: `${counted(left.length, "ændret værdi mangler", "ændrede værdier mangler")} en grund:\n${list.join("\n")}\n  → Giv den i npm run gennemse, eller: npm run gennemse -- --grund planlagt|kilden|rettelse --for … --da … --en … Intet er udgivet.`,
    en: `${counted(left.length, "changed value lacks", "changed values lack")} a reason:\n${list.join("\n")}\n  → Give it in npm run gennemse, or: npm run gennemse -- --grund planned|revision|correction --for … --da … --en … Nothing was released.`,
  });
}

/** Asks until the answers can be used: whoever slipped need not begin again. */
async function insist<T>(ask: () => Promise<T>, locale: Locale): Promise<T> {
  for (;;)
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof Told)) throw error;
      console.log(error.words[locale]);
    }
}

/** Asks table by table. */
async function askForReasons(
  missing: readonly Unreasoned[],
  before: Review,
  locale: Locale,
): Promise<Review> {
  let review = before;
  if (missing.length === 0) return review;
  const da = locale === "da";
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const line = (d: string, e: string): Promise<string> => ask.question(da ? d : e);
  for (const [table, changes] of Map.groupBy(missing, (c) => c.table)) {
    console.log(`\ndata/${table}.csv`);
    for (const c of changes.slice(0, NAMED))
      console.log(`  ${c.change}: ${quoted(c.old, locale)} → ${quoted(c.new, locale)}`);
    const kinds = `planlagt (${REASON_KIND.planned.da}), kilden (${REASON_KIND.revision.da}), rettelse`;
    const reason = await insist(async () => {
      const kind = kindOf(
        await line(`Hvilken slags grund? ${kinds}: `, "What kind of reason? planned, revision, correction: "),
      );
      return reasonOf({
        kind,
        da: await line("Grunden på dansk: ", "The reason in Danish: "),
        en: await line("Grunden på engelsk: ", "The reason in English: "),
        ...(kind === "correction" && {
          toldDa: await line(
            "Hvem har fået besked, på dansk (tom: ingen): ",
            "Who was told, in Danish (empty: nobody): ",
          ),
          toldEn: await line("Hvem har fået besked, på engelsk: ", "Who was told, in English: "),
        }),
      });
    }, locale);
    review = reasoned(review, changes, reason);
  }
  ask.close();
  return review;
}

async function summaryOf(locale: Locale, former: Release | undefined): Promise<Words> {
  if (flags.da !== undefined || flags.en !== undefined || !asks) {
    if (flags.da?.trim() && flags.en?.trim()) return both(flags.da, flags.en);
    throw new Told({
      da: 'Hvad er nyt i udgaven?\n  → Skriv det i en sætning på begge sprog: --da "…" --en "…". Intet er udgivet.',
      en: 'What is new in the release?\n  → Write it in a sentence in both languages: --da "…" --en "…". Nothing was released.',
    });
  }
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  const da = locale === "da";
  const what = former
    ? da
      ? "Hvad er nyt"
      : "What is new"
    : da
      ? "Hvad er det for en udgave"
      : "What is this release";
  const words = await insist(
    async () =>
      both(
        await ask.question(`${what}, ${da ? "på dansk" : "in Danish"}? `),
        await ask.question(`${what}, ${da ? "på engelsk" : "in English"}? `),
      ),
    locale,
  );
  ask.close();
  return words;
}
