import { writeFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";

/**
 * `npm run icons`: draws the site's mark as icons into `public/`, to be committed. Four pieces of the strip of lists,
 * the last one open: as much of it as can be told apart in a browser's tab.
 */

const LIGHT = { paper: "#fbf8f1", subject: "#0b5c8a", quiet: "#5b564d" };
const DARK = { subject: "#63b5e5", quiet: "#b3ab9c" };

/** The pieces in a square of 32 units. */
const FILLED = `<path class="on" d="M1 4h6v24H1zM9 4h6v24H9zM17 4h6v24h-6z"/>`;
const OPEN = `<path class="off" d="M25.75 4.75h4.5v22.5h-4.5z"/>`;

function rules({ subject, quiet }: { subject: string; quiet: string }): string {
  return `.on{fill:${subject}}.off{fill:none;stroke:${quiet};stroke-width:1.5}`;
}

/** On paper, with a margin: for places that cut or round what they are given. */
function icon(size: number): string {
  const margin = 0.19 * size;
  const scale = (size - 2 * margin) / 32;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><style>${rules(LIGHT)}</style>` +
    `<rect width="${size}" height="${size}" fill="${LIGHT.paper}"/>` +
    `<g transform="translate(${margin} ${margin}) scale(${scale})">${FILLED}${OPEN}</g></svg>`
  );
}

function png(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, compressionLevel: 9 }).toBuffer();
}

/** A Windows icon that holds one PNG, 32 pixels square. */
function ico(image: Buffer): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(32, 6);
  head.writeUInt8(32, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(image.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, image]);
}

const files: Readonly<Record<string, string | Buffer>> = {
  "favicon.svg":
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><style>${rules(LIGHT)}` +
    `@media(prefers-color-scheme:dark){${rules(DARK)}}</style>${FILLED}${OPEN}</svg>\n`,
  "favicon.ico": ico(await png(icon(32))),
  "apple-touch-icon.png": await png(icon(180)),
  "icon-512.png": await png(icon(512)),
};
for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(import.meta.dirname, "../public", name), content);
  console.log(`public/${name}: ${content.length} byte`);
}
