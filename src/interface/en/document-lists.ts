/** The lists of documents: all, and those of one partner, kind or year. */

export const title = 'Documents';
export const description = 'Every text of the archive, oldest first, with its date, partner and kind.';
export const titleBy = (facet: string, name: string) => `Documents by ${facet.toLowerCase()}: ${name}`;
/** @param title from `titleBy` */
export const descriptionBy = (title: string) =>
  `${title}. Texts of the archive, oldest first, with date and kind.`;
export const narrowTheList = 'Narrow the list of documents';
export const allDocuments = 'All documents';

export const searchTheseTexts = 'Search these texts';
export const readAboutATheme = 'Read about one theme in all texts';
export const compareTwoTexts = 'Compare two texts';
export const allOnOnePage = 'All texts on one page for printing';
export const download = 'Download';

/** The link to the plain text of a text, with the words that only screen readers need. */
export const plainText = 'plain text';
export const ofText = (shortTitle: string) => ` of ${shortTitle}`;

/** On the first page of a long list. @param isYears whether the other texts are only on pages of years */
export const latestOf = (shown: number, count: number, isYears: boolean) =>
  `The latest ${shown} of ${count} texts. The others are under their ${isYears ? 'years' : 'partners, kinds and years'}.`;
export const printTextsOfAYear = 'Print the texts of a year';
