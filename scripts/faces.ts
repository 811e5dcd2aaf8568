import { createRequire } from "node:module";

/** The files of Public Sans that pictures are drawn with, by weight: the face of the site, in the form resvg reads. */

const path = (name: string): string =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/public-sans/${name}`);

export const FACES = {
  400: path("400Regular/PublicSans_400Regular.ttf"),
  500: path("500Medium/PublicSans_500Medium.ttf"),
  600: path("600SemiBold/PublicSans_600SemiBold.ttf"),
  700: path("700Bold/PublicSans_700Bold.ttf"),
} as const;
