import { da, type Interface } from "./da.ts";
import { en } from "./en.ts";
import type { Locale } from "./locale.ts";

export const INTERFACE: Readonly<Record<Locale, Interface>> = { da, en };
