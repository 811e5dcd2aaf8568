import type { APIRoute, GetStaticPaths } from "astro";
import { TABLES, type TableId } from "../../model/tables/index.ts";
import { CSV_FORMS, type CsvForm, csvOf } from "../../site/csv.ts";

/** `/data/<table>.csv` and `/data/<table>.excel.csv`. */
export const getStaticPaths = (() =>
  Object.keys(TABLES).flatMap((id) =>
    CSV_FORMS.map((form) => ({
      params: { file: form === "csv" ? id : `${id}.excel` },
      props: { id, form },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(csvOf(props["id"] as TableId, props["form"] as CsvForm), {
    headers: { "content-type": "text/csv; charset=utf-8" },
  });
