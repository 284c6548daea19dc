import type { Match } from './exact.ts';
import type { Allowance, QuotedPart, Interpretation } from './quotation.ts';
import type { VerifiableText } from './texts.ts';
import { dropIgnorable, foldApostrophes, isDash, isQuotationMark, splitLigatures } from '../../words/fold.ts';
import type { ComparedToken } from './compared-token.ts';

/** A kind of difference that the comparison ignores. The page names each ignored difference. */
export type Tolerance =
  | Allowance
  | 'letter case'
  | 'quotation marks'
  | 'dashes'
  | 'joined letters'
  | 'spaces and line breaks'
  | 'punctuation at the ends';

/** @returns the ignored differences between a quotation and the words that it matches */
export function listTolerances(
  text: VerifiableText,
  match: Match,
  { parts, allowances }: Interpretation,
): Tolerance[] {
  const found = match.parts.flatMap(({ start, end }, index) => {
    const part = parts[index];
    if (!part) return [];
    const pairs = text.words
      .slice(start, end)
      .map((word, place) => compare(word, part.words[place], place === 0));
    return [...pairs.flat(), ...compareEnds(text, start, end, part)];
  });
  return [...new Set([...found, ...allowances])];
}

function compare(word: ComparedToken, quoted: ComparedToken | undefined, isFirst: boolean): Tolerance[] {
  if (!quoted) return [];
  const space: Tolerance[] = !isFirst && !isSameSpace(word, quoted) ? ['spaces and line breaks'] : [];
  // The quotation has no ignorable characters any more.
  return [...space, ...comparePrinted(dropIgnorable(word.printed), quoted.printed)];
}

function comparePrinted(word: string, quoted: string): Tolerance[] {
  if (word === quoted) return [];
  if (isQuotationMark(word)) return ['quotation marks'];
  if (isDash(word)) return ['dashes'];
  const [wordLetters, quotedLetters] = [splitLigatures(word), splitLigatures(quoted)];
  const hasLigature = wordLetters !== word || quotedLetters !== quoted;
  const isSameCase = foldApostrophes(wordLetters) === foldApostrophes(quotedLetters);
  return [
    ...(hasLigature ? ['joined letters' as const] : []),
    ...(listApostrophes(word) === listApostrophes(quoted) ? [] : ['quotation marks' as const]),
    ...(isSameCase ? [] : ['letter case' as const]),
  ];
}

function listApostrophes(printed: string): string {
  return printed.replace(/[^'’ʼ]/gu, '');
}

/** Compares the white space before two words. A line break before a passage matches any white space. */
function isSameSpace(word: ComparedToken, quoted: ComparedToken): boolean {
  if (word.spaceBefore === '\n') return quoted.spaceBefore !== '';
  return word.spaceBefore === quoted.spaceBefore;
}

/** Compares the marks at the ends of a part. They may come from the text, or from the sentence around the quotation. */
function compareEnds({ words }: VerifiableText, start: number, end: number, part: QuotedPart): Tolerance[] {
  const { marksBefore, marksAfter } = part;
  const before = takeMarks(words, start - 1, -1, marksBefore.length).reverse();
  const after = takeMarks(words, end, 1, marksAfter.length);
  const isSame = toKey(before) === toKey(marksBefore) && toKey(after) === toKey(marksAfter);
  return isSame ? [] : ['punctuation at the ends'];
}

/** @returns the marks from a place on, forwards or backwards, up to the next word, but at most `count` */
function takeMarks(words: ComparedToken[], from: number, step: 1 | -1, count: number): ComparedToken[] {
  const marks: ComparedToken[] = [];
  for (let at = from; words[at]?.isMark === true && marks.length < count; at += step) {
    const word = words[at];
    if (word && !isQuotationMark(word.printed)) marks.push(word);
  }
  return marks;
}

function toKey(words: ComparedToken[]): string {
  return words.map(({ folded }) => folded).join(' ');
}
