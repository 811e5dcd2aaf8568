const SIGNS: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text as it may stand in HTML, between tags or inside double quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (c) => SIGNS[c] ?? c);
