import { newsPaths, newsRoute } from "../../published/news-route.ts";

/** The same addresses with `feed.json`: JSON Feed. */
export const getStaticPaths = newsPaths;
export const GET = newsRoute("json");
