import { TABLES, type TableId } from "../../src/model/tables/index.ts";
import { at, type Belief, byId } from "./belief.ts";

/** Keys resolve both ways: what is listed is used, and a known error of a source is still there. */

const used = (tables: Parameters<Belief>[0], target: TableId): Set<string> => {
  const out = new Set<string>();
  for (const [id, spec] of Object.entries(TABLES))
    for (const [name, column] of Object.entries(spec.columns as Record<string, { table?: string }>))
      if (column.table === target)
        for (const row of tables[id as TableId] as readonly Record<string, unknown>[]) {
          const cell = row[name];
          if (typeof cell === "string") out.add(cell);
          else if (Array.isArray(cell)) for (const k of cell) out.add(String(k));
        }
  return out;
};

const LISTED: readonly { table: TableId; da: string; en: string }[] = [
  { table: "sources", da: "kilde", en: "source" },
  { table: "areas", da: "område", en: "area" },
  { table: "rules", da: "regel", en: "rule" },
  { table: "indicators", da: "indikator", en: "indicator" },
  { table: "lists", da: "liste", en: "list" },
];

export const everythingListedIsUsed: Belief = (t) =>
  LISTED.flatMap(({ table, da, en }) => {
    const names = used(t, table);
    return (t[table] as readonly { id: string; row: number }[])
      .filter((r) => !names.has(r.id))
      .map((r) =>
        at(
          table,
          r,
          "id",
          { da: `Ingen række bruger »${r.id}« (${da}).`, en: `No row uses “${r.id}” (${en}).` },
          {
            da: "Slet rækken, eller brug den dér, hvor den hører til.",
            en: "Delete the row, or use it where it belongs.",
          },
        ),
      );
  });

/** A number from outside the lists may be drawn only where its confidence allows it. */
export const weakValuesAreNotDrawn: Belief = (t) =>
  t["other-values"].flatMap((v) =>
    v.may_be_point === "yes" && (v.confidence === "weak" || v.bound !== "exact")
      ? [
          at(
            "other-values",
            v,
            "may_be_point",
            {
              da: "Et svagt, afrundet eller omtrentligt tal må ikke være et punkt i et diagram.",
              en: "A weak, rounded or approximate number may not be a point in a chart.",
            },
            { da: "Skriv no.", en: "Write no." },
          ),
        ]
      : [],
  );

/** A known error of a source is about a cell that still holds the value it speaks of; else the row has done its duty. */
export const sourceErrorsAreStillThere: Belief = (t) =>
  t["source-errors"].flatMap((e) => {
    if (!(e.table in TABLES))
      return [
        at(
          "source-errors",
          e,
          "table",
          { da: `»${e.table}« er ikke en af tabellerne.`, en: `“${e.table}” is not one of the tables.` },
          {
            da: "Skriv tabellens filnavn uden .csv.",
            en: "Write the name of the table's file without .csv.",
          },
        ),
      ];
    if (e.source_says === null) return [];
    const spec = TABLES[e.table as TableId];
    const row = (t[e.table as TableId] as readonly Record<string, unknown>[]).find(
      (r) => spec.key.map((k) => String(r[k])).join("/") === e.row_key,
    );
    const found = row?.[e.column];
    const says = String(found ?? "").replace(".", ",");
    return row && says === e.source_says.replace(".", ",")
      ? []
      : [
          at(
            "source-errors",
            e,
            "source_says",
            {
              da: `Den gamle værdi »${e.source_says}« står ikke længere i ${e.table}, ${e.row_key}, ${e.column}.`,
              en: `The old value “${e.source_says}” no longer stands in ${e.table}, ${e.row_key}, ${e.column}.`,
            },
            {
              da: "Slet rækken her, hvis fejlen er rettet ved kilden.",
              en: "Delete this row if the source has been corrected.",
            },
          ),
        ];
  });

/** A value that may not be drawn says why, in a row of known errors. */
export const undrawnValuesAreExplained: Belief = (t) =>
  t.observations.flatMap((o) =>
    o.use === "no" && !t["source-errors"].some((e) => e.row_key === `${o.list}/${o.area}/${o.indicator}`)
      ? [
          at(
            "observations",
            o,
            "use",
            {
              da: "Værdien tegnes ikke, men ingen række i source-errors siger hvorfor.",
              en: "The value is not drawn, but no row in source-errors says why.",
            },
            { da: "Tilføj rækken i data/source-errors.csv.", en: "Add the row to data/source-errors.csv." },
          ),
        ]
      : [],
  );

export const mjoelnerparkenIsThere: Belief = (t) =>
  byId(t.areas, "mjoelnerparken")
    ? []
    : [
        at(
          "areas",
          undefined,
          "id",
          { da: "Området mjoelnerparken mangler.", en: "The area mjoelnerparken is missing." },
          {
            da: "Sæt rækken ind igen; hele siden handler om den.",
            en: "Put the row back; the whole site is about it.",
          },
        ),
      ];
