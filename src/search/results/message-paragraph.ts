import type { Message, Offer } from './messages.ts';

/**
 * @param toAddress makes the address of the search that a message offers
 * @returns a message as a paragraph; what a reader typed reaches it as text only
 */
export function toParagraph({ text, offer }: Message, toAddress: (offer: Offer) => string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(text);
  if (offer) {
    const link = document.createElement('a');
    link.href = toAddress(offer);
    link.textContent = offer.text;
    paragraph.append(' ', link);
  }
  return paragraph;
}
