/*
 * Folding makes words comparable. Each use ignores something else, so there are three functions, made from one table:
 *
 * | Function          | Case | Diacritics | Shape of quotation marks and dashes | Length     |
 * |-------------------|------|------------|-------------------------------------|------------|
 * | foldForSearch     | no   | no         | not asked: words have no marks      | may change |
 * | foldForQuotation  | no   | yes        | no                                  | may change |
 * | foldInPlace       | no   | no         | no                                  | stays      |
 */

const DOUBLE_QUOTES = /[“”„‟«»″]/gu;
const SINGLE_QUOTES = /[‘’‚‛‹›′`´]/gu;
const DASHES = /[‐-―−]/gu;

/** Two letters printed as one sign, as typefaces join them. */
const LIGATURES = /[ﬀ-ﬆ]/gu;

/** The letters of one UTF-16 unit that may have a diacritic. */
const ACCENTED = /[\u0080-\u1fff]/gu;

/** @returns the text with one shape for each kind of quotation mark and dash; places stay the same */
export function foldMarks(text: string): string {
  return text.replace(DOUBLE_QUOTES, '"').replace(SINGLE_QUOTES, "'").replace(DASHES, '-');
}

/** @returns the text with one shape for all apostrophes, the letter `ʼ` included; places stay the same */
export function foldApostrophes(text: string): string {
  return text.replace(/[’ʼ]/gu, "'");
}

/** @returns the text with `ﬁ` written `fi` */
export function splitLigatures(text: string): string {
  return text.replace(LIGATURES, (letters) => letters.normalize('NFKC'));
}

/** Double and single quotation marks count as the same, also those typed as two signs. */
export function isQuotationMark(mark: string): boolean {
  return /^(?:"|''?)$/u.test(foldMarks(mark));
}

/** Two or three hyphens count as a dash. */
export function isDash(mark: string): boolean {
  return /^-{1,3}$/u.test(foldMarks(mark));
}

/** @returns a word in lower case, without diacritics and compatibility forms */
export function foldForSearch(word: string): string {
  return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** @returns a word or mark in lower case, with one shape for all quotation marks and one for all dashes */
export function foldForQuotation(token: string): string {
  if (isQuotationMark(token)) return "'";
  if (isDash(token)) return '-';
  return splitLigatures(foldApostrophes(token.normalize('NFC'))).toLowerCase();
}

/**
 * Folds a text as browsers do when they look for the words of a link: by the primary level of UTS 10, as
 * https://wicg.github.io/scroll-to-text-fragment/ asks. Browsers may tell dashes apart. To count more occurrences than a
 * browser only adds context, which does no harm.
 *
 * @returns the folded text, of the same length: a place in it is the same place of the text
 */
export function foldInPlace(text: string): string {
  return foldMarks(text)
    .replace(ACCENTED, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase();
}
