import type { APIRoute } from "astro";
import { drawingOf } from "../charts/drawn.ts";
import { charts } from "../charts/index.ts";
import { LOCALES } from "../i18n/locale.ts";
import { localePath } from "../site/pages.ts";

/** `/charts.json`: every chart with its dataset, its titles, and the addresses of what exists for it in each language. */
export const GET: APIRoute = () =>
  new Response(
    `${JSON.stringify(
      charts.map((c) => ({
        id: c.id,
        section: c.section,
        dataset: c.dataset,
        title: Object.fromEntries(LOCALES.map((l) => [l, drawingOf(c, l).title])),
        addresses: Object.fromEntries(LOCALES.map((l) => [l, { page: localePath(l, "charts", c.id) }])),
      })),
      null,
      1,
    )}\n`,
    { headers: { "content-type": "application/json" } },
  );
