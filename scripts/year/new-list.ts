import type { TableId, Tables } from "../../src/model/tables/index.ts";
import { nearest } from "../problem.ts";
import type { Fault, ListedArea, MinistryTable } from "./ministry-table.ts";

/** Cells by column, written as the tables keep them. */
type Cells = Readonly<Record<string, string>>;

/** What staff say of a list beside its table. */
export interface ListFacts {
  /** The day it holds for, ISO. */
  readonly date: string;
  /** The id of a source that is there, or a new one. */
  readonly source: string | { readonly title: string; readonly publisher: string; readonly url: string };
  /** May areas that we do not know, and that resemble none we know, be added as new ones? */
  readonly newAreas: boolean;
  /** Names that are new ones although they resemble a known one: said one by one, so that no slip of the pen becomes an area. */
  readonly named: readonly string[];
}

export interface NewList {
  readonly id: string;
  /** New and changed rows by table, in the order they are to be written. */
  readonly rows: readonly { readonly table: TableId; readonly rows: readonly Cells[] }[];
  readonly newAreas: readonly string[];
  /** Names of the areas that were not on the list before this one, and of those that were and are not on this one. */
  readonly joined: readonly string[];
  readonly left: readonly string[];
  readonly on: number;
  readonly onInCopenhagen: number;
  readonly mjoelnerparken: boolean;
}

const HERE = "mjoelnerparken";
const CITY = "København";

/** The rows a new list gives, or what stands in the way. Reads nothing and writes nothing. */
export function newList(list: MinistryTable, facts: ListFacts, tables: Tables): NewList | readonly Fault[] {
  const id = `list-${facts.date.slice(0, 7)}`;
  const faults: Fault[] = [];
  const before = [...tables.lists]
    .filter((l) => l.kind === "list")
    .sort((a, b) => (a.date < b.date ? -1 : 1))
    .at(-1);
  if (!before) throw new Error("there is no list to follow");
  if (tables.lists.some((l) => l.id === id))
    faults.push({
      fact: {
        da: `Listen ${id} findes allerede i data/lists.csv.`,
        en: `The list ${id} is in data/lists.csv already.`,
      },
      remedy: {
        da: "Ret rækkerne i tabellerne, eller vælg en anden dato med --dato.",
        en: "Correct the rows in the tables, or choose another day with --dato.",
      },
    });
  else if (facts.date <= before.date)
    faults.push({
      fact: {
        da: `Datoen ${danish(facts.date)} ligger ikke efter den seneste liste (${danish(before.date)}).`,
        en: `The day ${danish(facts.date)} is not after the last list (${danish(before.date)}).`,
      },
      remedy: {
        da: "Skriv den dag, listen gælder fra, med --dato, fx --dato 01-12-2025.",
        en: "Write the day the list holds from with --dato, e.g. --dato 01-12-2025.",
      },
    });

  const { found, unknown } = match(list.areas, tables);
  const isNamed = (name: string): boolean => facts.named.some((n) => plain(n) === plain(name));
  for (const a of unknown) {
    const near = nearest(
      a.name,
      tables.areas.map((t) => t.name_da),
    );
    if (isNamed(a.name) || (facts.newAreas && !near)) continue;
    faults.push({
      line: a.line,
      fact: {
        da: `Området »${a.name}« kender vi ikke.`,
        en: `We do not know the area “${a.name}”.`,
      },
      remedy: near
        ? {
            da: `Er det »${near}«, så ret navnet i filen. Er det et nyt område, så kør igen med --nyt "${a.name}".`,
            en: `If it is “${near}”, correct the name in the file. If it is a new area, run again with --nyt "${a.name}".`,
          }
        : {
            da: "Er det et nyt område, så kør igen med --nye-omraader.",
            en: "If it is a new area, run again with --nye-omraader.",
          },
    });
  }
  for (const name of facts.named)
    if (!unknown.some((a) => plain(a.name) === plain(name)))
      faults.push({
        fact: {
          da: `»${name}« er ikke et nyt område i filen.`,
          en: `“${name}” is no new area in the file.`,
        },
        remedy: {
          da: "Skriv navnet efter --nyt, som det står i filen, eller lad --nyt være.",
          en: "Write the name after --nyt as it stands in the file, or leave --nyt out.",
        },
      });
  const twice = list.areas.filter((a, i) => list.areas.findIndex((b) => plain(b.name) === plain(a.name)) < i);
  for (const a of twice)
    faults.push({
      line: a.line,
      fact: { da: `»${a.name}« står to gange.`, en: `“${a.name}” stands twice.` },
      remedy: { da: "Slet den ene række.", en: "Delete one of the rows." },
    });
  for (const [a, areaId] of found) {
    const known = tables.areas.find((t) => t.id === areaId)?.municipality;
    if (known && a.municipality && plain(known) !== plain(a.municipality))
      faults.push({
        line: a.line,
        fact: {
          da: `»${a.name}« ligger i ${a.municipality} i filen, men i ${known} i data/areas.csv.`,
          en: `“${a.name}” is in ${a.municipality} in the file, but in ${known} in data/areas.csv.`,
        },
        remedy: {
          da: "Ret den, der er forkert. Er det to områder med samme navn, så giv det nye et navn, der kan kendes fra det andet.",
          en: "Correct the wrong one. If they are two areas of one name, give the new one a name that tells them apart.",
        },
      });
  }
  if (list.total) {
    const sum = list.areas.reduce(
      (n, a) => n + (typeof a.values["residents"] === "number" ? a.values["residents"] : 0),
      0,
    );
    const told = list.total.values["residents"];
    if (told !== undefined && told !== sum)
      faults.push({
        line: list.total.line,
        fact: {
          da: `Beboerne giver tilsammen ${sum}, men rækken med summen siger ${told}.`,
          en: `The residents add up to ${sum}, but the row of the total says ${told}.`,
        },
        remedy: {
          da: "Tjek, om en række mangler, eller om et tal er skrevet forkert.",
          en: "See whether a row is missing or a number was mistyped.",
        },
      });
  }
  if (faults.length > 0) return faults;

  const source =
    typeof facts.source === "string"
      ? facts.source
      : slug(`${facts.source.publisher}-${facts.date.slice(0, 4)}`);
  const primary = { source, confidence: "primary" };
  const derived = { source, confidence: "derived" };
  const added = unknown.map((a) => ({ area: a, id: slug(a.name) }));
  const idOf = (a: ListedArea): string => found.get(a) ?? added.find((n) => n.area === a)?.id ?? "";
  const inCity = (a: ListedArea): boolean =>
    tables.areas.find((t) => t.id === idOf(a))?.in_copenhagen === "yes" || a.municipality === CITY;
  const on = list.areas.map(idOf);
  const onInCity = list.areas.filter(inCity).length;
  const off = tables["list-membership"]
    .filter((m) => m.list === before.id && !on.includes(m.area))
    .map((m) => m.area);
  const day = danish(facts.date);
  const count = (area: string, n: number): Cells => ({
    list: id,
    list_type: "main",
    area,
    n: String(n),
    basis: "counted",
    used: "yes",
    source,
    confidence: "counted",
  });

  const rows: { table: TableId; rows: Cells[] }[] = [];
  if (typeof facts.source !== "string")
    rows.push({
      table: "sources",
      rows: [{ id: source, ...facts.source, published: "", kind: "authority", language: "da" }],
    });
  if (added.length > 0)
    rows.push({
      table: "areas",
      rows: added.map(({ area, id: areaId }) => ({
        id: areaId,
        kind: "area",
        name_da: area.name,
        name_en: area.name,
        municipality: area.municipality ?? "",
        in_copenhagen: area.municipality === CITY ? "yes" : "no",
      })),
    });
  rows.push(
    {
      table: "lists",
      rows: [
        {
          id,
          kind: "list",
          date: day,
          dated: "yes",
          historical_da: before.historical_da,
          historical_en: before.historical_en,
          rule: before.rule,
          ...primary,
        },
      ],
    },
    { table: "list-counts", rows: [count("denmark", on.length), count("copenhagen", onInCity)] },
    {
      table: "list-membership",
      rows: [
        ...on.map((area) => ({ list: id, area, status: "on", basis: "stated", ...primary })),
        ...off.map((area) => ({ list: id, area, status: "off", basis: "derived", ...derived })),
      ],
    },
    { table: "list-status", rows: [{ list: id, main: on.includes(HERE) ? "on" : "off", ...primary }] },
    {
      table: "observations",
      rows: list.areas.flatMap((a) =>
        Object.entries(a.values).map(([indicator, value]) => ({
          list: id,
          area: idOf(a),
          indicator,
          value: typeof value === "number" ? String(value).replace(".", ",") : "",
          absence: typeof value === "number" ? "" : value,
          status: "on",
          use: "yes",
          ...primary,
        })),
      ),
    },
  );
  return {
    id,
    rows,
    newAreas: added.map((n) => n.area.name),
    joined: list.areas
      .filter(
        (a) =>
          !tables["list-membership"].some(
            (m) => m.list === before.id && m.area === idOf(a) && m.status === "on",
          ),
      )
      .map((a) => a.name),
    left: tables["list-membership"]
      .filter((m) => m.list === before.id && m.status === "on" && !on.includes(m.area))
      .map((m) => tables.areas.find((t) => t.id === m.area)?.name_da ?? m.area),
    on: on.length,
    onInCopenhagen: onInCity,
    mjoelnerparken: on.includes(HERE),
  };
}

function match(
  listed: readonly ListedArea[],
  tables: Tables,
): { found: Map<ListedArea, string>; unknown: ListedArea[] } {
  const found = new Map<ListedArea, string>();
  const unknown: ListedArea[] = [];
  for (const a of listed) {
    const known = tables.areas.find((t) => t.kind === "area" && plain(t.name_da) === plain(a.name));
    if (known) found.set(a, known.id);
    else unknown.push(a);
  }
  return { found, unknown };
}

/** A name without what lists write in different ways: å and aa, spaces, slashes, full stops, »mv.« and »m.fl.«. */
const plain = (name: string): string =>
  name
    .toLowerCase()
    .replace(/aa/g, "å")
    .replace(/\bm\.? ?(v|fl)\.?$/, "")
    .replace(/[^a-zæøå0-9]/g, "");

const slug = (text: string): string =>
  text
    .toLowerCase()
    .replace(/æ/g, "ae")
    .replace(/ø/g, "oe")
    .replace(/å/g, "aa")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

const danish = (iso: string): string => iso.split("-").reverse().join("-");
