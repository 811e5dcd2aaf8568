import type { APIRoute, GetStaticPaths } from "astro";
import { drawingOf } from "../charts/drawn.ts";
import { chartById, charts } from "../charts/index.ts";
import type { Locale } from "../i18n/locale.ts";
import {
  PICTURE_FORMATS,
  PICTURE_THEMES,
  type PictureFormat,
  type PictureTheme,
  pictureAddress,
  shareAddress,
  siteShareAddress,
} from "../published/addresses.ts";
import { pictureOf } from "./picture.ts";
import { shareOf, siteShareOf } from "./share.ts";

/**
 * The pictures of one language as SVG: every chart in every format and theme, and those for sharing. `scripts/rasterise.ts`
 * makes a PNG of each; of a picture for sharing it leaves nothing but the PNG.
 */

/** The chart the site itself is known by: its strip of lists is the mark. */
const STRIP = "seventeen-lists";

type Wanted =
  | {
      readonly kind: "picture";
      readonly id: string;
      readonly format: PictureFormat;
      readonly theme: PictureTheme;
    }
  | { readonly kind: "share"; readonly id: string }
  | { readonly kind: "site" };

const file = (address: string): string => address.replace(/^.*\/|\.(svg|png)$/g, "");

export const picturePaths = (locale: Locale) =>
  (() => [
    ...charts.flatMap(({ id }) => [
      ...PICTURE_FORMATS.flatMap((format) =>
        PICTURE_THEMES.map((theme) =>
          path(pictureAddress(id, locale, format, theme, "svg"), { kind: "picture", id, format, theme }),
        ),
      ),
      path(shareAddress(id, locale), { kind: "share", id }),
    ]),
    path(siteShareAddress(locale), { kind: "site" }),
  ]) satisfies GetStaticPaths;

const path = (address: string, wanted: Wanted) => ({ params: { file: file(address) }, props: { wanted } });

export const pictureRoute =
  (locale: Locale): APIRoute =>
  ({ props, site }) =>
    new Response(draw(props["wanted"] as Wanted, locale, siteOf(site)), {
      headers: { "content-type": "image/svg+xml; charset=utf-8" },
    });

function draw(wanted: Wanted, locale: Locale, site: URL): string {
  const drawing = drawingOf(chartById(wanted.kind === "site" ? STRIP : wanted.id), locale);
  switch (wanted.kind) {
    case "picture":
      return pictureOf(drawing, wanted.format, wanted.theme, site);
    case "share":
      return shareOf(drawing, site);
    case "site":
      return siteShareOf(drawing, site);
  }
}

/** Astro's own word for the address of the site; a build without one is a fault of ours. */
function siteOf(site: URL | undefined): URL {
  if (!site) throw new Error("astro.config.mjs sets no site");
  return site;
}
