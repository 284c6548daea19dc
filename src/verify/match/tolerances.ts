import type { Match } from './exact.ts';
import type { Allowance, Piece, QuotationReading } from './quotation.ts';
import type { VerifiableText } from './texts.ts';
import { isDash, isQuotationMark, type Word } from './words.ts';

/** What was not compared and does differ; each is told to the reader. */
export type Tolerance =
  | Allowance
  | 'letter case'
  | 'quotation marks'
  | 'dashes'
  | 'joined letters'
  | 'spaces and line breaks'
  | 'punctuation at the ends';

/** @returns in what a quotation differs from the words it matches, although it is the same word for word. */
export function listTolerances(text: VerifiableText, match: Match, reading: QuotationReading): Tolerance[] {
  const found = match.pieces.flatMap(({ start, end }, index) => {
    const piece = reading.pieces[index];
    if (!piece) return [];
    const pairs = text.words
      .slice(start, end)
      .map((word, place) => compare(word, piece.words[place], place === 0));
    return [...pairs.flat(), ...compareEnds(text, start, end, piece)];
  });
  return [...new Set([...found, ...reading.allowances])];
}

function compare(word: Word, quoted: Word | undefined, isFirst: boolean): Tolerance[] {
  if (!quoted) return [];
  const space: Tolerance[] = !isFirst && !isSameSpace(word, quoted) ? ['spaces and line breaks'] : [];
  if (word.printed === quoted.printed) return space;
  if (isQuotationMark(word)) return [...space, 'quotation marks'];
  if (isDash(word)) return [...space, 'dashes'];
  const strip = (printed: string) => printed.replace(/[’ʼ]/gu, "'");
  const join = (printed: string) => printed.replace(/[ﬀ-ﬆ]/gu, (letters) => letters.normalize('NFKC'));
  const [a, b] = [join(strip(word.printed)), join(strip(quoted.printed))];
  return [
    ...space,
    ...(join(word.printed) !== word.printed || join(quoted.printed) !== quoted.printed
      ? ['joined letters' as const]
      : []),
    ...(/['’ʼ]/u.test(word.printed) && apostrophes(word) !== apostrophes(quoted)
      ? ['quotation marks' as const]
      : []),
    ...(a === b ? [] : ['letter case' as const]),
  ];
}

function apostrophes({ printed }: Word): string {
  return printed.replace(/[^'’ʼ]/gu, '');
}

/** A new passage may begin on a new line or not. */
function isSameSpace(word: Word, quoted: Word): boolean {
  if (word.spaceBefore === '\n') return quoted.spaceBefore !== '';
  return word.spaceBefore === quoted.spaceBefore;
}

/** The marks around a quotation are either the text's own or those of the sentence that quotes. */
function compareEnds({ words }: VerifiableText, start: number, end: number, piece: Piece): Tolerance[] {
  const { marksBefore, marksAfter } = piece;
  const before = takeMarks(words.slice(0, start).reverse(), marksBefore.length).reverse();
  const after = takeMarks(words.slice(end), marksAfter.length);
  const isSame = toKey(before) === toKey(marksBefore) && toKey(after) === toKey(marksAfter);
  return isSame ? [] : ['punctuation at the ends'];
}

function takeMarks(words: Word[], count: number): Word[] {
  const marks: Word[] = [];
  for (const word of words) {
    if (marks.length === count || !word.isMark) break;
    if (!isQuotationMark(word)) marks.push(word);
  }
  return marks;
}

function toKey(words: Word[]): string {
  return words.map(({ folded }) => folded).join(' ');
}
