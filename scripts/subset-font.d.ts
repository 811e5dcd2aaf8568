/** What we use of subset-font, which comes without types: HarfBuzz's subsetter. */
declare module "subset-font" {
  export default function subsetFont(
    font: Buffer,
    signs: string,
    options: {
      readonly targetFormat: "sfnt" | "woff2";
      /** Holds an axis at one place or between two; the rest stay as they are. */
      readonly variationAxes?: Readonly<Record<string, number | { min: number; max: number }>>;
      /** OpenType features by tag; all others go, and the glyphs only they reach. */
      readonly keepFeatures?: readonly string[];
      readonly noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
