import { say, vouch } from "../claims/say.ts";
import type { Locale, Words } from "../i18n/locale.ts";
import { LOCALES } from "../i18n/locale.ts";
import type { From, Summary } from "./summary.ts";

/**
 * The pages of the site. A page is known by its id; its address is one per language and is never renamed.
 * A page with many members (a chart, a table) is listed once here; its members come from the data.
 */
export interface Page {
  readonly id: string;
  /** The address without language and slashes; empty is the front page. */
  readonly slug: Words;
  readonly title: Words;
  /** One or two sentences for search engines and shared links. */
  readonly summary: Summary;
  /** Where a link to it stands: the row of sections, the menu, the foot alone, or nowhere. All but the last stand in the foot. */
  readonly menu: "section" | "more" | "none" | "nowhere";
}

const w = (da: string, en: string): Words => ({ da, en });
const says = (summary: Exclude<Summary, Words>): Summary => summary;

// What the summaries judge, each against its rows.
const mostRan = ({ values }: From, words: string) =>
  vouch(words, "most-of", values("tallies:efforts-running.value"), values("tallies:efforts.value"));
const largestAmount = ({ values }: From, words: string) =>
  vouch(words, "at-least", values("money-lines:M15.amount"), values("money-lines:*.amount"));
const aboveLimit = ({ values }: From, words: string) =>
  vouch(
    words,
    "above-each",
    values("criteria-outside-work:*.value"),
    values("criteria-outside-work:*.limit"),
  );
/** Both readings of both deadlines: before the year, and by the end of it. */
const targetsNotMet = ({ values }: From, words: string) =>
  vouch(
    words,
    "above-each",
    ["2015", "2016", "2019", "2020"].flatMap((y) => values(`list-counts-denmark:list-${y}-12.n`)),
    ["2016", "2016", "2020", "2020"].flatMap((y) => values(`targets:denmark-${y}.at_most`)),
  );
const mostUnknown = ({ values }: From, words: string) =>
  vouch(
    words,
    "most-of",
    values("tallies:promises-nothing-found.value", "tallies:promises-not-looked-into.value"),
    values("tallies:promises.value"),
  );

export const PAGES = [
  {
    id: "home",
    slug: w("", ""),
    title: w("Aftalen om Mjølnerparken", "The Mjølnerparken Agreement"),
    summary: w(
      "Hvad staten og København aftalte om Mjølnerparken i 2011, hvad det skulle koste, og hvad der blev af det.",
      "What the state and Copenhagen agreed about Mjølnerparken in 2011, what it was to cost, and what became of it.",
    ),
    menu: "none",
  },
  {
    id: "agreement",
    slug: w("aftalen", "agreement"),
    title: w("Aftalen, afsnit for afsnit", "The agreement, clause by clause"),
    summary: says({
      da: ({ value }, f) =>
        say`Aftalen af 7. marts 2011 forklaret i almindeligt sprog: alle ${f.number(value("tallies:clauses.value"))} afsnit.`,
      en: ({ value }, f) =>
        say`The agreement of 7 March 2011 explained in plain language: all ${f.number(value("tallies:clauses.value"))} clauses.`,
    }),
    menu: "section",
  },
  {
    id: "silences",
    slug: w("det-aftalen-ikke-siger", "what-the-agreement-does-not-say"),
    title: w("Det, aftalen ikke siger", "What the agreement does not say"),
    summary: says({
      da: ({ value }, f) =>
        say`Tomme felter, tabte kryds, uklare tal og modstrid: ${f.number(value("tallies:silences.value"))} steder i aftalen, og hvad man kan slutte af dem.`,
      en: ({ value }, f) =>
        say`Blank fields, lost ticks, unclear figures and contradictions: ${f.number(value("tallies:silences.value"))} points in the agreement, and what can be concluded from them.`,
    }),
    menu: "more",
  },
  {
    id: "efforts",
    slug: w("indsatser", "efforts"),
    title: w("Indsatserne", "The efforts"),
    summary: says({
      da: (from, f) =>
        say`Aftalens ${f.number(from.value("tallies:efforts.value"))} indsatser: hvem der stod bag, og hvem de var for. ${mostRan(from, "De fleste")} var i gang, da aftalen blev skrevet.`,
      en: (from, f) =>
        say`The agreement’s ${f.number(from.value("tallies:efforts.value"))} efforts: who was behind them, and who they were for. ${mostRan(from, "Most")} were running when it was written.`,
    }),
    menu: "section",
  },
  {
    id: "money",
    slug: w("penge", "money"),
    title: w("Pengene", "The money"),
    summary: says({
      da: (from, f) =>
        say`Beløbene i aftalen og deres status. ${f.kroner(from.value("tallies:applied-for-alone.value"))} var søgt til Mjølnerparken alene. ${largestAmount(from, "Det største beløb")} gjaldt et program for hele byen.`,
      en: (from, f) =>
        say`The amounts in the agreement and their status. For Mjølnerparken alone, ${f.kroner(from.value("tallies:applied-for-alone.value"))} was applied for. ${largestAmount(from, "The largest amount")} was for a programme for the whole city.`,
    }),
    menu: "section",
  },
  {
    id: "progress",
    slug: w("fremskridt", "progress"),
    title: w("Tallene over tid", "The figures over time"),
    summary: says({
      da: (from) =>
        say`Andelen uden for arbejde og uddannelse lå ${aboveLimit(from, "over grænsen")} ved hver måling 2010–2017. ${targetsNotMet(from, "Ingen af landsmålene blev nået til tiden")}.`,
      en: (from) =>
        say`The share outside work and education was ${aboveLimit(from, "above the limit")} in every measurement 2010–2017. ${targetsNotMet(from, "Neither national target was met in time")}.`,
    }),
    menu: "section",
  },
  {
    id: "promises",
    slug: w("loefter", "promises"),
    title: w("Løfterne", "The promises"),
    summary: says({
      da: (from, f) =>
        say`Aftalens ${f.number(from.value("tallies:promises.value"))} løfter, hvert med udfald, begrundelse og kilder. For ${mostUnknown(from, "de fleste")} ved vi ikke, hvad der blev af dem.`,
      en: (from, f) =>
        say`The agreement’s ${f.number(from.value("tallies:promises.value"))} promises, each with verdict, reason and sources. For ${mostUnknown(from, "most of them")} we do not know what became of them.`,
    }),
    menu: "section",
  },
  {
    id: "timeline",
    slug: w("tidslinje", "timeline"),
    title: w("Tidslinje 1984–2026", "Timeline 1984–2026"),
    summary: w(
      "Hvad der skete i og omkring Mjølnerparken, fra byggeriets begyndelse til retssagen i dag.",
      "What happened in and around Mjølnerparken, from the start of building to today’s court case.",
    ),
    menu: "more",
  },
  {
    id: "charts",
    slug: w("diagrammer", "charts"),
    title: w("Alle diagrammer", "All charts"),
    summary: w(
      "Alle sidens diagrammer, hvert med tabel og kilder.",
      "All the site’s charts, each with its table and sources.",
    ),
    menu: "more",
  },
  {
    id: "data",
    slug: w("data", "data"),
    title: w("Data", "Data"),
    summary: w(
      "Alle tabeller bag siden, til at læse eller hente, og hvad kolonnerne betyder.",
      "Every table behind the site, to read or download, and what the columns mean.",
    ),
    menu: "more",
  },
  {
    id: "numbers",
    slug: w("tal", "numbers"),
    title: w("Hvor tallene kommer fra", "Where the numbers come from"),
    summary: w(
      "Hvert datasæt bag sidens tal: rækker, regnestykker, kilder og sikkerhed.",
      "Every dataset behind the numbers on the site: rows, arithmetic, sources and confidence.",
    ),
    menu: "more",
  },
  {
    id: "journalists",
    slug: w("til-journalister", "for-journalists"),
    title: w("Til journalister", "For journalists"),
    summary: w(
      "Sådan får du et diagram ind i en artikel, og det lover vi, når du har gjort det.",
      "How to get a chart into an article, and what we promise once you have.",
    ),
    menu: "more",
  },
  {
    id: "method",
    slug: w("metode", "method"),
    title: w("Metode og kilder", "Method and sources"),
    summary: w(
      "Sådan har vi gjort: kilder, sikkerhed, definitioner, brud og huller.",
      "How we did it: sources, confidence, definitions, breaks and gaps.",
    ),
    menu: "more",
  },
  {
    id: "corrections",
    slug: w("rettelser", "corrections"),
    title: w("Rettelser", "Corrections"),
    summary: w(
      "Hvad vi har rettet efter udgivelsen, og hvad du gør, hvis du finder en fejl.",
      "What we have corrected after publication, and what to do if you find an error.",
    ),
    menu: "more",
  },
  {
    id: "changes",
    slug: w("aendringer", "changes"),
    title: w("Ændringer", "Changes"),
    summary: w(
      "Hver udgave af siden: hvad der blev ændret, hvorfor, og hvornår der kommer nye tal.",
      "Every edition of the site: what was changed, why, and when new figures will come.",
    ),
    menu: "more",
  },
  {
    id: "glossary",
    slug: w("ordbog", "glossary"),
    title: w("Ordbog", "Glossary"),
    summary: w("De ord, du skal kende for at læse siden.", "The words you need to know to read the site."),
    menu: "more",
  },
  {
    id: "explore",
    slug: w("udforsk", "explore"),
    title: w("Udforsk tallene", "Explore the figures"),
    summary: w(
      "Vælg et tal og de boligområder, Mjølnerparken skal stå sammen med, 2010–2017. Hent diagram og tabel.",
      "Choose a figure and the housing areas to set beside Mjølnerparken, 2010–2017. Download the chart and the table.",
    ),
    menu: "more",
  },
  {
    id: "search",
    slug: w("soeg", "search"),
    title: w("Søg på siden", "Search the site"),
    summary: w(
      "Søg i alle sider, diagrammer, indsatser, løfter, begivenheder, ord og data.",
      "Search all pages, charts, efforts, promises, events, words and data.",
    ),
    menu: "more",
  },
  {
    id: "about",
    slug: w("om", "about"),
    title: w("Om siden", "About"),
    summary: w(
      "Hvad siden er, hvem den er til, og hvad den ikke kan.",
      "What the site is, who it is for, and what it cannot do.",
    ),
    menu: "more",
  },
  {
    id: "accessibility",
    slug: w("tilgaengelighed", "accessibility"),
    title: w("Tilgængelighedserklæring", "Accessibility statement"),
    summary: w(
      "Hvor godt siden kan bruges af alle, hvordan det er prøvet, og hvem du kan skrive til.",
      "How well everyone can use the site, how that was tested, and who to write to.",
    ),
    menu: "none",
  },
  {
    id: "design",
    slug: w("design", "design"),
    title: w("Sidens dele", "The parts of the site"),
    summary: w(
      "Alle sidens dele samlet, så de kan ses og prøves i begge temaer.",
      "Every part of the site in one place, to be seen and tested in both themes.",
    ),
    menu: "nowhere",
  },
] as const satisfies readonly Page[];

/** The pages that links lead to, in the order of the foot. */
export const LINKED_PAGES = PAGES.filter((p) => p.menu !== "nowhere");

export type PageId = (typeof PAGES)[number]["id"];

export function pageById(id: PageId): Page {
  const page = PAGES.find((p) => p.id === id);
  if (!page) throw new Error(`no page "${id}"`);
  return page;
}

/** The address of a page, or of a member of it: `localePath("en", "charts", "residents")` is `/en/charts/residents/`. */
export function localePath(locale: Locale, id: PageId, member?: string): string {
  const parts = [locale === "da" ? "" : locale, pageById(id).slug[locale], member ?? ""];
  return `/${parts.filter((p) => p !== "").join("/")}${parts.some((p) => p !== "") ? "/" : ""}`;
}

/** The same page in every language. */
export function alternates(id: PageId, member?: string): Readonly<Record<Locale, string>> {
  return Object.fromEntries(LOCALES.map((l) => [l, localePath(l, id, member)])) as Record<Locale, string>;
}
