/**
 * A figure that steps with the words: which marks stand back while which step is read. Worked out while building, from
 * the parts that marks belong to (`data-part`, several with spaces between) and the parts that each step shows. Pure text.
 */

/** What a mark does while one step is read: shines, or stands back, coming from or going to a step in which it shines. */
type Turn = "none" | "dim" | "dim-in" | "dim-out" | "dim-both";

/** One way of behaving through all steps, shared by all marks that behave so. */
export interface Cue {
  /** The class the marks bear. */
  readonly name: string;
  /** One a step. */
  readonly turns: readonly Turn[];
}

export interface Staged {
  readonly pictures: readonly string[];
  readonly cues: readonly Cue[];
}

/** The parts each step shows, in order, from the steps as they stand in the page; an empty list is the whole picture. */
export function stepsOf(html: string): string[][] {
  return [...html.matchAll(/<[^>]*\bclass="step"[^>]*>/g)].map(([tag]) =>
    (/ data-shows="([^"]*)"/.exec(tag)?.[1] ?? "").split(/\s+/).filter((p) => p !== ""),
  );
}

/**
 * The pictures with a class on each mark that ever stands back, and what the classes do. Throws if a step shows a part
 * that no picture has: then the picture was redrawn, and the step would darken everything.
 */
export function stage(pictures: readonly string[], steps: readonly (readonly string[])[]): Staged {
  const parts = new Set(
    pictures.flatMap((p) => [...p.matchAll(PART)].flatMap((m) => (m[1] ?? "").split(" "))),
  );
  for (const name of steps.flat())
    if (!parts.has(name))
      throw new Error(`a step shows the part "${name}"; the picture has ${[...parts].sort().join(", ")}`);
  const cues = new Map<string, Cue>();
  const staged = pictures.map((p) =>
    p.replace(PART, (_, names: string) => {
      const shines = steps.map((s) => s.length === 0 || names.split(" ").some((n) => s.includes(n)));
      if (shines.every(Boolean)) return "";
      const turns = shines.map((lit, i) => turn(lit, shines[i - 1] ?? true, shines[i + 1] ?? true));
      const known = cues.get(turns.join());
      const cue = known ?? { name: `cue-${cues.size + 1}`, turns };
      cues.set(turns.join(), cue);
      return ` class="${cue.name}"`;
    }),
  );
  return { pictures: staged, cues: [...cues.values()] };
}

const PART = / data-part="([^"]*)"/g;

function turn(lit: boolean, before: boolean, after: boolean): Turn {
  if (lit) return "none";
  if (before) return after ? "dim-both" : "dim-in";
  return after ? "dim-out" : "dim";
}

/**
 * The rules for one scene: each class follows the timelines of the steps it stands back in. How a mark stands back is the
 * keyframes of that name, or those that the style sheet has put in its place (`--dim: pale`).
 */
export function rulesOf(scene: string, cues: readonly Cue[]): string {
  return cues
    .map(
      (c) =>
        `#${scene} .${c.name}{animation-name:${c.turns.map((t) => (t === "none" ? t : `var(--${t},${t})`)).join(",")}}`,
    )
    .join("");
}
