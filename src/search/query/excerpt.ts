import { mergeSpans, type Span } from '../../words/span.ts';

/** Part of an excerpt or heading, and whether it matches the query. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

/** A verbatim part of a text. */
export interface Excerpt {
  pieces: Piece[];
  /** Whether the text continues before and after the excerpt. */
  isCutBefore: boolean;
  isCutAfter: boolean;
}

/** How much text an excerpt shows before its first match. */
const LEAD_CHARACTERS = 60;

/**
 * Cuts an excerpt out of a text, at the place with the most different matches close together. It cuts between words.
 *
 * @param spans the matches, in UTF-16 units, in any order; they may overlap
 * @param limitCharacters the approximate length of the excerpt; a text up to a quarter longer is not cut
 */
export function cutExcerpt(text: string, spans: Span[], limitCharacters: number): Excerpt {
  const matches = mergeSpans(spans);
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

/** @returns the text in pieces; the pieces inside the spans are marked as matches */
export function toPieces(
  text: string,
  spans: Span[],
  window: Span = { start: 0, end: text.length },
): Piece[] {
  const inside = mergeSpans(spans).filter(({ start, end }) => start >= window.start && end <= window.end);
  const edges = [window.start, ...inside.flatMap(({ start, end }) => [start, end]), window.end];
  return edges
    .slice(1)
    .map((end, index) => ({ text: text.slice(edges[index], end), isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}

/**
 * @returns the start of the match with the most different matches after it within the limit. If there are several, the
 *   first of them
 */
function findDensest(text: string, matches: Span[], limitCharacters: number): number {
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

/** @returns the end of the last word before a place. If a match continues after the place, the end of the match */
function toWordEnd(text: string, place: number, matches: Span[]): number {
  if (place >= text.length) return text.length;
  const across = matches.find(({ start, end }) => start < place && end > place);
  if (across) return across.end;
  const space = text.lastIndexOf(' ', place);
  return space <= 0 ? place : space;
}
