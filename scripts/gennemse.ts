import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { flagsOf } from "./flags.ts";
import { languageOf } from "./language.ts";
import { inputOf } from "./releases/aside.ts";
import type { Difference } from "./releases/picture-difference.ts";
import { differences, type Prepared, prepareReview, titlesOf } from "./releases/prepare.ts";
import { BY_FLAGS, isMeant, reasonOf } from "./releases/reason-flags.ts";
import { replaceFile } from "./releases/release.ts";
import {
  changesOfValues,
  decided,
  decisionOn,
  type Item,
  type Review,
  readReview,
  reasoned,
  reasonFor,
  writeReview,
} from "./releases/review.ts";
import { reviewPage } from "./releases/review-page.ts";
import { serveReview } from "./releases/review-server.ts";
import { REVIEW_WORDS } from "./releases/review-words.ts";
import { dayOf } from "./releases/today.ts";
import { ROOT, runCommand, Told } from "./run.ts";

/**
 * `npm run gennemse`: a page of everything that would change, to approve or refuse each. Without a browser:
 *
 *     npm run gennemse -- --vis                                           what is open
 *     npm run gennemse -- --godkend diagram:income --navn "Anne Hansen"   one, or all of a table, or `alt`
 *     npm run gennemse -- --afvis tabel:money:M07 --navn … --note …
 *     npm run gennemse -- --grund rettelse --for money:M07 --da … --en …  why a published value is another one
 */

const { values: flags } = flagsOf({
  lang: { type: "string" },
  port: { type: "string", default: "4323" },
  vis: { type: "boolean" },
  godkend: { type: "string", multiple: true, default: [] },
  afvis: { type: "string", multiple: true, default: [] },
  navn: { type: "string" },
  note: { type: "string", default: "" },
  dag: { type: "string" },
  grund: { type: "string" },
  for: { type: "string", multiple: true, default: ["alt"] },
  da: { type: "string" },
  en: { type: "string" },
  "besked-da": { type: "string" },
  "besked-en": { type: "string" },
});

const locale = languageOf(process.argv.slice(2));
const t = REVIEW_WORDS[locale];
const port = Number(flags.port);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  const told = {
    da: `»${flags.port}« er ikke en port.\n  → Skriv et tal som 4323, eller lad --port være.`,
    en: `“${flags.port}” is no port.\n  → Write a number like 4323, or leave --port out.`,
  };
  console.error(told[locale]);
  process.exit(1);
}
const byHand = flags.vis || flags.grund !== undefined || flags.godkend.length + flags.afvis.length > 0;
let served: { prepared: Prepared; pictures: Map<string, Difference>; input: string } | undefined;

await runCommand("npm run gennemse", async () => {
  const prepared = await prepareReview(ROOT);
  if (byHand) return decideByHand(prepared);
  const pictures = await differences(prepared);
  const file = join(ROOT, ".build", "gennemse.html");
  const { diff, items } = prepared;
  await replaceFile(
    file,
    reviewPage({
      diff,
      items,
      review: await readReview(ROOT),
      pictures,
      titles: titlesOf(prepared, locale),
      locale,
      name: "",
      notice: "",
      typed: new Map(),
      action: "",
    }),
  );
  console.log(t.written(".build/gennemse.html"));
  served = { prepared, pictures, input: await inputOf(ROOT) };
});

if (served) {
  const { prepared, pictures, input } = served;
  const site = {
    root: ROOT,
    prepared,
    pictures,
    locale,
    today: () => dayOf(flags.dag),
    isStale: async () => (await inputOf(ROOT)) !== input,
  };
  const server = await serveReview(site, port);
  console.log(t.served(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`));
}

async function decideByHand({ diff, items }: Prepared): Promise<void> {
  let review = await readReview(ROOT);
  if (flags.grund !== undefined) {
    const reason = reasonOf(
      {
        kind: flags.grund,
        da: flags.da,
        en: flags.en,
        toldDa: flags["besked-da"],
        toldEn: flags["besked-en"],
      },
      BY_FLAGS,
    );
    const open = changesOfValues(diff).filter((c) => flags.for.some((name) => isMeant(c, name)));
    // »alt« leaves the reasons that have been given.
    const meant = flags.for.includes("alt") ? open.filter((c) => !reasonFor(c, review)) : open;
    review = reasoned(review, meant, reason);
  }
  for (const name of flags.godkend) review = decide(review, items, name, "approved");
  for (const name of flags.afvis) review = decide(review, items, name, "refused");
  if (!flags.vis) await writeReview(ROOT, review);
  tellState(diff, items, review);
}

function decide(
  review: Review,
  items: readonly Item[],
  name: string,
  decision: "approved" | "refused",
): Review {
  if (!flags.navn?.trim())
    throw new Told({
      da: 'Hvem godkender?\n  → Skriv --navn "Dit navn".',
      en: 'Who approves?\n  → Write --navn "Your name".',
    });
  const isNamed = (i: Item): boolean =>
    name === "alt" ||
    i.id === name ||
    i.group === name ||
    (decision === "approved" && i.id.startsWith(`${name}:`));
  const chosen = items.filter(isNamed);
  if (chosen.length === 0 && name !== "alt")
    throw new Told({ da: REVIEW_WORDS.da.nothingFound(name), en: REVIEW_WORDS.en.nothingFound(name) });
  console.log(t.recorded(chosen.length, flags.navn));
  const made = { decision, who: flags.navn.trim(), date: dayOf(flags.dag), note: flags.note };
  return decided(review, items, made, isNamed);
}

/** What is decided and what is not. */
function tellState(diff: Prepared["diff"], items: readonly Item[], review: Review): void {
  const by = (d: string | undefined) => items.filter((i) => decisionOn(i, review)?.decision === d);
  const [approved, refused, open] = [by("approved"), by("refused"), by(undefined)];
  console.log(t.progress(approved.length, items.length, refused.length));
  if (open.length > 0) console.log([t.left, ...open.map((i) => `  ${i.id}`)].join("\n"));
  if (refused.length > 0) console.log([t.refusedList, ...refused.map((i) => `  ${i.id}`)].join("\n"));
  const missing = changesOfValues(diff).filter((c) => !reasonFor(c, review));
  if (missing.length > 0)
    console.log([`${t.missingReasons(missing.length)}:`, ...missing.map((c) => `  ${c.change}`)].join("\n"));
}
