/**
 * Rows that throw when a field is asked for that they do not have. Plot draws a handsome, wrong chart in silence when a
 * field is misspelt in a string; this turns the misspelling into an error that names the field.
 */
export function strict<R extends object>(rows: readonly R[], dataset: string): R[] {
  return rows.map(
    (row) =>
      new Proxy(row, {
        get(target, name, receiver) {
          if (typeof name === "string" && !(name in target) && !ALLOWED.has(name))
            throw new Error(
              `dataset ${dataset} has no field "${name}"; it has ${Object.keys(target).join(", ")}`,
            );
          return Reflect.get(target, name, receiver);
        },
      }),
  );
}

/** Asked for by JavaScript and by libraries of any object: never a field of ours. */
const ALLOWED = new Set([
  "toJSON",
  "then",
  "valueOf",
  "toString",
  "length",
  "constructor",
  "nodeType",
  "toArray",
  "then",
]);
