/** The anchor of a row on its table's page. Slashes and spaces have no place in a fragment. */
export function anchorOf(key: string): string {
  return key.replace(/[^A-Za-z0-9_-]+/g, "--");
}
