/** The text before or after the words of a place, cut to what a line shows. */
export interface Context {
  /** Next to the words. */
  near: string;
  /** Further away. Narrow columns do not show it. */
  far: string;
}

const NEAR_CHARACTERS = 28;
const FAR_CHARACTERS = 44;

/** Cuts the text before the words of a place, between two words. */
export function cutBefore(text: string): Context {
  const [near, far] = [findStart(text, NEAR_CHARACTERS), findStart(text, FAR_CHARACTERS)];
  return { near: text.slice(near), far: `${far > 0 ? '…\u00a0' : ''}${text.slice(far, near)}` };
}

/** Cuts the text after the words of a place, between two words. */
export function cutAfter(text: string): Context {
  const [near, far] = [findEnd(text, NEAR_CHARACTERS), findEnd(text, FAR_CHARACTERS)];
  return { near: text.slice(0, near), far: `${text.slice(near, far)}${far < text.length ? '\u00a0…' : ''}` };
}

function findStart(text: string, limitCharacters: number): number {
  const place = text.length - limitCharacters;
  if (place <= 0) return 0;
  const space = text.indexOf(' ', place);
  return space < 0 || space === text.length - 1 ? place : space + 1;
}

function findEnd(text: string, limitCharacters: number): number {
  if (text.length <= limitCharacters) return text.length;
  const space = text.lastIndexOf(' ', limitCharacters);
  return space <= 0 ? limitCharacters : space;
}
