/** The page of a text, around the text. Its parts on paper and in the book share the sentences about notes. */
import type { Wrap } from '../wrap.ts';

export const asReceived = 'As received';
export const howToCite = 'How to cite';
export const compare = 'Compare';
export const contents = 'Contents';

export const copy = 'Copy';
export const citeAParagraph =
  'To cite a paragraph, choose its number in the text and then a style. Or add its number to the citation (“para. 5”) and to the address (“#p5”).';
export const noPublicAddress =
  'This archive has no public address yet. A copied citation has the address of this page.';
/** @param provenance links to the part of the page that shows the hash */
export const whatEditionIs = (edition: string, provenance: Wrap) =>
  `“Edition ${edition}” identifies the exact words. It is the start of their SHA-256, shown under ${provenance('Provenance')}.`;
export const checkAQuotation = (verify: Wrap) => `${verify('Check a quotation')} against the texts.`;
export const forReferenceManagers = 'For reference managers:';

export const errorsInTheSource = 'Errors in the source';
/** @param sic the mark as HTML */
export const howErrorsAreMarked = (sic: string) => `The text keeps them as printed and marks them ${sic}.`;
export const errorsOnPaper = 'Errors in the source, kept as printed and marked [sic]';
export const shouldRead = (published: string, reading: string) => `${published} should read ${reading}.`;
export const noted = (date: string) => `Noted ${date}.`;

export const draft = 'Draft.';
export const wholeDraft = 'The addresses of its paragraphs may change until it is released.';
export const draftParts = (parts: string) =>
  `These parts are not released yet. Their addresses may change: ${parts}`;

export const wordsLeftOut = 'Words left out';
export const whatWordsLeftOutAre = 'These words are in the file as received. They are not part of the text.';
export const wordsLeftOutOnPaper = 'Words of the file as received that are not part of the text';
export const line = (number: string) => `Line ${number}`;
export const severalLines = (count: number, first: number, last: number) =>
  `${count} lines, from ${first} to ${last}`;

export const addressesOfLinks = 'Addresses of the links';

export const earlierAndLater = 'Earlier and later texts';
export const earlier = (year: string) => `Earlier, ${year}`;
export const later = (year: string) => `Later, ${year}`;

export const sharedWords = 'Words shared with other texts';
export const inThisText = 'In this text';
export const sideBySide = 'Side by side';
export const both = (one: string, other: string) => `${one} and ${other}`;
/** A place of another text, named after the id of the text. */
export const placeOf = (documentId: string, place: string) => `${documentId}, ${place.toLowerCase()}`;
/** The name of the link beside a place that shares words with another text, for screen readers. */
export const sharedWith = (place: string) => `Words shared with ${place}`;
export const placesOf = (documentIds: readonly string[], count: number) =>
  `${documentIds.join(', ')}, ${count} places`;

export const wholeText = 'whole text';
export const reportAnError = 'Report an error in this text';

/** The name of the field that finds words, with the words that a small screen leaves out. */
export const find = { shown: 'Find', hidden: ' in this text' };
export const findInThisText = 'Find in this text';
