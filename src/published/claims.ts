import { charts } from "../charts/index.ts";
import { wordsOf } from "../charts/words.ts";
import type { Claim } from "../claims/claim.ts";
import { measured } from "../claims/measured.ts";
import type { Measured, PredicateName } from "../claims/predicates.ts";
import { PREDICATES } from "../claims/predicates.ts";
import { readClaims } from "../claims/prose-claims.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import { datasetOf } from "../model/door.ts";
import { PAGES } from "../site/pages.ts";
import { readSummary } from "../site/summary.ts";

/** A judgement of the site with what vouches for it, as `/claims.json` gives it. */
export interface BoundClaim {
  /** The kind of text, and its file, chart or page. */
  readonly kind: "prose" | "chart" | "summary";
  readonly in: string;
  readonly language: Locale;
  readonly words: string;
  readonly that: PredicateName;
  readonly of: readonly Value[];
  readonly than: readonly Value[];
}

type Value = Pick<Measured, "ref" | "value">;

const sources = import.meta.glob<string>("../content/*/*.mdx", {
  eager: true,
  query: "?raw",
  import: "default",
});

/** Every judgement that a predicate vouches for: in prose, in the words of charts, in the summaries of pages. */
export function boundClaims(): BoundClaim[] {
  return LOCALES.flatMap((language) => {
    const bound = (kind: BoundClaim["kind"], where: string, claims: readonly Claim[]) =>
      claims.map(
        (c): BoundClaim => ({
          kind,
          in: where,
          language,
          words: c.words,
          that: c.that,
          of: c.of.map(named),
          than: c.than.map(named),
        }),
      );
    const prose = Object.entries(sources)
      .filter(([path]) => path.startsWith(`../content/${language}/`))
      .flatMap(([path, source]) => {
        const file = path.replace("..", "src");
        return bound("prose", file, readClaims(file, language, source, (ref) => measured(ref)).claims);
      });
    const drawn = charts.flatMap((c) =>
      bound("chart", c.id, wordsOf(c, datasetOf(c.dataset), language).claims),
    );
    const summaries = PAGES.flatMap((p) => bound("summary", p.id, readSummary(p.summary, language).claims));
    return [...prose, ...drawn, ...summaries];
  });
}

/** How many, of each kind, and how much of the vocabulary is in use. */
export function countClaims(claims: readonly BoundClaim[]) {
  const of = (kind: BoundClaim["kind"]) => claims.filter((c) => c.kind === kind).length;
  return {
    claims: claims.length,
    prose: of("prose"),
    charts: of("chart"),
    summaries: of("summary"),
    predicates_in_use: new Set(claims.map((c) => c.that)).size,
    predicates: Object.keys(PREDICATES).length,
  };
}

const named = ({ ref, value }: Measured): Value => ({ ref, value });
