/** The pages that compare two texts. */

export const title = 'Compare two texts';
export const description = 'Compare any two texts of the archive, or two of their sections, side by side.';
export const onlyOneText = 'The archive has only one text, so there is nothing to compare.';
export const text = 'Text';
export const withText = (shortTitle: string) => `with ${shortTitle}`;
/** The link to a pair. The name of the first text is only for screen readers. */
export const compare = 'Compare';

export const titleOfPair = (left: string, right: string) => `${left} beside ${right}`;
export const quoteTitle = (shortTitle: string) => `“${shortTitle}”`;
export const descriptionOfPair = (left: string, right: string) => `${left} and ${right}, side by side.`;
export const twoTexts = 'Two texts side by side';
/** Places of the two texts that have the same words. */
export const sharedPlaces = (count: number) =>
  count === 1 ? 'One place with the same words' : `${count} places with the same words`;
export const placesOfPair = (one: string, other: string) => `${one} and ${other}`;
export const earlierText = 'Earlier text';
export const laterText = 'Later text';
export const allPairs = 'All pairs of texts';
export const sections = 'Sections';
/** Words that only screen readers need. */
export const ofText = (shortTitle: string) => ` of ${shortTitle}`;
export const anotherText = 'Another text';
export const insteadOf = (shortTitle: string) => ` instead of ${shortTitle}`;
export const beside = (shortTitle: string) => ` beside ${shortTitle}`;

/** In an archive with many texts, two fields name the texts. */
export const titleOf = (year: string) => `Compare two texts: ${year}`;
export const oneText = 'One text';
export const howToNameTexts =
  'Write the short name of each text, as in its address: for the address /documents/example-2000/, write example-2000. The link “Compare” on the page of a text fills in the first name.';
export const needsJavaScript =
  'The comparison of any two texts needs JavaScript. Without it, use the pages below: each text beside the next text of the same partner.';
export const scriptMissing =
  'The texts cannot be shown, because a script of this page did not load. Reload the page.';
/** The subject of a sentence: see `needsServer` of the frame. */
export const needsServer = 'The comparison of any two texts';
export const eachBesideNext = 'Each text beside the next text of the same partner.';
export const compareAnyTwo = 'Compare any two texts';
export const latestPairs = 'The latest pairs of one partner';
export const pairs = 'Pairs';
export const pair = (left: string, leftYear: string, right: string, rightYear: string) =>
  `${left} (${leftYear}) and ${right} (${rightYear})`;
export const descriptionOfYear = (year: string) =>
  `Texts of ${year}, each beside the next text of the same partner.`;
