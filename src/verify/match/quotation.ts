import { isDash, isQuotationMark } from '../../words/fold.ts';
import { toComparedTokens, type ComparedToken } from './compared-token.ts';

/** A link to a place in the archive, pasted with a quotation. */
export interface QuotationLink {
  documentId: string;
  /** The passage or section; undefined for the document. */
  fragmentId: string | undefined;
}

/** The text that a reader pasted: the quotation, and the link if there is one. */
export interface Pasted {
  words: string;
  link: QuotationLink | undefined;
}

/** Things that a comparison ignores, because people add or leave them out when they quote. */
export type Allowance = 'list marks' | 'sic' | 'left-out words';

/** One way to read a quotation: its parts in order. Words are left out between the parts. */
export interface Interpretation {
  parts: QuotedPart[];
  allowances: Allowance[];
}

/** Quoted words without a gap, and without the punctuation around them. */
export interface QuotedPart {
  words: ComparedToken[];
  /** The marks before and after the words, except quotation marks. */
  marksBefore: ComparedToken[];
  marksAfter: ComparedToken[];
  text: string;
}

const LINK = /[^\s()<>[\]]*\/documents\/([a-z0-9-]+)\/(?:#([^\s)>\]]*))?/u;
/** With the space before it, because the text may have a comma there. */
const SIC = /\s*\[\s*sic\s*[.!]?\s*\](?=([\p{L}\p{N}])?)/giu;
const LIST_MARK = /^[ \t]*(?:[-–—•*·>][ \t]+)+/gmu;
const ELLIPSIS = /\[\s*(?:…|\.(?:\s?\.){2,})\s*\]|\(\s*(?:…|\.(?:\s?\.){2,})\s*\)|…|\.(?:\s?\.){2,}/gu;
/** Characters without width, for example those that allow a line break within a word. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Splits the pasted text into the quotation and the link. Drops the line of the citation that has the link. */
export function readPasted(input: string): Pasted {
  const text = input.normalize('NFC').replace(INVISIBLE, '');
  const found = LINK.exec(text);
  if (!found) return { words: text, link: undefined };
  const [address, documentId = '', fragment = ''] = found;
  const fragmentId = fragment.split(':~:')[0]?.replace(/[.,;:]+$/u, '');
  const others = text.split('\n').filter((line) => !line.includes(address));
  // If no other line has words, the line of the link may have the quotation. So only the link and its brackets are
  // removed.
  const words = others.some((line) => /[\p{L}\p{N}]/u.test(line))
    ? others.join('\n')
    : text.replace(new RegExp(`\\(?(?:\\[[^\\]]*\\]\\()?<?${escape(address)}>?\\)*`, 'u'), ' ');
  return { words, link: { documentId, fragmentId: fragmentId === '' ? undefined : fragmentId } };
}

/** @returns the ways to read a quotation, the most literal first */
export function listInterpretations(words: string): Interpretation[] {
  const steps: [Allowance, (texts: string[]) => string[]][] = [
    ['sic', (texts) => texts.map((text) => text.replace(SIC, (_, letter) => (letter ? ' ' : '')))],
    ['list marks', (texts) => texts.map((text) => text.replace(LIST_MARK, ''))],
    ['left-out words', (texts) => texts.flatMap((text) => text.split(ELLIPSIS))],
  ];
  const interpretations = new Map<string, Interpretation>();
  for (let chosen = 0; chosen < 2 ** steps.length; chosen += 1) {
    const taken = steps.filter((_, index) => Math.floor(chosen / 2 ** index) % 2 === 1);
    const texts = taken.reduce((result, [, step]) => step(result), [words]);
    const key = texts.join('\0');
    if (interpretations.has(key)) continue;
    const parts = texts.map(toQuotedPart).filter((part) => part.words.length > 0);
    interpretations.set(key, { parts, allowances: taken.map(([allowance]) => allowance) });
  }
  return [...interpretations.values()];
}

function toQuotedPart(text: string): QuotedPart {
  const all = toComparedTokens(text);
  const first = all.findIndex((word) => !isAtEnds(word));
  const last = all.findLastIndex((word) => !isAtEnds(word));
  if (first === -1) return { words: [], marksBefore: [], marksAfter: [], text };
  const isNoQuote = (word: ComparedToken) => !isQuotationMark(word.printed);
  return {
    words: all.slice(first, last + 1),
    marksBefore: all.slice(0, first).filter(isNoQuote),
    marksAfter: all.slice(last + 1).filter(isNoQuote),
    text,
  };
}

/**
 * @returns whether a mark may belong to the sentence around a quotation. `%` and `$` do not: they belong to a number
 */
function isAtEnds(word: ComparedToken): boolean {
  return isQuotationMark(word.printed) || isDash(word.printed) || /^[.,;:!?…()[\]{}*_]$/u.test(word.printed);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
