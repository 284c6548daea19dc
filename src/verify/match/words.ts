/** A word or a punctuation mark, as it is printed and as it is compared. */
export interface Word {
  printed: string;
  /** In lower case, every quotation mark and every dash the same, joined letters (ﬁ) apart. */
  folded: string;
  /** Whether it is a mark of punctuation or another sign, not a word. */
  isMark: boolean;
  /** What stands between it and the word before. */
  spaceBefore: string;
  /** Place in its text in UTF-16 units, the end exclusive. */
  start: number;
  end: number;
}

/** A number keeps its inner points and commas, a word its apostrophe: half of `2.5` or `don’t` is another word. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+|['’ʼ]\p{L}+)*|-{2,3}|''|``|\S/gu;
const QUOTES = /^(?:''|``|['"“”„‟«»‹›‘’‚‛′″`´])$/u;
const DASHES = /^(?:-{2,3}|[‐-―−])$/u;

/** @returns the words and marks of a text, in order. */
export function toWords(text: string): Word[] {
  let last = 0;
  return Array.from(text.matchAll(WORD), ({ 0: printed, index: start }) => {
    const spaceBefore = text.slice(last, start);
    last = start + printed.length;
    const isMark = !/[\p{L}\p{N}]/u.test(printed);
    return { printed, folded: foldWord(printed), isMark, spaceBefore, start, end: last };
  });
}

export function isQuotationMark({ printed }: Word): boolean {
  return QUOTES.test(printed);
}

export function isDash({ folded }: Word): boolean {
  return folded === '-';
}

function foldWord(printed: string): string {
  if (QUOTES.test(printed)) return "'";
  if (DASHES.test(printed)) return '-';
  return printed
    .normalize('NFC')
    .replace(/[ﬀ-ﬆ]/gu, (letters) => letters.normalize('NFKC'))
    .replace(/[’ʼ]/gu, "'")
    .toLowerCase();
}
