import { integer, key, pair, ref, table, text } from "../table.ts";

/** What we ask the StatBank of Statistics Denmark for: one row is one share in one place, year by year. */
export const comparisons = table({
  id: "comparisons",
  role: "words",
  name: { da: "Sammenligningstal", en: "Comparison values" },
  about: {
    da: "Hvad vi henter i Statistikbanken for at sammenligne: tabel, sted, og hvad der tælles og deles. Tallene selv står i »Andre tal«.",
    en: "What we take from StatBank Denmark for comparison: table, place, and what is counted and divided. The figures themselves are in “Other figures”.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id"),
    statbank_table: text("tabel i Statistikbanken", "table in the StatBank"),
    area: ref("hvor", "where", "areas"),
    region: text("stedets navn i tabellen", "name of the place in the table"),
    indicator: ref("svarer til indikator", "corresponds to indicator", "indicators", { optional: true }),
    variable: text("variabel", "variable"),
    part: text("det, der tælles (med | mellem værdierne)", "what is counted (values with | between them)"),
    whole: text("det, der deles med", "what it is divided by"),
    ...pair("part_name", "navn på det talte", "name of what is counted"),
    ...pair("whole_name", "navn på det hele", "name of the whole"),
    ...pair("share_name", "navn på andelen", "name of the share"),
    from_year: integer("fra år", "from year", { min: 1971, max: 2100 }),
  },
});
