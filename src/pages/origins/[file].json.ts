import type { APIRoute, GetStaticPaths } from "astro";
import { LOCALES } from "../../i18n/locale.ts";
import { datasetIds } from "../../model/door.ts";
import type { DatasetId } from "../../model/rows.ts";
import { TABLES, type TableId } from "../../model/tables/index.ts";
import { originsOfDataset, originsOfTable } from "../../origin/of-home.ts";
import type { HomeOrigins } from "../../origin/shape.ts";

/** `/origins/<locale>-table-<id>.json` and `…-dataset-<id>.json`: what the popover of a number says. */
export const getStaticPaths = (() =>
  LOCALES.flatMap((locale) => [
    ...Object.keys(TABLES).map((id) => ({
      params: { file: `${locale}-table-${id}` },
      props: { origins: () => originsOfTable(id as TableId, locale) },
    })),
    ...datasetIds().map((id) => ({
      params: { file: `${locale}-dataset-${id}` },
      props: { origins: () => originsOfDataset(id as DatasetId, locale) },
    })),
  ])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify((props["origins"] as () => HomeOrigins)()), {
    headers: { "content-type": "application/json; charset=utf-8" },
  });
