import type { PngText } from "./png-chunks.ts";

/**
 * What a picture says of itself, read from the SVG and written for the PNG: as the text chunks that viewers show, and as
 * XMP, where the systems of newsrooms look for title, rights and the alternative text (WordPress takes the last from there).
 */

export interface PictureTexts {
  readonly title: string;
  /** The short text for those who do not see the picture. */
  readonly alternative: string;
  readonly description: string;
  readonly author: string;
  readonly rights: string;
  readonly licence: string;
  readonly sources: readonly string[];
  /** An ISO day. */
  readonly date: string;
  readonly language: string;
  /** The chart's page; null where the site has no address yet. */
  readonly address: string | null;
}

/** Reads the metadata of an SVG made by `src/pictures/`; throws if one that must be there is missing. */
export function textsInSvg(svg: string): PictureTexts {
  const all = (name: string) =>
    [...svg.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map((m) => unescapeXml(m[1] ?? ""));
  const attribute = (pattern: RegExp) => unescapeXml(pattern.exec(svg)?.[1] ?? "");
  const one = (name: string, found: string | undefined): string => {
    if (!found) throw new Error(`the picture names no ${name}`);
    return found;
  };
  return {
    title: one("title", all("title")[0]),
    alternative: one("alternative text", attribute(/<svg [^>]*aria-label="([^"]*)"/)),
    description: one("description", all("desc")[0]),
    author: one("author", attribute(/<dc:creator><cc:Agent><dc:title>([^<]*)</)),
    rights: one("rights", all("dc:rights")[0]),
    licence: one("licence", attribute(/<cc:license rdf:resource="([^"]*)"/)),
    sources: all("dc:source"),
    date: one("date", all("dc:date")[0]),
    language: one("language", all("dc:language")[0]),
    address: all("dc:identifier")[0] ?? null,
  };
}

/** The text chunks of the PNG, by the keywords of the PNG specification. */
export function pngTexts(t: PictureTexts): PngText[] {
  const said = { language: t.language };
  return [
    { keyword: "Title", text: t.title, ...said },
    { keyword: "Author", text: t.author, ...said },
    { keyword: "Description", text: t.description, ...said },
    { keyword: "Copyright", text: `${t.rights}, ${t.licence}`, ...said },
    { keyword: "Source", text: [...t.sources, ...(t.address ? [t.address] : [])].join("\n"), ...said },
    // The day of the data, not of the build: the same input gives the same bytes.
    { keyword: "Creation Time", text: `${t.date}T00:00:00Z` },
    { keyword: "XML:com.adobe.xmp", text: xmp(t) },
  ];
}

function xmp(t: PictureTexts): string {
  const e = escapeXml;
  const inLanguage = (name: string, text: string) =>
    `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${e(text)}</rdf:li>` +
    `<rdf:li xml:lang="${t.language}">${e(text)}</rdf:li></rdf:Alt></${name}>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:cc="http://creativecommons.org/ns#"',
    ' xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"',
    ' xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/">',
    inLanguage("dc:title", t.title),
    inLanguage("dc:description", t.description),
    inLanguage("dc:rights", t.rights),
    inLanguage("xmpRights:UsageTerms", `${t.rights}, ${t.licence}`),
    inLanguage("Iptc4xmpCore:AltTextAccessibility", t.alternative),
    inLanguage("Iptc4xmpCore:ExtDescrAccessibility", t.description),
    `<dc:creator><rdf:Seq><rdf:li>${e(t.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:language><rdf:Bag><rdf:li>${t.language}</rdf:li></rdf:Bag></dc:language>`,
    `<xmpRights:Marked>True</xmpRights:Marked><photoshop:Credit>${e(t.author)}</photoshop:Credit>`,
    `<photoshop:DateCreated>${t.date}</photoshop:DateCreated><cc:license rdf:resource="${e(t.licence)}"/>`,
    ...(t.address ? [`<xmpRights:WebStatement>${e(t.address)}</xmpRights:WebStatement>`] : []),
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>',
  ].join("");
}

const NAMED = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' } as const;

const unescapeXml = (text: string): string =>
  text.replace(/&(?:amp|lt|gt|quot);/g, (c) => NAMED[c as keyof typeof NAMED]);

const escapeXml = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => Object.entries(NAMED).find(([, plain]) => plain === c)?.[0] ?? c);
