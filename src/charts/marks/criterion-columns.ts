import type { Words } from "../../i18n/locale.ts";
import type { CriterionRow } from "../../model/rows.ts";
import { CONFIDENCE } from "../../model/vocabulary.ts";
import type { TableColumn } from "../define.ts";
import { LABELS } from "../theme.ts";

/** Before a limit that we worked out ourselves. */
const ROUGHLY = { da: "ca. ", en: "about " } as const;

/** Whom the criteria's charts are about. */
export const ABOUT: Words = { da: LABELS.da.subject, en: LABELS.en.subject };

/** How a share is said: »52,8 %«. */
export const PER_CENT: Words = { da: "\u00a0%", en: "%" };

/** The table under a criterion's chart: every list, with its value in `unit` or why there is none. */
export const criterionColumns = (unit: Words): readonly TableColumn<CriterionRow>[] => [
  { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
  {
    label: { da: "Værdi", en: "Value" },
    unit,
    cell: (r, f) =>
      r.value === null
        ? { absence: r.absence ?? "not-in-data" }
        : { value: r.value, text: f.number(r.value, r.decimals) },
  },
  {
    label: { da: "Grænse", en: "Limit" },
    unit,
    cell: (r, f) =>
      r.limit !== null
        ? { value: r.limit, text: (r.limit_ours ? ROUGHLY[f.locale] : "") + f.number(r.limit) }
        : { absence: r.limit_absence ?? "not-in-data" },
  },
  {
    label: { da: "Bemærkning", en: "Remark" },
    cell: (r, f) => {
      const da = f.locale === "da";
      if (!r.dated && r.value !== null)
        return da
          ? "udateret liste, ingen ny måling; tegnes ikke"
          : "undated list, no new measurement; not drawn";
      return r.note?.[f.locale] ?? "";
    },
  },
  {
    label: { da: "Sikkerhed", en: "Confidence" },
    cell: (r, f) => (r.value === null ? "" : CONFIDENCE[r.confidence][f.locale]),
  },
];
