import { isDash, isQuotationMark, toWords, type Word } from './words.ts';

/** A link to a place of the archive that came with a quotation. */
export interface QuotationLink {
  documentId: string;
  /** The passage or section; undefined for the document. */
  fragmentId: string | undefined;
}

/** What a reader pasted: the quotation, and the link if there was one. */
export interface Pasted {
  words: string;
  link: QuotationLink | undefined;
}

/** What was passed over to read a quotation as its author meant it. */
export type Allowance = 'list marks' | 'sic' | 'left-out words';

/** One way to read a quotation: its pieces in order, what was left out between them. */
export interface QuotationReading {
  pieces: Piece[];
  allowances: Allowance[];
}

/** Words that stand together, without the punctuation around them. */
export interface Piece {
  words: Word[];
  /** The marks before and after the words, quotation marks left aside. */
  marksBefore: Word[];
  marksAfter: Word[];
  text: string;
}

const LINK = /\S*\/documents\/([a-z0-9-]+)\/(?:#([^\s)>\]]*))?/u;
const SIC = /\[\s*sic\s*[.!]?\s*\]/giu;
const LIST_MARK = /^[ \t]*(?:[-–—•*·>][ \t]+)+/gmu;
const ELLIPSIS = /\[\s*(?:…|\.(?:\s?\.){2,})\s*\]|\(\s*(?:…|\.(?:\s?\.){2,})\s*\)|…|\.(?:\s?\.){2,}/gu;
/** White space in the width, and what only tells where a word may be broken. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Parts the words from a link to the archive, and from the line of a citation that holds the link. */
export function readPasted(input: string): Pasted {
  const text = input.normalize('NFC').replace(INVISIBLE, '');
  const found = LINK.exec(text);
  if (!found) return { words: text, link: undefined };
  const [address, documentId = '', fragment = ''] = found;
  const fragmentId = fragment.split(':~:')[0]?.replace(/[.,;:]+$/u, '');
  const others = text.split('\n').filter((line) => !line.includes(address));
  // On its own line the words cannot be told from a citation, so only the link goes, with the brackets around it.
  const words = others.some((line) => /[\p{L}\p{N}]/u.test(line))
    ? others.join('\n')
    : text.replace(new RegExp(`\\(?(?:\\[[^\\]]*\\]\\()?<?${escape(address)}>?\\)*`, 'u'), ' ');
  return { words, link: { documentId, fragmentId: fragmentId === '' ? undefined : fragmentId } };
}

/** @returns the ways to read a quotation, the most literal first. */
export function listReadings(words: string): QuotationReading[] {
  const steps: [Allowance, (texts: string[]) => string[]][] = [
    ['sic', (texts) => texts.map((text) => text.replace(SIC, ''))],
    ['list marks', (texts) => texts.map((text) => text.replace(LIST_MARK, ''))],
    ['left-out words', (texts) => texts.flatMap((text) => text.split(ELLIPSIS))],
  ];
  const readings = new Map<string, QuotationReading>();
  for (let chosen = 0; chosen < 2 ** steps.length; chosen += 1) {
    const taken = steps.filter((_, index) => Math.floor(chosen / 2 ** index) % 2 === 1);
    const texts = taken.reduce((result, [, step]) => step(result), [words]);
    const key = texts.join('\0');
    if (readings.has(key)) continue;
    const pieces = texts.map(toPiece).filter((piece) => piece.words.length > 0);
    readings.set(key, { pieces, allowances: taken.map(([allowance]) => allowance) });
  }
  return [...readings.values()];
}

function toPiece(text: string): Piece {
  const all = toWords(text);
  const first = all.findIndex((word) => !isAtEnds(word));
  const last = all.findLastIndex((word) => !isAtEnds(word));
  if (first === -1) return { words: [], marksBefore: [], marksAfter: [], text };
  const isNoQuote = (word: Word) => !isQuotationMark(word);
  return {
    words: all.slice(first, last + 1),
    marksBefore: all.slice(0, first).filter(isNoQuote),
    marksAfter: all.slice(last + 1).filter(isNoQuote),
    text,
  };
}

/** Marks that the sentence around a quotation may ask for. `%` or `$` say something of the number beside them. */
function isAtEnds(word: Word): boolean {
  return isQuotationMark(word) || isDash(word) || /^[.,;:!?…()[\]{}*_]$/u.test(word.printed);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
