import type { Drawing } from "../charts/draw-on.ts";
import { theme, WIDTHS, wrap } from "../charts/theme.ts";
import { paint } from "../published/palette.ts";

/** A chosen chart as a picture that stands alone: its words above it, its source and its address under it. */

const MARGIN = 20;

export function svgOf(d: Drawing, source: string, address: string): string {
  const width = WIDTHS.wide + 2 * MARGIN;
  const height = Number(/viewBox="0 0 \d+ (\d+)/.exec(d.wide)?.[1] ?? 0);
  let y = MARGIN;
  const text = (words: string, size: number, look: string): string => {
    const lines = wrap(words, WIDTHS.wide, size);
    const out = lines.map((line) => {
      y += Math.round(size * 1.3);
      return `<text x="${MARGIN}" y="${y}" font-size="${size}" ${look}>${escaped(line)}</text>`;
    });
    y += 4;
    return out.join("");
  };
  const quiet = `fill="${theme.quiet}"`;
  const head = text(d.title, 19, `font-weight="700" fill="${theme.ink}"`) + text(d.subtitle, 14, quiet);
  const top = y + 10;
  const picture = d.wide.replace(
    /^<svg[^>]*>/,
    `<svg x="${MARGIN}" y="${top}" width="${WIDTHS.wide}" height="${height}" viewBox="0 0 ${WIDTHS.wide} ${height}" font-size="${theme.font.size}" fill="${theme.ink}">`,
  );
  y = top + height + 6;
  const foot = text(d.note, 11, quiet) + text(source, 11, quiet) + text(address, 11, quiet);
  const sheet =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y + MARGIN}" viewBox="0 0 ${width} ${y + MARGIN}" font-family="${theme.font.family}">` +
    `<title>${escaped(d.title)}</title><desc>${escaped(d.description)}</desc>` +
    `<rect width="100%" height="100%" fill="${theme.paper}"/>${head}${picture}${foot}</svg>\n`;
  return paint(sheet, "light").replaceAll("&nbsp;", "\u00a0");
}

/** The same as pixels, at twice the size. Throws where the browser cannot draw it. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * 2;
    canvas.height = image.naturalHeight * 2;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise<Blob>((resolve, reject) =>
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("no picture"))), "image/png"),
    );
  } finally {
    URL.revokeObjectURL(url);
  }
}

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
