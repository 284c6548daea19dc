/** The page that checks a quotation: its fixed parts. */

export const title = 'Check a quotation';
export const description =
  'Paste a quotation to see whether a text of the archive has exactly these words, and where.';
/** @param omission the mark of an omission, as HTML */
export const howToCheck = (omission: string) =>
  `Paste a quotation from a text of this archive, with its link if there is one. The check runs in your browser. Every word must match. Differences in quotation marks, dashes, capitals, line breaks and ${omission} are ignored, and the result says so.`;
export const quotation = 'Quotation';
export const check = 'Check';
export const cancel = 'Cancel';
export const progress = 'Progress of the check';
export const emptyTheField = 'Empty the field';
export const needsJavaScript =
  'The check needs JavaScript. Without it, open a text below as plain text and search it with your browser’s “Find in page” (Ctrl+F, or ⌘F on a Mac). Search for a few words at a time, because line breaks and quotation marks must match there.';
export const scriptMissing =
  'The check cannot start, because a script of this page did not load. Reload the page.';
/** The subject of a sentence: see `needsServer` of the frame. */
export const needsServer = 'The check';
export const tryAgain = 'Try again';
export const searchForTheseWords = 'Search for these words';
export const theTexts = 'The texts';
