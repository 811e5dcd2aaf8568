import { choice, date, key, pair, ref, table, text } from "../table.ts";
import { CONFIDENCE, SOURCE_KIND, YES_NO } from "../vocabulary.ts";

/** What the other tables lean on: sources, words, known gaps and disagreements. */

export const sources = table({
  id: "sources",
  role: "list",
  name: { da: "Kilder", en: "Sources" },
  about: {
    da: "Hver side, rapport og lov, vi har et tal eller en oplysning fra.",
    en: "Every page, report and act that a number or a statement comes from.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    title: text("titel", "title"),
    publisher: text("udgiver", "publisher"),
    url: text("adresse", "address", { optional: true }),
    published: date("udgivet", "published", { optional: true }),
    ...pair("note", "note", "note", { optional: true }),
    kind: choice("slags", "kind", SOURCE_KIND),
    language: choice("sprog", "language", {
      da: { da: "dansk", en: "Danish" },
      en: { da: "engelsk", en: "English" },
      de: { da: "tysk", en: "German" },
      sv: { da: "svensk", en: "Swedish" },
      no: { da: "norsk", en: "Norwegian" },
    }),
  },
});

export const confidenceSpellings = table({
  id: "confidence-spellings",
  role: "words",
  name: { da: "Ord for sikkerhed", en: "Words for confidence" },
  about: {
    da: "Hvordan de mange betegnelser i vores notater er blevet til fem ord.",
    en: "How the many wordings in our notes became five words.",
  },
  key: ["spelling"],
  columns: {
    spelling: text("betegnelse i notaterne", "wording in our notes"),
    confidence: choice("ordet på siden", "the word on the site", CONFIDENCE),
    may_be_point: choice("må være et punkt i et diagram", "may be a point in a chart", YES_NO),
  },
});

export const glossary = table({
  id: "glossary",
  role: "words",
  name: { da: "Ordbog", en: "Glossary" },
  about: {
    da: "De ord, du skal kende for at læse siden.",
    en: "The words you need to know to read the site.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    ...pair("term", "ord", "term"),
    ...pair("definition", "forklaring", "explanation"),
    // As the word stands in running text, with | between; a word without any is too ordinary to be linked.
    ...pair("forms", "bøjninger, der linkes", "inflections to link", { optional: true }),
  },
});

export const gaps = table({
  id: "gaps",
  role: "words",
  name: { da: "Huller", en: "Gaps" },
  about: {
    da: "Hvad vi ikke har fundet, og hvor det sandsynligvis findes.",
    en: "What we have not found, and where it is likely to be.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    url: text("adresse", "address", { optional: true }),
    ...pair("what", "hvad der mangler", "what is missing"),
    ...pair("where", "hvor det kan findes", "where it may be found"),
  },
});

export const disagreements = table({
  id: "disagreements",
  role: "words",
  name: { da: "Uenige kilder", en: "Sources that disagree" },
  about: {
    da: "Hvor kilderne siger noget forskelligt, og hvad vi har brugt.",
    en: "Where sources say different things, and what we used.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    ...pair("what", "uenigheden", "the disagreement"),
    ...pair("used", "det har vi brugt", "what we used"),
  },
});

export const sourceErrors = table({
  id: "source-errors",
  role: "words",
  name: { da: "Fejl i kilder", en: "Errors in sources" },
  about: {
    da: "Kendte fejl i en kilde: hvad der står, og hvad vi gør ved det. Findes den gamle værdi i en række ikke længere, bliver siden ikke bygget.",
    en: "Known errors of a source: what it says, and what we do about it. If the old value is no longer in a row, the site is not built.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    table: text("tabel", "table"),
    row_key: text("række", "row"),
    column: text("kolonne", "column"),
    source_says: text("kilden siger", "the source says", { optional: true }),
    handling: choice("vi", "we", {
      "not-drawn": { da: "tegner den ikke", en: "do not draw it" },
      restored: { da: "har sat den ind", en: "have put it in" },
    }),
    ...pair("reason", "hvorfor", "why"),
    recorded: date("noteret", "recorded"),
    source: ref("kilde", "source", "sources", { optional: true }),
  },
});
