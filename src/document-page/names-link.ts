/** The selector of the link to the page of names. A text without names has no such link. */
export const NAMES_LINK = '.document-links a[href$="/names/"]';
