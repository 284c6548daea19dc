/** The index of words and names. */
import type { Wrap } from '../wrap.ts';

export const title = 'Index of words and names';
export const description =
  'All important words, acronyms and names in the texts, from A to Z, with links to their paragraphs.';
export const whatThisIs =
  'All important words, acronyms and names in the texts, with links to their paragraphs. This page works without JavaScript and can be printed.';
export const names = (names: Wrap) =>
  `${names('People and organisations')}, with what the texts say they are`;
export const letters = 'Letters of the index';
/** @param places the number of places where two words must occur side by side */
export const howToRead = (places: number, search: Wrap) =>
  `A number is the number of a paragraph. § marks a section with the word in its heading. “title” is the title of the text. Forms with different endings share a line. Two words that occur side by side in at least ${places} places also have a line. Brackets hold other spellings of a name, which the texts may not have: ${search('search connects them')}. Spaces and punctuation do not affect the order of the lines.`;
export const leftOut = 'Words not in this index';
export const whatIsLeftOut = (search: Wrap) =>
  `This index leaves out numbers without letters, single letters and the words below. It includes acronyms in capitals (IT, US). ${search('Search')} finds all of them.`;
export const particlesAreLeftOut =
  'Of Japanese texts, it also leaves out particles, endings and other words in hiragana alone.';
/** The title of a text, as a place. */
export const titlePlace = 'title';
/** @param name a link to another line */
export const see = (name: string) => `see ${name}`;
export const spellings = (names: readonly string[]) => ` (${names.join('; ')})`;
/** The kinds of words that the index leaves out. */
export const kinds = {
  articles: 'articles and demonstratives',
  pronouns: 'pronouns',
  prepositions: 'prepositions',
  conjunctions: 'conjunctions and adverbs',
  auxiliaries: 'auxiliary verbs',
};

export const moreThan = (count: number) => `${count} more`;
/** In an archive with many texts, the index is on several pages. */
export const whatThesePagesAre =
  'All important words, acronyms and names in the texts, with links to their paragraphs. These pages work without JavaScript and can be printed.';
export const howToReadParts = (search: Wrap) =>
  `A number is the number of a paragraph. § marks a section with the word in its heading. “title” is the title of the text. Forms with different endings share a line. Brackets hold other spellings of a name: ${search('search connects them')}. A line lists up to 40 places, titles and headings first, and says how many more there are.`;
export const howToReadLink = 'All letters, and how to read this index';
export const beginnings = 'Beginnings of words';
