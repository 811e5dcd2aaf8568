/** What is said of a point: the line of the table under the picture, read out with its headings and units. */
export interface PointWords {
  readonly about: string;
  readonly facts: readonly string[];
  /** The fact that is the point's own number, if it has one: the first. */
  readonly value: string | undefined;
  readonly source: string;
}

/** Reads the line whose link leads to the anchor `key`. */
export function wordsOf(figure: Element, key: string): PointWords {
  const table = figure.querySelector("table");
  const line = [...(table?.tBodies[0]?.rows ?? [])].find(
    (row) => decodeURIComponent(row.querySelector("a")?.hash.slice(1) ?? "") === key,
  );
  if (!table || !line) return { about: "", facts: [], value: undefined, source: "" };
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  const [name, ...cells] = [...line.cells];
  const facts = cells.flatMap((cell, i) => {
    const text = textOf(cell);
    const head = heads[i + 1];
    if (text === "") return [];
    const unit =
      cell.querySelector("data") && !cell.querySelector("abbr") ? (head?.dataset["unit"] ?? "") : "";
    return [
      { said: `${head?.textContent.trim()}: ${text}${unit}`, number: cell.querySelector("data") !== null },
    ];
  });
  const about = [table.dataset["about"] ?? "", name?.textContent.trim() ?? ""].filter((w) => w !== "");
  return {
    about: about.join(", "),
    facts: facts.map((f) => f.said),
    value: facts.find((f) => f.number)?.said,
    source: line.dataset["source"] ?? table.dataset["source"] ?? "",
  };
}

/** A sign, for no number or for nought, is said in words. */
function textOf(cell: Element): string {
  const sign = cell.querySelector("abbr");
  return (sign?.title ?? cell.textContent).trim();
}
