import type { APIRoute, GetStaticPaths } from "astro";
import { charts } from "../../charts/index.ts";
import { oembedOf } from "../../frames/oembed.ts";

/** `/oembed/<id>.json`. */
export const getStaticPaths = (() => charts.map(({ id }) => ({ params: { id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params, site }) => {
  if (!site) throw new Error("an oEmbed answer holds whole addresses and needs the site's own");
  return new Response(`${JSON.stringify(oembedOf(params["id"] ?? "", "da", site))}\n`, {
    headers: { "content-type": "application/json" },
  });
};
