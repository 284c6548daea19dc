/** The people, organisations and terms of one text: their page, and how they are shown in the text. */

export const title = 'Names and terms in this text';
/** On the page of the text. It is short, because a phone has little room. */
export const link = 'Names';
export const titleOfPage = (documentId: string, shortTitle: string) =>
  `${documentId} · Names and terms in ${shortTitle}`;
export const description = (shortTitle: string) =>
  `The people, organisations and terms of ${shortTitle}, with links to the paragraphs.`;
export const whatThisIs =
  'Each name leads to its paragraphs in all texts. To underline the names and terms in the text, choose “Display” and then “Names and terms”.';
export const terms = 'Terms';
/** Distinguishes the link of a term from the link of an organisation with the same name. */
export const term = '(term)';
export const searchAlsoFinds = (spellings: string) => `Search also finds ${spellings}.`;
export const inAllTexts = 'Every place in all texts';
