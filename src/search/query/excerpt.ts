import type { Range } from './match.ts';

/** A stretch of a text, and whether it is one of the words that were looked for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A part of a text, word for word. */
export interface Excerpt {
  pieces: Piece[];
  /** Whether words of the text stand before and after it. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** How much of the text before the first match is shown. */
const LEAD_CHARACTERS = 60;

/**
 * Cuts a text around the place where most of the different words stand together. Cuts fall between words.
 *
 * @param ranges the words that were looked for, in UTF-16 units; in any order, they may overlap
 * @param limitCharacters about how long the excerpt may be; a text up to a quarter longer stays whole
 */
export function cutExcerpt(text: string, ranges: Range[], limitCharacters: number): Excerpt {
  const matches = mergeRanges(ranges);
  const window = { start: 0, end: text.length };
  if (text.length > limitCharacters * 1.25) {
    const place = findDensest(text, matches, limitCharacters);
    window.start = place > LEAD_CHARACTERS ? toWordStart(text, place - LEAD_CHARACTERS) : 0;
    window.end = toWordEnd(text, window.start + limitCharacters, matches);
  }
  return {
    pieces: toPieces(text, matches, window),
    isCutBefore: window.start > 0,
    isCutAfter: window.end < text.length,
  };
}

/** @returns a text in pieces, marked where the ranges lie. */
export function toPieces(
  text: string,
  ranges: Range[],
  window: Range = { start: 0, end: text.length },
): Piece[] {
  const inside = mergeRanges(ranges).filter(({ start, end }) => start >= window.start && end <= window.end);
  const edges = [window.start, ...inside.flatMap(({ start, end }) => [start, end]), window.end];
  return edges
    .slice(1)
    .map((end, index) => ({ text: text.slice(edges[index], end), isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/** @returns the ranges in order, those that overlap made one. */
export function mergeRanges(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** @returns the start of the match from which on most different words lie within the limit; the first of several. */
function findDensest(text: string, matches: Range[], limitCharacters: number): number {
  let best = { place: 0, count: 0 };
  for (const { start } of matches) {
    const near = matches.filter(
      (match) => match.start >= start && match.end <= start + limitCharacters - LEAD_CHARACTERS,
    );
    const count = new Set(near.map((match) => text.slice(match.start, match.end).toLowerCase())).size;
    if (count > best.count) best = { place: start, count };
  }
  return best.place;
}

function toWordStart(text: string, place: number): number {
  const space = text.indexOf(' ', place);
  return space < 0 ? place : space + 1;
}

/** @returns the last end of a word up to a place, but not within a match that reaches over it. */
function toWordEnd(text: string, place: number, matches: Range[]): number {
  if (place >= text.length) return text.length;
  const across = matches.find(({ start, end }) => start < place && end > place);
  if (across) return across.end;
  const space = text.lastIndexOf(' ', place);
  return space <= 0 ? place : space;
}
