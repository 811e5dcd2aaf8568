import { pageAddresses } from "./dist.ts";

/** One address of each kind of page, in both languages: pages of one kind are laid out by one template. */

const MEMBER =
  /\/(diagrammer|charts|data|aftalen|agreement|indsatser|efforts|penge|fremskridt|progress|loefter|promises|tal|numbers)\/[^/]+\/$|\/en\/money\/[^/]+\/$/;
const EXAMPLE = /outside-work|data\/(money|promises)\/$|tv-overvaagning|\/(e01|e37|m13|g03|thread)\/$/;

export const pageKinds = (): string[] => pageAddresses().filter((a) => !MEMBER.test(a) || EXAMPLE.test(a));
