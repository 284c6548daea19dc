/** Han and kana. Japanese mixes them in one run. */
export const JAPANESE = String.raw`\p{Script_Extensions=Han}\p{Script_Extensions=Hiragana}\p{Script_Extensions=Katakana}`;

/** Other scripts whose words have no spaces between them. */
export const SPACELESS = ['Thai', 'Lao', 'Khmer', 'Myanmar'].map(toProperty);

/**
 * The scripts above, and Hangul and Arabic, which join particles to their words. In all of these, a word may be
 * anywhere in a run of letters.
 */
const JOINED = [...SPACELESS, ...['Hangul', 'Arabic'].map(toProperty)];

/** Characters that belong to the letter before them: its marks, and characters that comparisons ignore. */
const MARKS = String.raw`\p{M}\p{Default_Ignorable_Code_Point}`;

/** A run of Han and kana, a run of one other joined script, or a run of other letters and digits, with their marks. */
const RUN = new RegExp(
  [JAPANESE, ...JOINED]
    .map((letters) => `(?:[[${letters}]--[${MARKS}]][${MARKS}]*)+`)
    .concat(`(?:[^${MARKS}${JAPANESE}${JOINED.join('')}][${MARKS}]*)+`)
    .join('|'),
  'gv',
);

/** A letter of a script without spaces between words, with its marks, or a run of other letters and digits. */
const CHARACTER = new RegExp(
  `[[${JAPANESE}${SPACELESS.join('')}]--[${MARKS}]][${MARKS}]*|(?:[^${MARKS}${JAPANESE}${SPACELESS.join('')}][${MARKS}]*)+|[${MARKS}]+`,
  'gv',
);

const STARTS_JOINED = new RegExp(`^[${JAPANESE}${JOINED.join('')}]`, 'v');

const HAS_SPACELESS = new RegExp(`[${JAPANESE}${SPACELESS.join('')}]`, 'v');

const IS_LATIN = /^[\p{Script=Latin}\p{N}]*$/u;

/** @returns whether a word is written in a script where it may be anywhere in a run of letters */
export function isJoinedScript(word: string): boolean {
  return STARTS_JOINED.test(word);
}

/** @returns whether a word begins with an Arabic letter */
export function isArabic(word: string): boolean {
  return /^\p{Script=Arabic}/u.test(word);
}

/** @returns whether a word has a letter of a script without spaces between words */
export function isSpaceless(word: string): boolean {
  return !IS_LATIN.test(word) && HAS_SPACELESS.test(word);
}

/** @returns the parts of a word: `5G技術` is `5G` and `技術`. Han and kana stay together */
export function splitScripts(word: string): string[] {
  return IS_LATIN.test(word) ? [word] : (word.match(RUN) ?? [word]);
}

/** @returns the parts of a word: each character of a script without spaces between words, and the runs between them */
export function splitCharacters(word: string): string[] {
  return IS_LATIN.test(word) ? [word] : (word.match(CHARACTER) ?? [word]);
}

function toProperty(script: string): string {
  return String.raw`\p{Script=${script}}`;
}
