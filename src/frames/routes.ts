import { chartById, charts } from "../charts/index.ts";
import { LOCALES, type Locale } from "../i18n/locale.ts";
import { datasetOf, frozenFrames, rowsOf } from "../model/door.ts";
import { type FrozenDocument, fixedName } from "../model/frozen.ts";
import { PICTURE_THEMES } from "../published/addresses.ts";
import { dataDate } from "../site/settings.ts";
import { correctedHtml } from "./corrected.ts";
import { fixedFrame, liveFrame } from "./frame-of.ts";
import { shownValues } from "./shown.ts";

/** One frame as Astro wants it: the address under the folder of its route, and the document. */
interface FrameRoute {
  readonly params: { readonly frame: string };
  readonly props: { readonly html: string };
}

const route = (frame: string, html: string): FrameRoute => ({ params: { frame }, props: { html } });

/** `/embed/<id>/`, `/embed/<id>/light/` and `/embed/<id>/dark/` of every chart. */
export function liveRoutes(locale: Locale, site: URL): FrameRoute[] {
  return charts.flatMap(({ id }) => [
    route(id, liveFrame(id, locale, site)),
    ...PICTURE_THEMES.map((theme) => route(`${id}/${theme}`, liveFrame(id, locale, site, theme))),
  ]);
}

/** The fixed frames of this build, each with what it is to be remembered by if it is frozen now. */
export function fixedNow(): FrozenDocument[] {
  return charts.flatMap(({ id }) => {
    const shows = shownValues(datasetOf(chartById(id).dataset));
    return LOCALES.map((locale) => ({ id, locale, ...fixedFrame(id, locale), date: dataDate(), shows }));
  });
}

/**
 * `/fixed/<id>-<locale>-<hash>/` and its `corrected/`. Frames that were frozen before lie in `public/fixed/`
 * and are served from there byte for byte, so only their corrected form is made here; the frames of this
 * build are made in both forms.
 */
export function fixedRoutes(): FrameRoute[] {
  const frozen = frozenFrames();
  const known = new Set(frozen.map(fixedName));
  const fresh = fixedNow().filter((f) => !known.has(fixedName(f)));
  const corrections = rowsOf("corrections");
  return [
    ...fresh.map((f) => route(fixedName(f), f.html)),
    ...[...frozen, ...fresh].map((f) =>
      route(`${fixedName(f)}/corrected`, correctedHtml(f.html, f, corrections)),
    ),
  ];
}
