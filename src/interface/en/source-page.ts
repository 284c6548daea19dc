/** The page that shows the file as received. */
import type { Wrap } from '../in-site-language.ts';

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
  `This is the file received for ${text(`the text of ${id}`)}, line by line and unchanged. A note beside each line shows where its words went. Addresses end as they do in the text: ${example} leads to the first line of paragraph 1.`;
export const file = 'File';
export const size = 'Size';
export const bytesAndLines = (bytes: string, lines: number) => `${bytes} bytes, ${lines} lines`;
export const hash = 'SHA-256';
export const placesOfLines = 'Lines of each heading and paragraph';
export const linkToLine = (line: number) => `Link to line ${line}`;
/** @param words as HTML */
export const leftOut = (words: string) => `Left out: ${words}.`;
