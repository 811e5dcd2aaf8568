import { createHash } from "node:crypto";

/**
 * A name for a thing that does not tell where it lies: `urn:uuid:…`, a UUID of version 8 (RFC 9562) made of
 * the SHA-256 of `name`. The same name gives the same one on every machine and at every address of the site.
 */
export function urnOf(name: string): string {
  const digits = createHash("sha256").update(name).digest("hex");
  // The version stands in the 13th digit; the two highest bits of the 17th are the variant, 10.
  const variant = ((Number.parseInt(digits.charAt(16), 16) & 0b0011) | 0b1000).toString(16);
  const parts = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ];
  return `urn:uuid:${parts.join("-")}`;
}
