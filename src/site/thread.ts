import { FORMAT } from "../i18n/format.ts";
import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { rowsOf } from "../model/door.ts";
import { KINDS, type Kind, type Thread, type ThreadTables, threadOf } from "../model/thread.ts";
import { OUTCOME_STATUS, type VERDICT } from "../model/vocabulary.ts";
import { factText } from "./fact-text.ts";
import { amountText } from "./money-text.ts";
import { localePath } from "./pages.ts";
import { allCandidates, verdictOf } from "./promises.ts";

/**
 * The thread as the pages tell it: what a row is called, where it is read, and what belongs to it, up and
 * down.
 */

const tables = Object.fromEntries(
  [...KINDS, "promises" as const].map((id) => [id, rowsOf(id)]),
) as unknown as ThreadTables;

/** The site's own thread, walked once. */
export const THREAD: Thread = threadOf(tables);

type RowOfKind<K extends Kind> = ThreadTables[K][number];

/** The row a knot of the thread stands for. */
export function rowOf<K extends Kind>(kind: K, id: string): RowOfKind<K> {
  const found = (tables[kind] as readonly RowOfKind<K>[]).find((r) => r.id === id);
  if (!found) throw new Error(`no row "${id}" in ${kind}`);
  return found;
}

/** What a row is called on the pages. */
export function nameOf(kind: Kind, id: string, locale: Locale): string {
  const row = rowOf(kind, id) as Readonly<Record<string, unknown>>;
  const column = { clauses: "title", events: "title", outcomes: "promise" }[kind as string] ?? "name";
  return String(row[`${column}_${locale}`]);
}

/** Where a row is read: its own page, or its place on the page that lists its kind. */
export function addressOf(kind: Kind, id: string, locale: Locale): string {
  switch (kind) {
    case "clauses":
      return localePath(locale, "agreement", id);
    case "efforts":
    case "money":
      return localePath(locale, kind, id.toLowerCase());
    case "goals":
    case "tools":
      return promiseAddress(id, locale);
    case "indicators":
      return localePath(locale, "progress", id);
    case "facts":
      return `${localePath(locale, "agreement", rowOf("facts", id).clause)}#${id}`;
    case "targets":
      return `${localePath(locale, "progress")}#maal-${id}`;
    case "outcomes":
      return `${localePath(locale, "promises")}#${id}`;
    case "events":
      return `${localePath(locale, "timeline")}#${id}`;
  }
}

/** The page that says what became of a row that could be a promise. */
export const promiseAddress = (id: string, locale: Locale): string =>
  localePath(locale, "promises", id.toLowerCase());

/** One row on the thread, as a link. */
export interface ThreadLink {
  readonly href: string;
  readonly text: string;
  /** A few words after the link: an amount, what a source shows. */
  readonly detail?: string;
  /** The cell whose number the detail is. */
  readonly of?: string;
  /** What became of it, told by word and shape; null: it is no promise. */
  readonly verdict?: keyof typeof VERDICT | "depends" | null;
}

/** The rows of one kind that belong to the row of a page, or the sentence that says that there are none. */
export interface ThreadGroup {
  readonly label: string;
  readonly links: readonly ThreadLink[];
  readonly none?: string;
}

const verdicts = new Map(allCandidates().map((c) => [c.id, verdictOf(c)]));

/** A detail, and the cell it prints where it is a number. */
const numbered = (detail: string, value: number | null, of: string): Pick<ThreadLink, "detail" | "of"> =>
  value === null ? { detail } : { detail, of };

/** A link to a row, with the detail its kind has. */
export function linkTo(kind: Kind, id: string, locale: Locale): ThreadLink {
  const f = FORMAT[locale];
  const link = { href: addressOf(kind, id, locale), text: nameOf(kind, id, locale) };
  switch (kind) {
    case "money":
      return {
        ...link,
        ...numbered(
          amountText(rowOf("money", id), f),
          rowOf("money", id).amount_dkk,
          `money:${id}.amount_dkk`,
        ),
      };
    case "facts":
      return {
        ...link,
        ...numbered(factText(rowOf("facts", id), f), rowOf("facts", id).number, `facts:${id}.number`),
      };
    case "efforts":
    case "goals":
    case "tools":
      return { ...link, verdict: verdicts.get(id) ?? null };
    case "outcomes": {
      const o = rowOf("outcomes", id);
      const date = o.date ? `, ${f.date(o.date, o.date_precision)}` : "";
      return { ...link, detail: `${OUTCOME_STATUS[o.status][locale]}${date}` };
    }
    case "events": {
      const e = rowOf("events", id);
      return { ...link, detail: f.date(e.date, e.date_precision) };
    }
    default:
      return link;
  }
}

/**
 * Rows of one kind under a heading. Without rows the group says so, or is left out if it has nothing to
 * say.
 */
function group(
  label: string,
  kind: Kind,
  ids: readonly string[],
  locale: Locale,
  none?: string,
): ThreadGroup[] {
  const links = ids.map((id) => linkTo(kind, id, locale));
  if (links.length === 0 && none === undefined) return [];
  return [{ label, links, ...(links.length === 0 && none !== undefined ? { none } : {}) }];
}

/**
 * Outcomes, each leading to its place on the page of the promise at hand; the sentence where there are
 * none.
 */
function outcomeGroup(ids: readonly string[], locale: Locale, page?: string): ThreadGroup {
  const t = INTERFACE[locale].thread;
  const links = ids.map((id) => {
    const link = linkTo("outcomes", id, locale);
    return page ? { ...link, href: `${page}#${id}` } : link;
  });
  return { label: t.outcomes, links, ...(links.length === 0 ? { none: t.noOutcomes } : {}) };
}

/** What belongs to a clause, from its efforts to what happened. */
export function threadOfClause(id: string, locale: Locale): readonly ThreadGroup[] {
  const t = INTERFACE[locale].thread;
  const under = (kind: Kind) => THREAD.tied("clauses", id, kind);
  const [indicators, targets] = [THREAD.indicatorsOf(id), THREAD.targetsOf(id)];
  return [
    ...group(t.efforts, "efforts", under("efforts"), locale, t.noEfforts),
    ...group(t.money, "money", under("money"), locale, t.noMoney),
    ...group(t.goals, "goals", under("goals"), locale),
    ...group(t.tools, "tools", under("tools"), locale),
    ...group(t.indicators, "indicators", indicators, locale, targets.length > 0 ? undefined : t.noIndicators),
    ...group(t.targets, "targets", targets, locale),
    outcomeGroup(THREAD.outcomesOf(id), locale),
  ];
}

/** What belongs to an effort: up to its clause, down to money, figures and what happened. */
export function threadOfEffort(id: string, locale: Locale): readonly ThreadGroup[] {
  const t = INTERFACE[locale].thread;
  return [
    ...group(t.clause, "clauses", THREAD.tied("efforts", id, "clauses"), locale),
    ...group(t.moneyNamed, "money", THREAD.tied("efforts", id, "money"), locale, t.noMoneyOfEffort),
    ...group(
      t.indicators,
      "indicators",
      THREAD.tied("efforts", id, "indicators"),
      locale,
      t.noIndicatorsOfRow,
    ),
    outcomeGroup(THREAD.tied("efforts", id, "outcomes"), locale, promiseAddress(id, locale)),
  ];
}

/**
 * What belongs to a line about money: its clause, the line it lies in, the efforts it is named for and
 * their figures.
 */
export function threadOfMoney(id: string, locale: Locale): readonly ThreadGroup[] {
  const t = INTERFACE[locale].thread;
  const whole = rowOf("money", id).part_of;
  const parts = tables.money.filter((m) => m.part_of === id).map((m) => m.id);
  const indicators = THREAD.through("money", id, ["efforts"], "indicators");
  return [
    ...group(t.clause, "clauses", THREAD.tied("money", id, "clauses"), locale),
    ...group(t.partOf, "money", whole ? [whole] : [], locale),
    ...group(t.parts, "money", parts, locale),
    ...group(t.efforts, "efforts", THREAD.tied("money", id, "efforts"), locale, t.noEffortsOfMoney),
    ...group(t.indicators, "indicators", indicators, locale, t.noIndicatorsOfRow),
    outcomeGroup(THREAD.tied("money", id, "outcomes"), locale, promiseAddress(id, locale)),
  ];
}

/**
 * What belongs to an indicator: the clauses, goals, efforts and printed numbers of the agreement, their
 * money, what happened.
 */
export function threadOfIndicator(id: string, locale: Locale): readonly ThreadGroup[] {
  const t = INTERFACE[locale].thread;
  const tied = (kind: Kind) => THREAD.tied("indicators", id, kind);
  return [
    ...group(t.printed, "facts", tied("facts"), locale),
    ...group(t.clauses, "clauses", THREAD.clausesOf(id), locale, t.noClauses),
    ...group(t.goals, "goals", tied("goals"), locale),
    ...group(t.efforts, "efforts", tied("efforts"), locale, t.noEffortsOfIndicator),
    ...group(t.money, "money", THREAD.through("indicators", id, ["efforts"], "money"), locale),
    // What nothing in the agreement belongs to has nothing to follow up.
    ...(THREAD.clausesOf(id).length > 0
      ? [outcomeGroup(THREAD.through("indicators", id, ["goals", "efforts", "facts"], "outcomes"), locale)]
      : []),
  ];
}

/** What belongs to a row that could be a promise; what happened is the page itself. */
export function threadOfPromise(
  kind: "efforts" | "money" | "goals" | "tools",
  id: string,
  locale: Locale,
): readonly ThreadGroup[] {
  const t = INTERFACE[locale].thread;
  const own =
    kind === "efforts" || kind === "money" ? [{ label: t.row, links: [bare(kind, id, locale)] }] : [];
  const indicators =
    kind === "money"
      ? THREAD.through(kind, id, ["efforts"], "indicators")
      : THREAD.tied(kind, id, "indicators");
  const targets = THREAD.tied(kind, id, "targets");
  // The forms list tools and do not say what each was to change, so nothing is said of its having no figure.
  const noIndicators = targets.length > 0 || kind === "tools" ? undefined : t.noIndicatorsOfRow;
  return [
    ...own,
    ...group(t.clause, "clauses", THREAD.tied(kind, id, "clauses"), locale),
    ...group(t.efforts, "efforts", THREAD.tied(kind, id, "efforts"), locale),
    ...group(t.moneyNamed, "money", THREAD.tied(kind, id, "money"), locale),
    ...group(t.indicators, "indicators", indicators, locale, noIndicators),
    ...group(t.targets, "targets", targets, locale),
  ];
}

/** The row of the page itself: its verdict stands above and is not said twice. */
function bare(kind: Kind, id: string, locale: Locale): ThreadLink {
  const { href, text, detail } = linkTo(kind, id, locale);
  return { href, text, ...(detail === undefined ? {} : { detail }) };
}
