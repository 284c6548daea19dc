/*
 * Folding makes words comparable. Each use ignores different things, so there are three functions. The table shows what
 * each one keeps:
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

/** Ligatures: letters printed as one character. */
const LIGATURES = /[ﬀ-ﬆ]/gu;

/** Characters of one UTF-16 unit that may have a diacritic. */
const ACCENTED = /[\u0080-\u1fff]/gu;

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

/** Double and single quotation marks count as the same, also those typed as two characters. */
export function isQuotationMark(mark: string): boolean {
  return /^(?:"|''?)$/u.test(foldMarks(mark));
}

/** One to three hyphens also count as a dash. */
export function isDash(mark: string): boolean {
  return /^-{1,3}$/u.test(foldMarks(mark));
}

/** @returns the word in lower case, without diacritics and without compatibility forms, for example `ﬁ` */
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
 * Folds a text as browsers do when they search for the words of a link: by the primary level of UTS 10, as
 * https://wicg.github.io/scroll-to-text-fragment/ requires. Browsers may distinguish dashes, and this function does
 * not. So it may find more occurrences than a browser. Then the link only gets more context, which does no harm.
 *
 * @returns the folded text. It has the same length, so positions stay the same
 */
export function foldInPlace(text: string): string {
  return foldMarks(text)
    .replace(ACCENTED, (letter) => letter.normalize('NFD').charAt(0))
    .toLowerCase();
}
