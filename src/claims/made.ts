import type { Words } from "../i18n/locale.ts";

/**
 * How the rows of each dataset were made of the rows of the tables: the steps between a number on the page and a number in a
 * source, in words. A dataset without an entry has the general one.
 */
const MADE: readonly { readonly id: RegExp; readonly how: Words }[] = [
  {
    id: /^tallies$/,
    how: {
      da: "Talt eller lagt sammen af os: tallet er antallet af de rækker, der står ved det, eller summen af deres beløb.",
      en: "Counted or added up by us: the number is how many rows are listed with it, or the sum of their amounts.",
    },
  },
  {
    id: /^agreement-numbers$/,
    how: {
      da: "Aftalens trykte tal ved siden af listens grænse. Antallet pr. 10.000 er regnet om til procent.",
      en: "The number printed in the agreement beside the limit of the list. The number per 10,000 is turned into per cent.",
    },
  },
  {
    id: /^criteria-/,
    how: {
      da: "Værdien, som listen har den. Rækken er lagt til det stykke af serien, den hører til, og til den grænse, der gjaldt den dag.",
      en: "The value as the list has it. The row is placed in the stretch of the series it belongs to, beside the limit of that day.",
    },
  },
  {
    id: /^distribution-/,
    how: {
      da: "Værdien, som listen har den. Rangen er talt: ét plus antallet af områder på samme liste med en højere værdi.",
      en: "The value as the list has it. The rank is counted: one plus the number of areas on the same list with a higher value.",
    },
  },
  {
    id: /^list-counts-/,
    how: {
      da: "Antallet fra den kilde, vi bruger. Ændringen er forskellen fra oktober 2010 delt med antallet dengang. Et mål er nået, når antallet er højst det tilladte.",
      en: "The number from the source we use. The change is the difference from October 2010 divided by the number then. A target is met if the number is at most what was allowed.",
    },
  },
  {
    id: /^target-results$/,
    how: {
      da: "For hvert mål og hver læsning af fristen: antallet på den afgørende liste, minus det, der højst måtte være. Områderne fra den første liste er talt i listerne.",
      en: "For each target and each reading of the deadline: the number on the deciding list, less the number allowed. The areas of the first list were counted in the lists.",
    },
  },
  {
    id: /^target-pace$/,
    how: {
      da: "Tempo er områder om året. Hidtil: antallet på den første liste under samme regler minus antallet på den seneste, delt med årene imellem. Nødvendigt: antallet på den seneste minus det tilladte, delt med årene til den sidste liste før fristen.",
      en: "Pace is areas a year. So far: the number on the first list under the same rules less the number on the latest, divided by the years between. Needed: the number on the latest less the number allowed, divided by the years to the last list before the deadline.",
    },
  },
  {
    id: /^cohort-2010$/,
    how: {
      da: "Talt af os i listerne: de områder, der også stod på listen fra oktober 2010, og de øvrige.",
      en: "Counted by us in the lists: the areas that were also on the list of October 2010, and the others.",
    },
  },
  {
    id: /^money-lines$/,
    how: {
      da: "Beløbet, som aftalen skriver det. Vores ene sum lægger de linjer sammen, der er søgt til Mjølnerparken alene.",
      en: "The amount as the agreement states it. Our one sum adds up the lines applied for on behalf of Mjølnerparken alone.",
    },
  },
  {
    id: /^applied-by-year$/,
    how: {
      da: "Beløbet pr. år, som aftalen skriver det. Fire ens år giver linjens beløb.",
      en: "The amount a year as the agreement states it. Four equal years make the amount of the line.",
    },
  },
  {
    id: /^events-by-year$/,
    how: {
      da: "Begivenheden, som den står i tabellen; året er datoens. Antallet for et år og for et emne er talt af os.",
      en: "The event as it stands in the table; the year is that of its date. The number for a year and for a subject is counted by us.",
    },
  },
  {
    id: /^(efforts-by-theme|promises-by-verdict|thread)$/,
    how: {
      da: "Talt af os: antallet af de rækker, der står ved tallet.",
      en: "Counted by us: how many rows are listed with the number.",
    },
  },
];

const AS_IT_STANDS: Words = {
  da: "Taget fra rækken, som den står.",
  en: "Taken from the row as it stands.",
};

export function howMade(dataset: string): Words {
  return MADE.find((m) => m.id.test(dataset))?.how ?? AS_IT_STANDS;
}
