import { INTERFACE } from "../i18n/index.ts";
import type { Locale } from "../i18n/locale.ts";
import { SCOPE } from "../model/vocabulary.ts";

/** What area a row is about, where no label stands before it: »ikke oplyst« alone would not say what is not stated. */
export const scopeText = (scope: keyof typeof SCOPE, locale: Locale): string =>
  scope === "unstated" ? INTERFACE[locale].scopeNotStated : SCOPE[scope][locale];
