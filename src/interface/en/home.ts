/** The home page. */

/** @param hasStandings whether the archive distinguishes the texts of a government from others */
export const trust = (hasStandings: boolean) =>
  `The texts are word for word as received. Every paragraph has a permanent link.${hasStandings ? ' You always see whether a text is a government’s own.' : ''}`;
export const howWeKeepTheTexts = 'How we keep the texts';
export const theTexts = 'The texts';
export const timeline = 'Timeline: the texts and the events they mention';

/** What a reader can do here: the name of the link, and a few words about it. */
export const read = { name: 'Read the texts', how: 'with summaries, oldest first' };
export const search = { name: 'Search', how: 'finds the paragraph' };
export const verify = { name: 'Check a quotation', how: 'word by word' };
export const compare = { name: 'Compare', how: 'two texts side by side' };
export const names = { name: 'People', how: 'and organisations' };
export const terms = { name: 'Terms', how: 'how often, in which text' };
export const themes = { name: 'Themes', how: 'one subject in all texts' };
export const download = { name: 'Download', how: 'book, references, tables' };

/** The same for an archive with many texts. */
export const readByFacet = { name: 'Read the texts', how: 'by partner, kind and year' };
export const latestTexts = 'The latest texts';
export const timelineByYear = 'The texts and the events they mention, by year';
export const allTexts = (count: number) => `All ${count} texts`;
