import type { APIRoute, GetStaticPaths } from "astro";
import { explorerData, explorerIndicators } from "../../explorer/data.ts";

/** `/udforsk/<indicator>.json`: what the explorer draws from, the rows of every area with their limits and breaks. */
export const getStaticPaths = (() =>
  explorerIndicators().map((id) => ({ params: { file: id } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(explorerData(params["file"] ?? ""))}\n`, {
    headers: { "content-type": "application/json" },
  });
