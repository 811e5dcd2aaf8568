import { LOCALES, type Locale } from "../../src/i18n/locale.ts";
import { editionOfNow, NO_RELEASE } from "./compare.ts";
import { diffEditions, type EditionDiff } from "./diff.ts";
import { type Edition, editionOfRelease } from "./edition.ts";
import { type Difference, differenceOf } from "./picture-difference.ts";
import { lastRelease } from "./release.ts";
import { type Item, itemsOf } from "./review.ts";

/** What is to be reviewed: the tables as they are now against the last release. */
export interface Prepared {
  readonly from: Edition;
  readonly to: Edition;
  readonly diff: EditionDiff;
  readonly items: readonly Item[];
}

/** Throws where there is no release yet, or where the tables hold a fault. */
export async function prepareReview(root: string): Promise<Prepared> {
  const last = await lastRelease(root);
  if (!last) throw NO_RELEASE;
  const [to, from] = [await editionOfNow(root), await editionOfRelease(root, last)];
  const diff = diffEditions(from, to);
  return { from, to, diff, items: itemsOf(diff, from, to) };
}

/** Before, now and difference of every picture that changed, by `<chart>/<locale>`. */
export async function differences({ diff, from, to }: Prepared): Promise<Map<string, Difference>> {
  const all = new Map<string, Difference>();
  for (const c of diff.charts)
    for (const l of LOCALES) {
      if (c.kind === "changed" && !c.parts[l].some((p) => p.part === "picture")) continue;
      const wide = await differenceOf(from.charts[c.id]?.[l], to.charts[c.id]?.[l], "wide");
      // What only the picture for phones shows otherwise is shown in that.
      const seen =
        wide.share > 0 ? wide : await differenceOf(from.charts[c.id]?.[l], to.charts[c.id]?.[l], "narrow");
      all.set(`${c.id}/${l}`, seen);
    }
  return all;
}

/** What each chart that changed is called now, or was called. */
export function titlesOf({ diff, from, to }: Prepared, locale: Locale): Map<string, string> {
  return new Map(diff.charts.map(({ id }) => [id, (to.charts[id] ?? from.charts[id])?.[locale].title ?? id]));
}
