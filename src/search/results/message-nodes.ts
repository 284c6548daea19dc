import { makeElement } from '../../dom/make-element.ts';
import type { Message, Offer, WordNote } from './messages.ts';

/**
 * @param toAddress returns the address of the search that the message offers
 * @returns the message with the link of its offer. The words that a reader typed become text, never markup
 */
export function toMessageNodes(
  { text, offer }: Message,
  toAddress: (offer: Offer) => string,
): (Node | string)[] {
  return offer ? [text, ' ', makeElement('a', { href: toAddress(offer) }, offer.text)] : [text];
}

/** @returns the message as a paragraph, with the link of its offer */
export function toParagraph(message: Message, toAddress: (offer: Offer) => string): HTMLElement {
  return makeElement('p', {}, ...toMessageNodes(message, toAddress));
}

/**
 * @returns the list items about the words of a query. Each is marked with what search did with the word, and with the
 *   kind of fact if only a fact of a document has it
 */
export function toNoteItems(notes: WordNote[], toAddress: (offer: Offer) => string): HTMLElement[] {
  return notes.map(({ word, text, offers }) =>
    makeElement(
      'li',
      {
        'data-word': word.typed,
        'data-word-status': word.status,
        ...(word.fact && { 'data-word-fact': word.fact.source }),
      },
      text,
      ...offers.flatMap((offer) => [' ', makeElement('a', { href: toAddress(offer) }, offer.text)]),
    ),
  );
}
