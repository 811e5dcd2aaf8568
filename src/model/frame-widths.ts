/**
 * The widths in CSS pixels at which a frame's height is published: a phone, three columns of articles, and a
 * full page.
 */
export const FRAME_WIDTHS = [320, 480, 640, 768, 900] as const;
export type FrameWidth = (typeof FRAME_WIDTHS)[number];
/** Height in CSS pixels by width in CSS pixels. */
export type Heights = Readonly<Record<FrameWidth, number>>;

/** From this width on, a frame shows the wide picture, under it the narrow one. */
export const WIDE = 600;

/**
 * Widths between two of which a frame grows evenly but for the lines of its text. The first is the column of
 * the smallest phone, where an article keeps a margin beside its text.
 */
export const TURNS = [280, 320, 480, WIDE, 640, 768, 900] as const;

/**
 * What `npm run heights` finds: the heights, and the room text asks for between two turns, beyond the
 * straight line.
 */
export interface Measured {
  readonly heights: Heights;
  /** One number of pixels for each stretch between two turns. */
  readonly room: readonly number[];
}

/**
 * One stretch of widths and the height to keep in it: `at` pixels where it begins, and so many more for each
 * pixel.
 */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly slope: number;
}

/**
 * What to keep at every width, from the heights at five. The picture grows with its frame, so the height
 * follows a straight line; where the wide picture takes over from the narrow one it jumps, and the line is
 * level on both sides of the jump.
 */
export function stretches(h: Heights, room: readonly number[] = []): readonly Stretch[] {
  const height: Readonly<Record<number, number>> = h;
  return TURNS.slice(0, -1).map((from, i) => {
    const to = TURNS[i + 1] ?? from;
    const [a, b] = [height[from] ?? height[to] ?? 0, height[to] ?? height[from] ?? 0];
    return { from, to, at: a + (room[i] ?? 0), slope: (b - a) / (to - from) };
  });
}

/** The height kept at a width: the published one where there is one, else that of the stretch. */
export function heightAt({ heights, room }: Measured, width: number): number {
  const exact = (heights as Readonly<Record<number, number>>)[width];
  if (exact !== undefined) return exact;
  if (width > 900) return heights[900];
  const all = stretches(heights, room);
  const stretch = all.findLast((s) => s.from < width) ?? all[0];
  return stretch ? stretch.at + stretch.slope * Math.max(0, width - stretch.from) : heights[320];
}
