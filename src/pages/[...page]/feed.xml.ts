import { newsPaths, newsRoute } from "../../published/news-route.ts";

/** `/aendringer/feed.xml`, `/data/<table>/feed.xml`, `/tal/<dataset>/feed.xml`, and the same in English: Atom. */
export const getStaticPaths = newsPaths;
export const GET = newsRoute("xml");
