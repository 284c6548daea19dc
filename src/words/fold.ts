import type { Span } from './span.ts';

/*
 * Folding makes words comparable. Each use ignores different things, so there are three functions. The table shows what
 * each one keeps:
 *
 * | Function          | Case | Diacritics                | Shape of quotation marks and dashes | Length     |
 * |-------------------|------|---------------------------|-------------------------------------|------------| |
 * foldForSearch     | no   | only where they spell     | not asked: words have no marks      | may change | |
 * foldForQuotation  | no   | yes                       | no                                  | may change | |
 * foldInPlace       | no   | no                        | no                                  | stays      |
 *
 * In most scripts, diacritics spell another sound: the voicing marks of kana (バ is not ハ), the vowel signs of Hindi and
 * Thai. `foldForSearch` drops them only on Latin, Greek and Cyrillic letters, and drops the points of Arabic and
 * Hebrew, which most texts leave out.
 *
 * The first two functions also drop the characters that Unicode ignores by default, as UTS 10 does. A soft hyphen or a
 * joiner within a word changes how the word looks, but it is still the same word.
 */

const IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;

const DOUBLE_QUOTES = /[“”„‟«»″]/gu;
const SINGLE_QUOTES = /[‘’‚‛‹›′`´]/gu;
const DASHES = /[‐-―−]/gu;

/** Ligatures: letters printed as one character. */
const LIGATURES = /[ﬀ-ﬆ]/gu;

/** The diacritics of letters that mean the same without them. */
const ACCENTS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu;

/** The vowel points and lengthening stroke of Arabic, and the points of Hebrew. */
const POINTS =
  /\u0640|[\u0591-\u05bd\u05bf\u05c1-\u05c2\u05c4-\u05c5\u05c7]|[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

/** Letters that Unicode does not decompose. Readers whose keyboard lacks them type the letters on the right. */
const SPECIAL_LETTERS = new Map([
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['ŧ', 't'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ß', 'ss'],
  ['þ', 'th'],
  ['ς', 'σ'],
  // Writers of Arabic often swap these at the end of a word. The last two are Persian.
  ['ة', 'ه'],
  ['ى', 'ي'],
  ['ک', 'ك'],
  ['ی', 'ي'],
]);
const SPECIAL_LETTER = /[đðħıłøŧæœßþςةىکی]/gu;

/** Katakana with a hiragana for the same sound. */
const KATAKANA = /[\u30a1-\u30f6]/gu;
const FROM_KATAKANA_TO_HIRAGANA = 0x60;

/** Digits of other scripts: `٢`, `२`, `２`. Each is one UTF-16 unit. */
const OTHER_DIGIT = /[\u0660-\uffff]/gu;

/** Characters of one UTF-16 unit that may have a diacritic. */
const ACCENTED = /[\u0080-\u1fff]/gu;

/**
 * @returns the text without the characters that comparisons ignore, for example soft hyphens, joiners and variation
 *   selectors
 */
export function dropIgnorable(text: string): string {
  return text.replace(IGNORABLE, '');
}

/**
 * @param text a text
 * @param span a span in the result of `dropIgnorable`
 * @returns the same words in the text itself
 */
export function toWholeSpan(text: string, { start, end }: Span): Span {
  const ignored = Array.from(text.matchAll(IGNORABLE), ({ 0: { length }, index }) => ({ index, length }));
  const toWhole = (place: number) =>
    ignored.reduce((whole, { index, length }) => (index <= whole ? whole + length : whole), place);
  return { start: toWhole(start), end: toWhole(end - 1) + 1 };
}

/** @returns the text with the digits of all scripts as `0` to `9`; positions stay the same */
export function foldDigits(text: string): string {
  return text.replace(OTHER_DIGIT, (digit) => (/\p{Nd}/u.test(digit) ? toDigit(digit.charCodeAt(0)) : digit));
}

/** The ten digits of a script follow one another. The code of the first one ends with 0 or 6, in base 16. */
function toDigit(code: number): string {
  const place = code % 16;
  return String(/\p{Nd}/u.test(String.fromCharCode(code - place)) ? place : place - 6);
}

/** @returns the text with one shape for each kind of quotation mark and for dashes; positions stay the same */
export function foldMarks(text: string): string {
  return text.replace(DOUBLE_QUOTES, '"').replace(SINGLE_QUOTES, "'").replace(DASHES, '-');
}

/** @returns the text with one shape for all apostrophes, including the letter `ʼ`; positions stay the same */
export function foldApostrophes(text: string): string {
  return text.replace(/[’ʼ]/gu, "'");
}

/** @returns the text with `ﬁ` written `fi` */
export function splitLigatures(text: string): string {
  return text.replace(LIGATURES, (letters) => letters.normalize('NFKC'));
}

/** Counts double and single quotation marks as the same, also marks that are typed as two characters. */
export function isQuotationMark(mark: string): boolean {
  return /^(?:"|''?|[「」『』])$/u.test(foldMarks(mark));
}

/** Counts one to three hyphens as a dash, too. */
export function isDash(mark: string): boolean {
  return /^-{1,3}$/u.test(foldMarks(mark));
}

/**
 * @returns the word in lower case and without compatibility forms, for example `ﬁ`. Diacritics are dropped as the table
 *   says. Letters with a stroke and joined letters become plain letters: `ø` is `o`, `æ` is `ae`. Katakana become
 *   hiragana, and the digits of all scripts become `0` to `9`
 */
export function foldForSearch(word: string): string {
  if (/^\p{ASCII}*$/u.test(word)) return word.toLowerCase();
  return dropIgnorable(word)
    .normalize('NFKD')
    .replace(ACCENTS, '$1')
    .replace(POINTS, '')
    .toLowerCase()
    .replace(SPECIAL_LETTER, (letter) => SPECIAL_LETTERS.get(letter) ?? letter)
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - FROM_KATAKANA_TO_HIRAGANA))
    .replace(OTHER_DIGIT, foldDigits)
    .normalize('NFC');
}

/** @returns a word or mark in lower case, with one shape for all quotation marks and one for all dashes */
export function foldForQuotation(token: string): string {
  // Most words match this fast test, and a pasted text may be long.
  if (/^[A-Za-z0-9]+$/u.test(token)) return token.toLowerCase();
  if (/^\p{Lo}+$/u.test(token)) return splitLigatures(token.normalize('NFC'));
  const kept = dropIgnorable(token);
  if (isQuotationMark(kept)) return "'";
  if (isDash(kept)) return '-';
  return splitLigatures(foldApostrophes(kept.normalize('NFC'))).toLowerCase();
}

/**
 * Folds a text as browsers do when they search for the words of a link: by the primary level of UTS 10, as
 * https://wicg.github.io/scroll-to-text-fragment/ requires. Browsers may distinguish dashes, and this function does
 * not. So it may find more occurrences than a browser. The link then only gets more context, which does no harm.
 *
 * @returns the folded text. It has the same length, so positions stay the same
 */
export function foldInPlace(text: string): string {
  return foldMarks(text)
    .replace(ACCENTED, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase();
}
