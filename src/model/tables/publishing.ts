import { date, key, pair, table, text } from "../table.ts";

/** What publishing needs to know: who publishes, when data came and come, and what was corrected. */

export const settings = table({
  id: "settings",
  role: "words",
  name: { da: "Indstillinger", en: "Settings" },
  about: {
    da: "Hvem der udgiver siden, hvor den ligger, og hvem du kan skrive til. Er en værdi tom, er den ikke udfyldt endnu. Vi finder ikke på noget i stedet.",
    en: "Who publishes the site, where it is, and who to write to. If a value is empty, it has not been filled in yet. We make nothing up in its place.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    value: text("værdi", "value", { optional: true }),
    ...pair("about", "hvad det er", "what it is"),
  },
});

export const updates = table({
  id: "updates",
  role: "words",
  name: { da: "Opdateringer", en: "Updates" },
  about: {
    da: "Hvornår hver gruppe af tabeller sidst blev ændret, og hvornår nye tal ventes.",
    en: "When each group of tables was last changed, and when new figures are expected.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    ...pair("name", "gruppe", "group"),
    tables: text("tabeller", "tables"),
    changed: date("sidst ændret", "last changed"),
    expected: date("næste ventes", "next expected", { optional: true }),
    ...pair("note", "note", "note", { optional: true }),
  },
});

export const corrections = table({
  id: "corrections",
  role: "words",
  name: { da: "Rettelser", en: "Corrections" },
  about: {
    da: "Udgivne værdier, der var forkerte og er rettet: hvad der stod, hvad der står nu, hvorfor, og hvem der har fået besked.",
    en: "Published values that were wrong and have been corrected: what it said, what it says now, why, and who was told.",
  },
  key: ["id"],
  mayBeEmpty: true,
  columns: {
    id: key("id", "id"),
    date: date("rettet", "corrected"),
    table: text("tabel", "table"),
    row_key: text("række", "row"),
    column: text("kolonne", "column"),
    old_value: text("gammel værdi", "old value"),
    new_value: text("ny værdi", "new value"),
    ...pair("reason", "hvorfor", "why"),
    ...pair("told", "hvem har fået besked", "who was told", { optional: true }),
  },
});
