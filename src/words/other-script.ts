import { JAPANESE } from './scripts.ts';

/** The letters of languages that mix scripts, by the codes of ISO 15924. */
const MIXED: Record<string, string> = {
  Jpan: JAPANESE,
  Kore: String.raw`\p{Script_Extensions=Han}\p{Script_Extensions=Hangul}`,
  Hans: String.raw`\p{Script_Extensions=Han}`,
  Hant: String.raw`\p{Script_Extensions=Han}`,
};

/**
 * @param language a BCP 47 tag
 * @returns whether a word has letters, but none of a script of the language
 */
export function isOtherScript(word: string, language: string): boolean {
  const { script = '' } = new Intl.Locale(language).maximize();
  const letters = MIXED[script] ?? `\\p{Script_Extensions=${script}}`;
  return /\p{L}/u.test(word) && !new RegExp(`[${letters}]`, 'u').test(word);
}
