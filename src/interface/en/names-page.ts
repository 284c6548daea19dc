/** The list of the people and organisations that the texts name. */
import { formatCount } from '../../words/plural.ts';
import type { Wrap } from '../wrap.ts';

export const title = 'People and organisations';
export const description = 'Every person and organisation that the texts name, with links to the paragraphs.';
export const whatThisIs =
  'Every person and organisation that the texts name, with links to all these paragraphs, the oldest text first.';
export const letters = 'Letters of the names';
export const people = 'People';
export const organisations = 'Organisations';
export const countNames = (title: string, count: number) => `${title} (${count})`;
export const howNamesAreGiven = (index: Wrap) =>
  `Names and roles are in the words of the texts. We add no first name and say nothing about a person that the text does not say. If a paragraph names somebody in other words, for example by the surname alone, the words follow its number. Countries, meetings, agreements and projects are not in these lists. The ${index('index of words and names')} has them.`;
export const quote = (words: string) => `“${words}”`;
/** @param spellings as HTML */
export const alsoPrinted = (spellings: string) => `Also printed: ${spellings}`;
export const joinSpellings = (spellings: readonly string[]) => spellings.join('; ');
export const seeAlso = (name: string) => `See also ${name}`;
export const heading = 'heading';
/** The word before the number of a paragraph, for screen readers. */
export const paragraph = 'paragraph ';
export const comma = ',';

export const countPlaces = (places: number, texts: number) =>
  `${formatCount(places, 'place')} in ${formatCount(texts, 'text')}`;
/** For the page of one name. @param isSplit whether the other places are on pages of years */
export const placesOfName = (places: number, texts: number, isSplit: boolean) =>
  `${countPlaces(places, texts)}.${isSplit ? ' The latest are below; all are under their years.' : ''}`;
export const allNames = 'All people and organisations';
export const titleOfNames =
  'Every person and organisation that the texts name, with links to all these paragraphs.';
export const howNamesAreGivenInParts = (index: Wrap) =>
  `Names and roles are in the words of the texts. The ${index('index of words and names')} has countries, meetings, agreements and projects.`;
export const descriptionOfName = (title: string) => `The paragraphs that name ${title}.`;
