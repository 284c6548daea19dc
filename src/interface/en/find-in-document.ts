/** What “Find in this text” says. */
import { formatCount } from '../../words/plural.ts';
import { listAll, quote } from './quotes.ts';

/** Names of places, in the middle of a sentence. */
export const paragraph = (number: string) => `paragraph ${number}`;
export const title = 'the title';
export const heading = 'the heading';

export const pressEnterToGo = (place: string) => `Press Enter to go to ${place}.`;
export const notFoundHere = 'Not found in this text as typed.';
export const keepTyping = 'No such word yet. Keep typing.';
export const notInThisText = 'Not in this text.';
export const searchAllTexts = 'Search all texts';
export const inOtherTexts = (passages: number) => `${formatCount(passages, 'passage')} in the other texts`;
/** In a large archive, where search does not read all passages. */
export const searchOtherTexts = (texts: number) => `Search ${formatCount(texts, 'other text')}`;
export const arrival = (query: string, places: string) => `${quote(query)}: ${places}`;
/** @param current the number of the current place, from 1 */
export const position = (current: number, total: number, place: string) => `${current} of ${total}: ${place}`;
/** @param isInTitle whether the title has a match */
export const matches = (count: number, sections: number, isInTitle: boolean) => {
  const places = [...(isInTitle ? [title] : []), ...(sections > 0 ? [formatCount(sections, 'section')] : [])];
  return `${count === 1 ? '1 match' : `${count} matches`} in ${places.join(' and ')}`;
};
/** Joins notes to one line. A note may be a sentence. */
export const joinNotes = (notes: readonly string[]) =>
  notes.map((note) => note.replace(/\.$/u, '')).join('. ');
export const missingAnywhere = (words: string[]) => `Not in any text: ${listAll(words)}`;
export const missingHere = (words: string[]) => `Not in this text: ${listAll(words)}`;
export const noSectionHasAll = 'No section has all the words';

export const previousMatch = 'Previous match';
export const nextMatch = 'Next match';
export const removeMarks = 'Remove marks';
