/** The table of terms. */
import { formatCount } from '../../words/plural.ts';
import type { Wrap } from '../wrap.ts';

export const title = 'Terms over time';
export const description = 'How often each text has some important terms, with links to every place.';
export const whatThisIs =
  'How often each text has a term. Each number leads to every place. A larger circle means more places for the length of the text.';
export const howWeCount = (search: Wrap) =>
  `The area of a circle is the number of places per 1,000 words. Places in headings and in the title count, too. The texts are of different kinds, so no line joins them. Terms are counted ${search('as search finds them')}, with their spellings and endings.`;
export const numbersAsCsv = 'The numbers as CSV';
export const term = 'Term';
export const countWords = (words: number) => formatCount(words, 'word');
export const also = (forms: readonly string[]) => `also ${forms.join(', ')}`;
/** The words after a number, for screen readers. */
export const timesIn = (name: string, documentId: string, perThousand: string) =>
  ` × ${name} in ${documentId}, ${perThousand} per 1,000 words`;

/** In an archive with many texts, the table counts decades. */
export const whatDecadesAre =
  'How often the texts of each decade have a term. Each number leads to every place. A larger circle means more places for the length of the texts.';
export const howWeCountDecades = (search: Wrap) =>
  `The area of a circle is the number of places per 1,000 words. Places in headings and in titles count, too. The texts are of different kinds, so no line joins them. Terms are counted ${search('as search finds them')}, with their spellings and endings.`;
export const numbersOfTextsAsCsv = 'The numbers of each text as CSV';
export const countTextsAndWords = (texts: number, words: number) =>
  `${formatCount(texts, 'text')}, ${formatCount(words, 'word')}`;
