import type { APIRoute } from "astro";
import { charts } from "../charts/index.ts";
import { catalogueEntry } from "../published/catalogue.ts";

/**
 * `/charts.json`: every chart with its dataset, its titles, and the addresses of what exists for it in each
 * language.
 */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(charts.map(catalogueEntry), null, 1)}\n`, {
    headers: { "content-type": "application/json" },
  });
