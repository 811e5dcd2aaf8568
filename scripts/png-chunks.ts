import { crc32 } from "node:zlib";

/** What a PNG file says of itself besides its pixels: text chunks, put in and read out. */

export interface PngText {
  readonly keyword: string;
  readonly text: string;
  /** The language of the text, e.g. `da`; empty where it has none. */
  readonly language?: string;
}

const SIGNATURE = 8;

/** The file with the texts after its header, as uncompressed `iTXt` (UTF-8), in the order given. */
export function withTexts(png: Buffer, texts: readonly PngText[]): Buffer {
  const header = SIGNATURE + chunkLength(png, SIGNATURE);
  return Buffer.concat([
    png.subarray(0, header),
    ...texts.map(({ keyword, text, language = "" }) =>
      chunk("iTXt", Buffer.from(`${keyword}\0\0\0${language}\0\0${text}`, "utf8")),
    ),
    png.subarray(header),
  ]);
}

/** The texts of a file as `withTexts` wrote them. */
export function textsOf(png: Buffer): PngText[] {
  const texts: PngText[] = [];
  for (let at = SIGNATURE; at < png.length; at += chunkLength(png, at)) {
    if (png.toString("latin1", at + 4, at + 8) !== "iTXt") continue;
    const data = png.subarray(at + 8, at + 8 + png.readUInt32BE(at));
    const [keyword = "", , , language = "", , text = ""] = data.toString("utf8").split("\0");
    texts.push({ keyword, text, language });
  }
  return texts;
}

/** Width and height in pixels. Throws if the bytes are no PNG. */
export function sizeOf(png: Buffer): readonly [width: number, height: number] {
  if (png.toString("latin1", 1, 4) !== "PNG") throw new Error("these bytes are no PNG");
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}

/** Length of the chunk at `at` with its frame of twelve bytes. */
const chunkLength = (png: Buffer, at: number): number => png.readUInt32BE(at) + 12;

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, sum]);
}
