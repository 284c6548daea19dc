/** Texts and paragraphs that are no longer at their addresses. */
import type { Wrap } from '../wrap.ts';

export const moved = (id: string, to: string, date: string, why: string) =>
  `The text ${id} moved to ${to} on ${date}. ${why}`;
export const takenDown = (id: string, date: string, why: string) =>
  `The text ${id} was taken down on ${date}. ${why}`;
export const requestedBy = (whom: string) => ` It was requested by ${whom}.`;

export const pageHasChanged = 'This page has changed';
/** @param text links to the address of the text */
export const see = (text: string) => `See ${text}.`;
/** @param page a link */
export const pageIsNowHere = (page: string) => `The page is now here: ${page}`;

export const textHasMoved = 'This text has moved';
/**
 * @param from the former id, as HTML
 * @param to a link to the new address
 */
export const movedOn = (from: string, date: string, to: string, why: string) =>
  `The text ${from} moved to a new address (${date}): ${to}. ${why}`;
export const partsAtNewAddress = 'Its sections and paragraphs at the new address:';

export const textWasTakenDown = 'This text was taken down';
export const wordsAreGone = (texts: Wrap, changes: Wrap) =>
  `The archive does not have its words any more. See the other ${texts('texts')} and the ${changes('changes')}.`;
export const itsParts = 'Its sections and paragraphs';
export const partTakenDown = (part: string) => `${part}: taken down`;

export const titleOfMoved = (id: string) => `${id} · moved`;
export const titleOfTakenDown = (id: string) => `${id} · taken down`;

export const earlierParts = 'Earlier paragraphs and sections';
export const whatEarlierPartsAre =
  'These paragraphs and sections were once part of the text. Old links to them lead here.';
/** What happened to a part. The sentences begin with its name. `to` is a list of links, as HTML. */
export const became: Record<
  'moved' | 'merged' | 'split' | 'withdrawn',
  (part: string, to: string) => string
> = {
  moved: (part, to) => `${part} was moved to ${to}`,
  merged: (part, to) => `${part} was merged into ${to}`,
  split: (part, to) => `${part} was split into ${to}`,
  withdrawn: (part) => `${part} was withdrawn`,
};
export const placeOf = (documentId: string, place: string) => `${documentId}, ${place}`;
export const and = ' and ';
/** @param sentence what happened to the part */
export const becameOn = (sentence: string, date: string, why: string) => `${sentence} (${date}). ${why}`;
