import type { Author } from '../schemas/front-matter.ts';

/** A name in CSL-JSON: of an institution, which is never split into parts, or of a person. */
export type CslName = { literal: string } | { family: string; given?: string };

/** Names in Chinese, Japanese and Korean characters have the family name first, and no space. */
const FAMILY_FIRST = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** @returns the name of an author as readers see it: `Ministry of Harbours`, `Mira Holm`, `灯台守子` */
export function formatAuthor({ name, family = '', given }: Author): string {
  if (name !== undefined) return name;
  if (given === undefined) return family;
  return FAMILY_FIRST.test(family) ? `${family}${given}` : `${given} ${family}`;
}

/** @returns the name of an author in CSL-JSON */
export function toCslName({ name, family = '', given }: Author): CslName {
  if (name !== undefined) return { literal: name };
  return given === undefined ? { family } : { family, given };
}

/**
 * Writes a name for a format in which a comma ends the family name: `Holm, Mira`. Programs split a name without a comma
 * at its last space: in “Ministry of Foreign Affairs of Japan”, “Japan” would be the family name. A comma at the end
 * prevents this. Other commas and semicolons are removed from the name of an institution, because programs split there.
 */
export function toInvertedName(name: CslName): string {
  if ('literal' in name) return `${name.literal.replace(/[,;،]/gu, '')},`;
  return `${name.family}, ${name.given ?? ''}`.trimEnd();
}
