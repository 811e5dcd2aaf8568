import type { MiddlewareHandler } from "astro";
import { localeOfPath } from "./i18n/locale.ts";
import { rowsOf } from "./model/door.ts";
import { localePath } from "./site/pages.ts";
import { linkTerms } from "./site/term-links.ts";

/** Every page on its way out: the glossary's words get their links. Frames, files and the glossary itself are let through. */
export const onRequest: MiddlewareHandler = async ({ url }, next) => {
  const response = await next();
  const locale = localeOfPath(url.pathname);
  const glossary = localePath(locale, "glossary");
  if (!response.headers.get("content-type")?.startsWith("text/html") || url.pathname === glossary)
    return response;
  const terms = rowsOf("glossary").map((g) => ({
    id: g.id,
    forms: (locale === "da" ? g.forms_da : g.forms_en)?.split("|") ?? [],
  }));
  const html = linkTerms(await response.text(), terms, (id) => `${glossary}#${id}`);
  return new Response(html, { status: response.status, headers: response.headers });
};
