import type { Chart } from "../charts/define.ts";
import { LOCALES } from "../i18n/locale.ts";
import { datasetOf } from "../model/door.ts";
import { anchorOf } from "../model/key.ts";
import { localePath } from "../site/pages.ts";
import { sourceById } from "../site/sources.ts";
import { howMade } from "./made.ts";
import { numbersOf } from "./numbers.ts";
import { rowAddress } from "./value.ts";

/**
 * Where every number of a chart comes from, for machines: for each row of its dataset the numbers by field, how they were
 * made, the rows of the tables they were made of, the sources and the weakest confidence. Addresses are paths from the
 * root of the site.
 */
export function originJson(chart: Chart): string {
  const { id, rows } = datasetOf(chart.dataset);
  const origin = {
    chart: chart.id,
    dataset: id,
    how: howMade(id),
    rows: rows.map((row) => ({
      key: row.key,
      address: Object.fromEntries(
        LOCALES.map((l) => [l, `${localePath(l, "numbers", id)}#${anchorOf(row.key)}`]),
      ),
      numbers: Object.fromEntries(numbersOf(row, "da").map((n) => [n.name, n.value])),
      from: row.from.map((ref) => ({ row: ref, address: rowAddress(ref, "da") })),
      sources: row.sources.map((s) => {
        const { title, publisher, url } = sourceById(s);
        return { id: s, title, publisher, url };
      }),
      confidence: row.confidence,
    })),
  };
  return `${JSON.stringify(origin, null, 1)}\n`;
}
