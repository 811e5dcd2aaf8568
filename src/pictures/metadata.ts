import type { Drawing } from "../charts/draw.ts";
import { LICENCE } from "../published/terms.ts";
import type { Imprint } from "./imprint.ts";
import { escapeXml, tag } from "./xml.ts";

/**
 * Title, description and rights as a file carries them with itself, in the words that editors and archives look for:
 * `<title>`, `<desc>`, and Dublin Core with the licence of Creative Commons. The PNG takes its own from here.
 */
export function metadata(d: Drawing, i: Imprint): string {
  const agent = tag("cc:Agent", {}, tag("dc:title", {}, escapeXml(i.author)));
  return [
    tag("title", {}, escapeXml(d.title)),
    tag("desc", {}, escapeXml(d.description)),
    tag(
      "metadata",
      {},
      tag(
        "rdf:RDF",
        {
          "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
          "xmlns:dc": "http://purl.org/dc/elements/1.1/",
          "xmlns:cc": "http://creativecommons.org/ns#",
        },
        tag(
          "cc:Work",
          { "rdf:about": i.address ?? "" },
          tag("dc:title", {}, escapeXml(d.title)),
          tag("dc:description", {}, escapeXml(`${d.description} ${d.note}`)),
          tag("dc:creator", {}, agent),
          tag("dc:publisher", {}, tag("cc:Agent", {}, tag("dc:title", {}, escapeXml(i.site)))),
          tag("dc:date", {}, i.date),
          tag("dc:language", {}, i.locale),
          tag("dc:type", { "rdf:resource": "http://purl.org/dc/dcmitype/StillImage" }),
          ...(i.address ? [tag("dc:identifier", {}, escapeXml(i.address))] : []),
          ...i.sources.map((s) =>
            tag("dc:source", {}, escapeXml(s.address ? `${s.name}, ${s.address}` : s.name)),
          ),
          tag("dc:rights", {}, escapeXml(`${i.author}. ${i.licensed}`)),
          tag("cc:license", { "rdf:resource": LICENCE.path }),
        ),
      ),
    ),
  ].join("");
}
