/**
 * What a written value means, beside one that stood in the same cell: a number or a day may be written as the
 * tables keep it (`46,4`, `07-03-2011`) or as machines do (`46.4`, `2011-03-07`).
 */
export function meant(written: string, beside: string | number): string | number {
  const text = written.trim();
  if (typeof beside === "number" && text !== "") return Number(text.replace(",", "."));
  return text.replace(/^(\d{2})-(\d{2})-(\d{4})$/, "$3-$2-$1");
}
