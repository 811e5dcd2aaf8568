import { LOCALES } from "../../src/i18n/locale.ts";
import { holderOf, wordsOf } from "../../src/model/held-numbers.ts";
import { isTableId, keyOf } from "../../src/model/key.ts";
import { TABLES, type TableId, type Tables } from "../../src/model/tables/index.ts";
import { typedNumbers } from "../../src/model/typed-numbers.ts";
import { at, type Belief } from "./belief.ts";

/** Words may repeat a number, but they hold none of their own: every one stands in a cell that has a source. */

type AnyRow = { readonly row: number } & Readonly<Record<string, unknown>>;

const rowsOf = (t: Tables, id: TableId): readonly AnyRow[] => t[id] as unknown as readonly AnyRow[];

/** Every number in the words of a row is held by a cell of that row, of a row it belongs to, or is named in `numbers-in-words`. */
export const everyNumberInWordsIsHeldByARow: Belief = (t) =>
  (Object.keys(TABLES) as TableId[]).flatMap((table) =>
    rowsOf(t, table).flatMap((row) =>
      LOCALES.flatMap((locale) =>
        wordsOf(table, row, locale).flatMap(([column, text]) =>
          typedNumbers(text, locale).flatMap((n) =>
            holderOf(t, table, row, n)
              ? []
              : [
                  at(
                    table,
                    row,
                    column,
                    {
                      da: `»${n.text}« står i ordene, men ingen række har tallet: »${around(text, n.from, n.to)}«.`,
                      en: `“${n.text}” stands in the words, but no row holds it: “${around(text, n.from, n.to)}”.`,
                    },
                    {
                      da: `Ret tallet, eller skriv i numbers-in-words.csv, hvor det kommer fra (${table}, ${keyOf(row, TABLES[table])}).`,
                      en: `Correct the number, or say in numbers-in-words.csv where it comes from (${table}, ${keyOf(row, TABLES[table])}).`,
                    },
                  ),
                ],
          ),
        ),
      ),
    ),
  );

/** A row that says where a number comes from is about a number that is there, and names rows that are there. */
export const everyNumberInWordsStandsThere: Belief = (t) =>
  t["numbers-in-words"].flatMap((named) => {
    const row = isTableId(named.table) ? find(t, named.table, named.row_key) : undefined;
    const said =
      row !== undefined &&
      LOCALES.some((l) =>
        wordsOf(named.table as TableId, row, l).some(([, text]) =>
          typedNumbers(text, l).some((n) => Math.abs(Math.abs(n.value) - Math.abs(named.number)) < 1e-9),
        ),
      );
    const gone = (named.of ?? "").split(" ").filter((ref) => {
      const [table = "", key = ""] = [ref.slice(0, ref.indexOf(":")), ref.slice(ref.indexOf(":") + 1)];
      return ref !== "" && !(isTableId(table) && find(t, table, key));
    });
    return [
      ...(said
        ? []
        : [
            at(
              "numbers-in-words",
              named,
              "number",
              {
                da: `Tallet ${String(named.number).replace(".", ",")} står ikke i ordene i ${named.table}, ${named.row_key}.`,
                en: `The number ${named.number} does not stand in the words of ${named.table}, ${named.row_key}.`,
              },
              { da: "Ret tallet, eller slet rækken.", en: "Correct the number, or delete the row." },
            ),
          ]),
      ...gone.map((ref) =>
        at(
          "numbers-in-words",
          named,
          "of",
          { da: `Der er ingen række ${ref}.`, en: `There is no row ${ref}.` },
          { da: "Skriv rækken som tabel:id.", en: "Write the row as table:id." },
        ),
      ),
    ];
  });

const find = (t: Tables, table: TableId, key: string): AnyRow | undefined =>
  rowsOf(t, table).find((r) => keyOf(r, TABLES[table]) === key);

/** A few words on either side. */
const around = (text: string, from: number, to: number): string =>
  `${from > 30 ? "…" : ""}${text.slice(Math.max(0, from - 30), to + 30).trim()}${text.length > to + 30 ? "…" : ""}`;
