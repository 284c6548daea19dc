/** Han and kana: a run of Japanese mixes them. */
const JAPANESE = String.raw`\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}`;

/**
 * Scripts whose words have no spaces between them, and Hangul and Arabic, which join particles to their words. In all of
 * them, a word may be anywhere in a run of letters.
 */
const JOINED = ['Thai', 'Lao', 'Khmer', 'Myanmar', 'Hangul', 'Arabic'].map((name) => `\\p{Script=${name}}`);

/** A run of Han and kana, a run of one other joined script, or a run of other letters and digits, with their marks. */
const RUN = new RegExp(
  [JAPANESE, ...JOINED]
    .map((letters) => String.raw`(?:[[${letters}]--[\p{M}]]\p{M}*)+`)
    .concat(String.raw`(?:[\P{M}--[${JAPANESE}${JOINED.join('')}]]\p{M}*)+`)
    .join('|'),
  'gv',
);

const STARTS_JOINED = new RegExp(`^[${JAPANESE}${JOINED.join('')}]`, 'v');

/** @returns whether a word is written in a script where it may be anywhere in a run of letters */
export function isJoinedScript(word: string): boolean {
  return STARTS_JOINED.test(word);
}

/** @returns the parts of a word: `5G技術` is `5G` and `技術`. Han and kana stay together */
export function splitScripts(word: string): string[] {
  return /^[\p{Script=Latin}\p{N}]*$/u.test(word) ? [word] : (word.match(RUN) ?? [word]);
}
