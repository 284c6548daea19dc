import { makeElement } from '../../dom/make-element.ts';
import type { Message, Offer } from './messages.ts';

/**
 * @param toAddress returns the address of the search that the message offers
 * @returns the message with the link of its offer. Words that a reader typed become text, never markup
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
