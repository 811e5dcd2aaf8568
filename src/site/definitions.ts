import type { Words } from "../i18n/locale.ts";
import type { CONFIDENCE, VERDICT } from "../model/vocabulary.ts";

/** What the words on the method page mean. One place, so that page, download and note say the same. */

export const CONFIDENCE_MEANS: Readonly<Record<keyof typeof CONFIDENCE, Words>> = {
  primary: {
    da: "Læst i en officiel tekst eller hos den, der selv står inde for oplysningen. Må bære en påstand.",
    en: "Read in an official text, or with whoever is answerable for the statement. May carry a claim.",
  },
  secondary: {
    da: "En avis, en rapport eller en afskrift, der gengiver den officielle kilde. Må bære en påstand, når kilden er nævnt ved siden af.",
    en: "A newspaper, a report or a transcription that repeats the official source. May carry a claim with the source beside it.",
  },
  derived: {
    da: "Noget, vi har regnet ud af tal, der står i kilderne. Regnestykket og dets tal kan ses.",
    en: "Worked out by us from figures that stand in the sources. The sum and its figures can be seen.",
  },
  counted: {
    da: "Noget, vi har talt på en liste, som kilden gengiver.",
    en: "Counted by us in a list that the source prints.",
  },
  weak: {
    da: "Afrundet, anslået, en øvre eller nedre grænse eller fra én part i sagen. Bruges som baggrund og aldrig som et punkt i et diagram.",
    en: "Rounded, estimated, a bound, or from one party to the matter. Background, and never a point in a chart.",
  },
};

export const VERDICT_MEANS: Readonly<Record<keyof typeof VERDICT, Words>> = {
  kept: {
    da: "En primær kilde viser, at det skete som aftalt. For et mål, der tælles på listerne, er tællingen selv beviset.",
    en: "A primary source shows that it happened as agreed. For a target that is counted on the lists the count itself is the proof.",
  },
  partly: {
    da: "En del af det er vist, eller det skete for en bredere eller snævrere gruppe end lovet.",
    en: "Part of it is shown, or it happened for a wider or narrower group than promised.",
  },
  changed: { da: "Noget andet kom i stedet.", en: "Something else took its place." },
  "not-kept": {
    da: "En kilde viser, at det ikke skete, eller fristen udløb, uden at målet var nået.",
    en: "A source shows that it did not happen, or the deadline passed without its being reached.",
  },
  disputed: { da: "Kilderne er uenige.", en: "The sources disagree." },
  "nothing-found": {
    da: "Vi har ledt og ikke fundet en kilde, der viser det ene eller det andet. Det betyder ikke, at det ikke skete.",
    en: "We have looked and found no source either way. It does not mean that it did not happen.",
  },
  "not-looked-into": { da: "Ingen har endnu ledt efter det.", en: "Nobody has looked for it yet." },
};
