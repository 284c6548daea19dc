/** The search page: its parts, and what its scripts write into them. */
import type { Tier } from '../../search/query/tier-names.ts';
import type { Wrap } from '../wrap.ts';
import { formatCount } from '../../words/plural.ts';

export const title = 'Search';
export const description = 'Search every word of the texts. Each result links to its place in the text.';
export const skipToResults = 'Skip to the results';
export const duringDevelopment =
  'During development, search uses the last build. After a change, run npm run build.';
export const needsJavaScript = (index: Wrap, documents: Wrap) =>
  `Search needs JavaScript. Without it, use the ${index('index of words and names')}, which links words to their paragraphs. You can also open a text below and search it with your browser’s “Find in page” (Ctrl+F, or ⌘F on a Mac). The ${documents('list of documents')} has filters by partner, kind and year.`;
export const scriptMissing =
  'Search cannot start, because a script of this page did not load. Reload the page, or use the index of words and names.';
/** The subject of a sentence: see `needsServer` of the frame. */
export const needsServer = 'Search';
/** The name of the list that says what search did with each word. A small screen leaves out its ends. */
export const howWordsWereFound = { before: 'How your ', words: 'words', after: ' were found' };
export const everyPlace = 'Every place';
export const filtersInUse = 'Filters in use';
export const clearFilters = 'Clear filters';
export const tryAgain = 'Try again';
export const showMore = 'Show more';
export const howSearchWorks = 'How search works';
export const theTexts = 'The texts';
export const removeFilter = 'Remove filter: ';

export const filterAndSort = 'Filter and sort';
export const order = 'Order';
export const bestFirst = 'Best first';
export const oldestFirst = 'Oldest first';
export const text = 'Text';

export const others = 'Also';
export const andMore = 'and more';
export const moreOthers = (count: number) => `and ${count} more`;
export const showTheWords = 'Show the words';
export const ofTheOthers = (shortTitle: string) => ` of the other paragraphs of ${shortTitle}`;
export const copyLink = 'Copy link';
export const copyLinkTo = (place: string) => ` to ${place}`;
export const linkCopied = (place: string) => `Link to ${place} copied.`;
export const moreFromText = 'More from this text';
/** The place of a hit in its text, in the middle of a sentence. */
export const paragraphOf = (number: string, shortTitle: string) => `paragraph ${number} of ${shortTitle}`;
export const sectionOf = (heading: string, shortTitle: string) => `section “${heading}” of ${shortTitle}`;

/** The name above the first hit of each tier. The first tier needs none. */
export const tiers: Record<Exclude<Tier, 'all'>, string> = {
  listed: 'From the list of people and organisations',
  most: 'Sections with most of the words',
  offered: 'Sections with some of the words, or with words near them',
};

/** How many results pass the filters. @param isByDate whether the oldest text is first */
export const filtersLeaveResults = (left: number, total: number, isByDate: boolean) =>
  `The filters leave ${left === 0 ? 'none' : left} of ${formatCount(total, 'result')}${isByDate && left > 0 ? ', oldest first' : ''}.`;
export const allResultsInOrder = (total: number, isByDate: boolean) =>
  `All ${formatCount(total, 'result')}${isByDate ? ', oldest first' : ', best first'}.`;
export const filtersLeaveTexts = (left: number, total: number) =>
  `The filters leave ${left === 0 ? 'none' : left} of ${formatCount(total, 'text')}.`;
export const allTexts = (total: number) => `All ${formatCount(total, 'text')}.`;

/**
 * What was found in a large archive, where search reads only some texts at first.
 *
 * @param isExact whether each of these texts has a result; otherwise some may have none
 */
export const textsFound = (texts: number, sections: number, isExact: boolean) =>
  `${formatCount(texts, 'text')} ${isExact ? (texts === 1 ? 'has' : 'have') : 'may have'} results${sections > 0 ? `, in ${isExact ? '' : 'up to '}${formatCount(sections, 'section')}` : ''}.`;
export const resultsFromFirst = (read: number) =>
  read === 1 ? 'These are from the first text.' : `These are from the first ${read} texts.`;
export const othersHaveSome = 'Other texts may have some of the words.';
export const readNext = (texts: number) =>
  texts === 1 ? 'Show results of the next text' : `Show results of the next ${texts} texts`;

export const placesNotLoaded =
  'The list of every place could not be loaded. The results below lead to the same paragraphs. To try again, reload the page.';
export const backToSections = 'Back to the sections';
export const countEveryPlace = (count: number) => `Every place (${count})`;
/** A filter and its value, on the button that removes it. */
export const chip = (filter: string, value: string) => `${filter}: ${value}`;
