/** What pages say if there is no page, or no place in a page, at an address. */
import type { Wrap } from '../wrap.ts';
import { quote } from './quotes.ts';

export const close = 'Close';
export const placeOf = (place: string, documentId: string) => `${place} of ${documentId}`;
export const bothHave = (place: string) => `Both texts have ${place}.`;
export const goTo = (place: string) => `Go to ${place}`;
/** An end of a range of paragraphs that was moved or withdrawn. A link to the note about it follows. */
export const isRetired = (shortTitle: string, place: string) =>
  `${quote(shortTitle)} no longer has ${place}. A note says what became of it.`;
export const lookOnPage = (documentId: string) => `Look on the page of ${documentId}`;
export const searchAllTexts = (words: string) => `Search all texts for ${quote(words)}`;
export const joinSentences = (sentences: readonly string[]) => sentences.join(' ');

export const didYouMean = (pages: number) =>
  pages === 1 ? 'Did you mean this page?' : 'Did you mean one of these pages?';
export const title = 'Page not found';
export const noPage = 'There is no page at this address';
export const description = 'There is no page at this address. This page offers the nearest pages.';
/**
 * @param address an example of the address of a text, as HTML
 * @param end the ending of the address of a paragraph, as HTML
 */
export const checkTheAddress = (address: string, end: string) =>
  `Check the spelling of the address, or search. The address of a text looks like ${address}. The address of a paragraph ends in ${end} and a number.`;
export const withoutJavaScript = (index: Wrap) =>
  `Without JavaScript, use the ${index('index of words and names')}.`;
export const orGoTo = (documents: Wrap, home: Wrap, about: Wrap) =>
  `Or go to ${documents('the list of documents')}, ${home('the home page')} or ${about('about the archive')}.`;
/** Two texts, side by side. */
export const pairOf = (left: string, right: string) => `${left} beside ${right}`;
