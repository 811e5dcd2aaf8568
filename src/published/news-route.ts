import type { APIRoute, GetStaticPaths } from "astro";
import type { Locale } from "../i18n/locale.ts";
import { NEWS_MEDIA, type NewsPage, type NewsType, newsFeed, newsRoutes } from "./news.ts";

/** The feeds as Astro wants them: every page that has one, and the answer. */

export const newsPaths = (() =>
  newsRoutes().map(({ path, of, locale }) => ({
    params: { page: path },
    props: { of, locale },
  }))) satisfies GetStaticPaths;

export const newsRoute =
  (type: NewsType): APIRoute =>
  ({ props, site }) => {
    if (!site) throw new Error("astro.config.mjs sets no site");
    const body = newsFeed(props["of"] as NewsPage, props["locale"] as Locale, type, site);
    return new Response(body, { headers: { "content-type": `${NEWS_MEDIA[type]}; charset=utf-8` } });
  };
