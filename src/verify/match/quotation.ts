import { dropIgnorable, isDash, isQuotationMark } from '../../words/fold.ts';
import { toComparedTokens, type ComparedToken } from './compared-token.ts';

/** A link to a place in the archive, pasted with a quotation. */
export interface QuotationLink {
  documentId: string;
  /** The passage or section; undefined for the document. */
  fragmentId: string | undefined;
}

/** What a reader pasted: the quotation, and the link if there is one. */
export interface Pasted {
  words: string;
  link: QuotationLink | undefined;
}

/** Things that a comparison ignores, because people add or leave them out when they quote. */
export type Allowance = 'bullets' | 'sic' | 'left-out words';

/** One way to read a quotation: its parts in order. The quotation leaves out words between the parts. */
export interface Interpretation {
  parts: QuotedPart[];
  allowances: Allowance[];
}

/** An interpretation before its parts are divided into words. */
export interface Draft {
  texts: string[];
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

/*
 * A pasted text may be long, so no pattern here may read the same characters again and again. So no pattern begins with
 * a repetition, or has two repetitions of the same characters in a row.
 */
const LINK = /\/documents\/([a-z0-9-]+)\/(?:#([^\s)>\]]*))?/u;
const ENDS_LINK = /[\s()<>[\]]/u;
const SIC = /\[\s*sic\s*(?:[.!]\s*)?\](?=([\p{L}\p{N}])?)/giu;
const BULLET = /^[ \t]*(?:[-–—•*·>][ \t]+)+/gmu;
const ELLIPSIS = /\[\s*(?:…|\.(?:\s?\.){2,})\s*\]|\(\s*(?:…|\.(?:\s?\.){2,})\s*\)|…|\.(?:\s?\.){2,}/gu;

/**
 * Splits the pasted text into the quotation and the link. Drops the line that has the link, because it is the citation.
 */
export function readPasted(input: string): Pasted {
  const text = dropIgnorable(input).normalize('NFC');
  const found = LINK.exec(text);
  if (!found) return { words: text, link: undefined };
  const [path, documentId = '', fragment = ''] = found;
  let start = found.index;
  while (start > 0 && !ENDS_LINK.test(text.charAt(start - 1))) start -= 1;
  const end = found.index + path.length;
  const address = text.slice(start, end);
  const fragmentId = fragment.split(':~:')[0]?.replace(/(?<![.,;:])[.,;:]+$/u, '');
  const others = text.split('\n').filter((line) => !line.includes(address));
  // If no other line has words, the line with the link may have the quotation. Then only the link and its brackets are
  // removed.
  const words = others.some((line) => /[\p{L}\p{N}]/u.test(line))
    ? others.join('\n')
    : `${dropLinkStart(text.slice(0, start))} ${text.slice(end).replace(/^>?\)*/u, '')}`;
  return { words, link: { documentId, fragmentId: fragmentId === '' ? undefined : fragmentId } };
}

/** Drops the characters before the address of a link in Markdown or in brackets: `(`, `<`, `[its words](`. */
function dropLinkStart(text: string): string {
  const before = text.endsWith('<') ? text.slice(0, -1) : text;
  const open = before.endsWith('](') ? before.lastIndexOf('[') : before.length;
  const start = open === -1 || before.slice(open, -2).includes(']') ? before.length : open;
  return before.charAt(start - 1) === '(' ? before.slice(0, start - 1) : before.slice(0, start);
}

/** @returns the ways to read a quotation, the most literal first */
export function listDrafts(words: string): Draft[] {
  const steps: [Allowance, (texts: string[]) => string[]][] = [
    ['sic', (texts) => texts.map(dropSic)],
    ['bullets', (texts) => texts.map((text) => text.replace(BULLET, ''))],
    ['left-out words', (texts) => texts.flatMap((text) => text.split(ELLIPSIS))],
  ];
  const drafts = new Map<string, Draft>();
  for (let chosen = 0; chosen < 2 ** steps.length; chosen += 1) {
    const taken = steps.filter((_, index) => Math.floor(chosen / 2 ** index) % 2 === 1);
    const texts = taken.reduce((result, [, step]) => step(result), [words]);
    const key = texts.join('\0');
    if (!drafts.has(key)) drafts.set(key, { texts, allowances: taken.map(([allowance]) => allowance) });
  }
  return [...drafts.values()];
}

/** @returns the draft with its parts divided into words; parts without words are left out */
export function toInterpretation({ texts, allowances }: Draft): Interpretation {
  return { parts: texts.map(toQuotedPart).filter(({ words }) => words.length > 0), allowances };
}

/** Drops `[sic]` with the space before it, because a comma of the text may follow directly. */
function dropSic(text: string): string {
  const pieces: string[] = [];
  let last = 0;
  for (const { 0: mark, 1: letter, index } of text.matchAll(SIC)) {
    pieces.push(text.slice(last, index).trimEnd(), letter === undefined ? '' : ' ');
    last = index + mark.length;
  }
  return pieces.join('') + text.slice(last);
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
 * @returns whether a mark may belong to the sentence around a quotation. `%` and `$` may not, because they belong to a
 *   number
 */
export function isAtEnds(word: ComparedToken): boolean {
  return isQuotationMark(word.printed) || isDash(word.printed) || /^[.,;:!?…()[\]{}*_]$/u.test(word.printed);
}
