import type { CriterionRow } from "../../model/rows.ts";
import { CONFIDENCE } from "../../model/vocabulary.ts";
import type { TableColumn } from "../define.ts";

/** Before a limit that we worked out ourselves. */
const ABOUT = { da: "ca. ", en: "about " } as const;

/** The table under a criterion's chart: every list, with its value or why there is none. */
export const criterionColumns: readonly TableColumn<CriterionRow>[] = [
  { label: { da: "Liste", en: "List" }, cell: (r, f) => r.list_name[f.locale] },
  {
    label: { da: "Værdi", en: "Value" },
    cell: (r, f) =>
      r.value === null
        ? { absence: r.absence ?? "not-in-data" }
        : { value: r.value, text: f.number(r.value, r.decimals) },
  },
  {
    label: { da: "Grænse", en: "Limit" },
    cell: (r, f) =>
      r.limit !== null
        ? { value: r.limit, text: (r.limit_ours ? ABOUT[f.locale] : "") + f.number(r.limit) }
        : { absence: r.limit_absence ?? "not-in-data" },
  },
  {
    label: { da: "Bemærkning", en: "Remark" },
    cell: (r, f) => {
      const da = f.locale === "da";
      if (!r.dated && r.value !== null)
        return da
          ? "udateret udgave, ingen ny måling; tegnes ikke"
          : "undated edition, no new measurement; not drawn";
      return r.note?.[f.locale] ?? "";
    },
  },
  {
    label: { da: "Sikkerhed", en: "Confidence" },
    cell: (r, f) => (r.value === null ? "" : CONFIDENCE[r.confidence][f.locale]),
  },
];
