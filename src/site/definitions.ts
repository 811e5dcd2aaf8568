import type { Words } from "../i18n/locale.ts";
import type { CONFIDENCE, VERDICT } from "../model/vocabulary.ts";

/** What the words on the method page mean. One place, so that page, download and note say the same. */

export const CONFIDENCE_MEANS: Readonly<Record<keyof typeof CONFIDENCE, Words>> = {
  primary: {
    da: "Læst i en officiel tekst eller hos den, der selv står inde for oplysningen. Må bære en påstand.",
    en: "Read in an official text, or stated by whoever answers for the information. May support a claim.",
  },
  secondary: {
    da: "En avis, en rapport eller en afskrift, der gengiver den officielle kilde. Må bære en påstand, når kilden er nævnt ved siden af.",
    en: "A newspaper, a report or a transcription that reproduces the official source. May support a claim when the source is named beside it.",
  },
  derived: {
    da: "Noget, vi har regnet ud af tal, der står i kilderne. Regnestykket og dets tal kan ses.",
    en: "Something we have worked out from figures in the sources. The calculation and its figures can be seen.",
  },
  counted: {
    da: "Noget, vi har talt på en liste, som kilden gengiver.",
    en: "Something we have counted on a list that the source reproduces.",
  },
  weak: {
    da: "Afrundet, anslået, en øvre eller nedre grænse eller fra én part i sagen. Bruges som baggrund og aldrig som et punkt i et diagram.",
    en: "Rounded, estimated, an upper or lower bound, or from one party to the case. Used as background and never as a point in a chart.",
  },
};

export const VERDICT_MEANS: Readonly<Record<keyof typeof VERDICT, Words>> = {
  kept: {
    da: "En primær kilde viser, at det skete som aftalt. For et mål, der tælles på listerne, er tællingen selv beviset.",
    en: "A primary source shows that it happened as agreed. For a target that is counted on the lists, the count itself is the proof.",
  },
  partly: {
    da: "En del af det er vist, eller det skete for en bredere eller snævrere gruppe end lovet.",
    en: "Part of it is shown, or it happened for a wider or narrower group than promised.",
  },
  changed: { da: "Noget andet kom i stedet.", en: "Something else took its place." },
  "not-kept": {
    da: "En kilde viser, at det ikke skete, eller fristen udløb, uden at målet var nået.",
    en: "A source shows that it did not happen, or the deadline passed without the target being met.",
  },
  disputed: { da: "Kilderne er uenige.", en: "The sources disagree." },
  "nothing-found": {
    da: "Vi har ledt uden at finde en kilde, der viser det ene eller det andet. Det betyder ikke, at det ikke skete.",
    en: "We have looked without finding a source that shows one or the other. That does not mean that it did not happen.",
  },
  "not-looked-into": { da: "Ingen har endnu ledt efter det.", en: "Nobody has looked for it yet." },
};
