import { createHash } from "node:crypto";

/**
 * The fingerprint of a text: the first twelve hexadecimal digits of its SHA-256. The same text has the same
 * one everywhere.
 */
export const fingerprint = (text: string): string =>
  createHash("sha256").update(text).digest("hex").slice(0, 12);
