import { at, type Belief } from "./belief.ts";

/**
 * What must hold of the thread from the agreement to what was measured and what happened. Keys are judged
 * where they stand.
 */

/** An effort that belongs to an indicator says why, and a reason has something to be the reason for. */
export const everyBelongingSaysWhy: Belief = (t) =>
  t.efforts.flatMap((e) => {
    if (e.indicators.length > 0 === (e.belongs_da !== null)) return [];
    const silent = e.belongs_da === null;
    return [
      at(
        "efforts",
        e,
        silent ? "belongs_da" : "indicators",
        silent
          ? {
              da: `${e.id} hører til ${e.indicators.join(" og ")}, men der står ikke hvorfor.`,
              en: `${e.id} belongs to ${e.indicators.join(" and ")} but does not say why.`,
            }
          : {
              da: `${e.id} har en begrundelse, men hører ikke til nogen indikator.`,
              en: `${e.id} has a reason but belongs to no indicator.`,
            },
        {
          da: "Udfyld indicators, belongs_da og belongs_en, eller tøm alle tre.",
          en: "Fill in indicators, belongs_da and belongs_en, or empty all three.",
        },
      ),
    ];
  });

/** The indicators are Mjølnerparken's: an effort for another place belongs to none of them. */
export const effortsForOtherPlacesBelongToNoIndicator: Belief = (t) => {
  const elsewhere = new Set(t.promises.filter((p) => p.no_promise === "elsewhere").map((p) => p.subject));
  return t.efforts.flatMap((e) =>
    elsewhere.has(e.id) && e.indicators.length > 0
      ? [
          at(
            "efforts",
            e,
            "indicators",
            {
              da: `${e.id} gælder et andet sted, men hører til ${e.indicators.join(" og ")} for Mjølnerparken.`,
              en: `${e.id} concerns another place but belongs to ${e.indicators.join(" and ")} for Mjølnerparken.`,
            },
            { da: "Tøm indicators og belongs.", en: "Empty indicators and belongs." },
          ),
        ]
      : [],
  );
};
