/** The page that shows the file as received. */
import type { Wrap } from '../wrap.ts';

export const title = (shortTitle: string) => `${shortTitle}: as received`;
export const titleOfPage = (id: string, shortTitle: string) => `${id} as received · ${shortTitle}`;
export const titleOfFormer = (id: string) => `${id} as received`;
export const description = (id: string) =>
  `The file received for ${id}, line by line, and where the words of each line went.`;
/**
 * @param text links to the text
 * @param example an example of an address, as HTML
 */
export const whatThisIs = (id: string, text: Wrap, example: string) =>
  `This is the file received for ${text(`the text of ${id}`)}, line by line and unchanged. A note beside each line shows where its words went. Addresses have the same endings as in the text: ${example} leads to the first line of paragraph 1.`;
/**
 * For a file in another format than plain text. Its lines are made from its words, so they are not lines of the file.
 */
export const whatTheseAre = (id: string, text: Wrap, example: string) =>
  `These are the words of the file received for ${text(`the text of ${id}`)}, line by line and unchanged. A note beside each line shows where its words went. Addresses have the same endings as in the text: ${example} leads to the first line of paragraph 1.`;
export const file = 'File';
export const format = 'Format';
/** How the archive got the lines of words from the file. */
export const howRead = (format: 'text' | 'html' | 'xml' | 'docx' | 'pdf', pageCount: number) =>
  ({
    text: 'Each line is a line of the file.',
    html: 'The lines are the text of the page in its order, without markup and scripts. Each block is a line.',
    xml: 'The lines are the text of the file in its order, without markup and facts about the file. Each block is a line.',
    docx: 'The lines are the text of the file in its order, then its footnotes and endnotes, with the numbers that Word prints. Each paragraph is a line. Page headers, page footers and comments are not read.',
    pdf: `The lines are the text of the ${pageCount === 1 ? 'page' : `${pageCount} pages`}, in the order of the file. Words in pictures are not read.`,
  })[format];
export const size = 'Size';
export const bytesAndLines = (bytes: string, lines: number) => `${bytes} bytes, ${lines} lines`;
export const hash = 'SHA-256';
export const placesOfLines = 'Lines of each heading and paragraph';
export const linkToLine = (line: number) => `Link to line ${line}`;
/** @param words as HTML */
export const leftOut = (words: string) => `Left out: ${words}.`;
/** What differs between the file and the text, apart from words that are left out. */
export const differences = 'How the text differs from the file';
export const invisibleSigns = (count: number) =>
  count === 1
    ? 'One invisible character of the file is not in the text.'
    : `${count} invisible characters of the file are not in the text.`;
/** @param printed as the file has it, @param word as the text has it, both as HTML */
export const joinedWord = (printed: string, word: string) => `${printed} is ${word} in the text`;
/** @param sign the printed sign of the note */
export const movedNote = (sign: string, lines: string) => `Note ${sign}: it is in ${lines} of the file`;
export const columns = (first: number, last: number, reason: string) =>
  `Lines ${first}–${last}: each passage takes one run of words from each line, from top to bottom. ${reason}`;
