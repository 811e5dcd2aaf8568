import type { Belief } from "./belief.ts";
import { at, byId } from "./belief.ts";

/** What must hold between the lists, who stood on them, how many they were, and the targets. */

/** Where both are known the number of areas equals the areas named, or the row says why not. */
export const listCountsEqualTheMembers: Belief = (t) =>
  t["list-counts"].flatMap((c) => {
    if (c.used !== "yes" || c.list_type !== "main") return [];
    const inCity = new Set(t.areas.filter((a) => a.in_copenhagen === "yes").map((a) => a.id));
    const members = t["list-membership"].filter(
      (m) => m.list === c.list && m.status === "on" && (c.area === "denmark" || inCity.has(m.area)),
    ).length;
    const known = t["list-membership"].some((m) => m.list === c.list);
    if (!known || members === c.n || c.difference_da !== null) return [];
    return [
      at(
        "list-counts",
        c,
        "n",
        {
          da: `Her står ${c.n} områder, men list-membership nævner ${members} for ${c.list}.`,
          en: `This says ${c.n} areas, but list-membership names ${members} for ${c.list}.`,
        },
        {
          da: "Ret det, der er forkert, eller forklar forskellen i difference_da og difference_en.",
          en: "Correct what is wrong, or explain the difference in difference_da and difference_en.",
        },
      ),
    ];
  });

/** Every edition has one count in use for the country and one for Copenhagen: no more, no less. */
export const everyListHasOneCountInUse: Belief = (t) =>
  t.lists.flatMap((l) =>
    ["denmark", "copenhagen"].flatMap((area) => {
      const used = t["list-counts"].filter(
        (c) => c.list === l.id && c.area === area && c.list_type === "main" && c.used === "yes",
      );
      if (used.length === 1) return [];
      // Counted twice in use is a fault of the second row; not counted at all of the list.
      const place = used[1];
      return [
        at(
          place ? "list-counts" : "lists",
          place ?? l,
          place ? "used" : undefined,
          {
            da: `${l.id} har ${used.length} tal i brug for ${area}; der skal være ét.`,
            en: `${l.id} has ${used.length} counts in use for ${area}; there must be one.`,
          },
          {
            da: "Skriv yes i used ved den kilde, vi bruger, og no ved de andre.",
            en: "Write yes in used at the source we use, and no at the others.",
          },
        ),
      ];
    }),
  );

/** »Højst 21« follows from 29 and a quarter: a target is never looser or tighter than its own wording. */
export const targetsFollowFromTheirBaseline: Belief = (t) =>
  t.targets.flatMap((target) => {
    const base = t["list-counts"].find(
      (c) => c.list === target.baseline_list && c.area === target.area && c.list_type === target.list_type && c.used === "yes",
    );
    if (!base || target.reduction_pct === null || target.at_most === null) return [];
    const atMost = Math.floor((base.n * (100 - target.reduction_pct)) / 100);
    return atMost === target.at_most
      ? []
      : [
          at(
            "targets",
            target,
            "at_most",
            {
              da: `${target.reduction_pct} % færre end ${base.n} er højst ${atMost}, ikke ${target.at_most}.`,
              en: `${target.reduction_pct}% fewer than ${base.n} is at most ${atMost}, not ${target.at_most}.`,
            },
            { da: "Ret at_most, eller ret udgangspunktet.", en: "Correct at_most, or correct the baseline." },
          ),
        ];
  });

/** The list that decides is the last one before the year begins, or the last one of the year, by the reading. */
export const decidingListsFitTheReading: Belief = (t) =>
  t["target-readings"].flatMap((r) => {
    const target = byId(t.targets, r.target);
    if (!target || r.reading === "only") return [];
    const end = r.reading === "before" ? `${target.deadline_year - 1}-12-31` : `${target.deadline_year}-12-31`;
    const last = t.lists
      .filter((l) => l.kind === "list" && l.dated === "yes" && l.date <= end)
      .reduce<(typeof t.lists)[number] | undefined>((a, b) => (!a || b.date > a.date ? b : a), undefined);
    return last?.id === r.list
      ? []
      : [
          at(
            "target-readings",
            r,
            "list",
            {
              da: `Den sidste liste inden ${end} er ${last?.id}, ikke ${r.list}.`,
              en: `The last list by ${end} is ${last?.id}, not ${r.list}.`,
            },
            { da: "Ret listen eller læsningen.", en: "Correct the list or the reading." },
          ),
        ];
  });

/** An edition lies inside the period of the rule it was made under (a calculation may use a rule ahead of its time). */
export const listsLieInsideTheirRule: Belief = (t) =>
  t.lists.flatMap((l) => {
    const rule = byId(t.rules, l.rule);
    if (!rule || l.kind !== "list" || l.dated === "no") return [];
    return rule.from <= l.date && (rule.to === null || l.date <= rule.to)
      ? []
      : [
          at(
            "lists",
            l,
            "rule",
            {
              da: `Reglen ${rule.id} gjaldt ikke den ${l.date}.`,
              en: `The rule ${rule.id} was not in force on ${l.date}.`,
            },
            { da: "Vælg den regel, der gjaldt den dag, eller ret datoen.", en: "Choose the rule of that day, or correct the date." },
          ),
        ];
  });

/** Every dated list stands in the table of Mjølnerparken's status. */
export const everyDatedListHasAStatus: Belief = (t) =>
  t.lists
    .filter((l) => l.kind === "list" && l.dated === "yes" && !t["list-status"].some((s) => s.list === l.id))
    .map((l) =>
      at(
        "lists",
        l,
        "id",
        { da: `${l.id} mangler i list-status.`, en: `${l.id} is missing from list-status.` },
        { da: "Tilføj en række om Mjølnerparken på den liste.", en: "Add a row on Mjølnerparken on that list." },
      ),
    );

/** The status of Mjølnerparken and the membership say the same. */
export const statusAgreesWithMembership: Belief = (t) =>
  t["list-status"].flatMap((s) => {
    const member = t["list-membership"].find((m) => m.list === s.list && m.area === "mjoelnerparken");
    return s.main === null || !member || s.main === member.status
      ? []
      : [
          at(
            "list-status",
            s,
            "main",
            {
              da: `Her står ${s.main}, men list-membership siger ${member.status}.`,
              en: `This says ${s.main}, but list-membership says ${member.status}.`,
            },
            { da: "Ret den af de to, der er forkert.", en: "Correct whichever of the two is wrong." },
          ),
        ];
  });
