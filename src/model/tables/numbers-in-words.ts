import { decimal, key, pair, table, text } from "../table.ts";
import { provenance } from "./provenance.ts";

/** Numbers that stand in the words of a row and in no cell of their own: where each comes from. */
export const numbersInWords = table({
  id: "numbers-in-words",
  role: "fact",
  name: { da: "Tal i ord", en: "Numbers in words" },
  about: {
    da: "Tal, der står i en forklaring eller en bemærkning og ikke i rækkens egne celler: hvilken række der har dem, hvordan de er regnet ud, og hvilken kilde de står i.",
    en: "Numbers that appear in an explanation or a note and not in the row’s own cells: which row has them, how they were worked out, and which source gives them.",
  },
  key: ["id"],
  columns: {
    id: key("id", "id", /^n-\d{3}$/),
    table: text("tallet står i tabellen", "the number stands in the table"),
    row_key: text("i rækken", "in the row"),
    number: decimal("tal", "number"),
    of: text("taget fra rækkerne", "taken from the rows", { optional: true }),
    ...pair("how", "sådan er det lavet", "how it was made", { optional: true }),
    ...provenance,
  },
});
