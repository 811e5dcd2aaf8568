/** What a reader has chosen to see: an indicator, and the areas beside Mjølnerparken. */
export interface Choice {
  readonly indicator: string;
  readonly areas: readonly string[];
}

/** A choice as the end of an address: `?indicator=income&areas=vollsmose,tingbjerg-utterslevhuse`. */
export function toQuery({ indicator, areas }: Choice): string {
  return `?indicator=${indicator}&areas=${areas.join(",")}`;
}

/** The choice of an address; what it does not say, or says of what is not there, is taken from `usual`. */
export function fromQuery(
  search: string,
  usual: Choice,
  known: { readonly indicators: readonly string[]; readonly areas: readonly string[]; readonly most: number },
): Choice {
  const query = new URLSearchParams(search);
  const indicator = query.get("indicator") ?? "";
  const areas = query.get("areas");
  return {
    indicator: known.indicators.includes(indicator) ? indicator : usual.indicator,
    areas:
      areas === null
        ? usual.areas
        : [...new Set(areas.split(","))].filter((a) => known.areas.includes(a)).slice(0, known.most),
  };
}
