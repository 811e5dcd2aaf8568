import type { Locale, Words } from "../i18n/locale.ts";
import { LOCALES } from "../i18n/locale.ts";

/**
 * The pages of the site. A page is known by its id; its address is one per language and is never renamed.
 * A page with many members (a chart, a table) is listed once here; its members come from the data.
 */
export interface Page {
  readonly id: string;
  /** The address without language and slashes; empty is the front page. */
  readonly slug: Words;
  readonly title: Words;
  /** One sentence for search engines and shared links. */
  readonly summary: Words;
  readonly menu: "section" | "more" | "none";
}

const w = (da: string, en: string): Words => ({ da, en });

export const PAGES = [
  {
    id: "home",
    slug: w("", ""),
    title: w("Aftalen om Mjølnerparken", "The Mjølnerparken Agreement"),
    summary: w(
      "Hvad staten og København aftalte om Mjølnerparken i 2011, hvad det skulle koste, og hvad der blev af det.",
      "What the state and Copenhagen agreed on Mjølnerparken in 2011, what it was to cost, and what became of it.",
    ),
    menu: "none",
  },
  {
    id: "agreement",
    slug: w("aftalen", "agreement"),
    title: w("Aftalen, afsnit for afsnit", "The agreement, clause by clause"),
    summary: w(
      "Aftalen af 7. marts 2011 forklaret i almindeligt sprog, afsnit for afsnit.",
      "The agreement of 7 March 2011 explained in plain language, clause by clause.",
    ),
    menu: "section",
  },
  {
    id: "silences",
    slug: w("det-aftalen-ikke-siger", "what-the-agreement-does-not-say"),
    title: w("Det, aftalen ikke siger", "What the agreement does not say"),
    summary: w(
      "Tomme felter, tabte kryds, uklare tal og modstrid i aftalen, og hvad man kan slutte af dem.",
      "Blank fields, lost ticks, unclear figures and contradictions in the agreement, and what can be concluded from them.",
    ),
    menu: "more",
  },
  {
    id: "efforts",
    slug: w("indsatser", "efforts"),
    title: w("Indsatserne", "The efforts"),
    summary: w(
      "Alle indsatser i aftalen: hvem der stod for dem, hvem de var til, og om de var i gang, planlagt eller søgt.",
      "Every effort in the agreement: who was behind it, whom it was for, and whether it was running, planned or applied for.",
    ),
    menu: "section",
  },
  {
    id: "money",
    slug: w("penge", "money"),
    title: w("Pengene", "The money"),
    summary: w(
      "Beløbene i aftalen: hvad der var søgt, betinget eller på venteliste, og hvad de dækkede.",
      "The amounts in the agreement: what was applied for, conditional or on a waiting list, and what they covered.",
    ),
    menu: "section",
  },
  {
    id: "progress",
    slug: w("fremskridt", "progress"),
    title: w("Tallene over tid", "The figures over time"),
    summary: w(
      "Hvad listerne målte i Mjølnerparken 2010–2017, målene for hele listen, og hvorfor der er huller.",
      "What the lists measured in Mjølnerparken 2010–2017, the targets for the whole list, and why there are gaps.",
    ),
    menu: "section",
  },
  {
    id: "promises",
    slug: w("loefter", "promises"),
    title: w("Løfterne", "The promises"),
    summary: w(
      "Hvert løfte i aftalen med udfald, begrundelse og kilder.",
      "Every promise in the agreement with its verdict, reason and sources.",
    ),
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
      "Sidens diagrammer samlet, med tabel og kilde.",
      "The site’s charts in one place, with table and source.",
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
    id: "glossary",
    slug: w("ordbog", "glossary"),
    title: w("Ordbog", "Glossary"),
    summary: w("De ord, man skal kende for at læse siden.", "The words you need to know to read the site."),
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
] as const satisfies readonly Page[];

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
