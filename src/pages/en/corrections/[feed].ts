import type { APIRoute, GetStaticPaths } from "astro";
import type { FeedType } from "../../../published/addresses.ts";
import { correctionsFeed, feedFiles } from "../../../published/corrections-feed.ts";

/** `/en/corrections/feed.xml` (Atom) and `feed.json` (JSON Feed): the corrections, for feed readers. */
export const getStaticPaths = (() =>
  feedFiles.map(({ file, type }) => ({ params: { feed: file }, props: { type } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props, site }) => {
  if (!site) throw new Error("astro.config.mjs sets no site");
  const { body, type } = correctionsFeed("en", props["type"] as FeedType, site);
  return new Response(body, { headers: { "content-type": type } });
};
