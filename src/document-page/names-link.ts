/** The link to the page of names. A text without names has none. */
export const NAMES_LINK = '.document-links a[href$="/names/"]';
