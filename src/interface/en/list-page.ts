/** The page of a reader's list of paragraphs and sections. */
import { formatCount } from '../../words/plural.ts';
import { markNumbers } from '../../words/stretch.ts';
import type { Wrap } from '../wrap.ts';

export const title = 'List of paragraphs';
export const description =
  'Collect paragraphs of the texts in a list: put them in order, add notes, print them, and take them with you.';
export const undo = 'Undo';
export const copyAddress = 'Copy address of the list';
export const citeIn = 'Cite in';
export const copyForDocument = 'Copy for a document';
export const download = 'Download';
export const downloadTheList = 'Download the list';
/** The name of a button for screen readers. It has the label of the button: the name of a format. */
export const downloadFormat = (format: string) => `Download ${format}`;
export const wholeList = 'The whole list';
export const sortByDate = 'Sort by date';
export const print = 'Print';
export const clear = 'Clear list';
/** @param entry an example of an entry, as HTML */
export const needsJavaScript = (entry: string, id: string) =>
  `A list needs JavaScript, because your browser makes it. Without JavaScript, the address of this page says what the list has: ${entry} is paragraph 4 of the text ${id}.`;
export const scriptMissing =
  'The list cannot be shown, because a script of this page did not load. Reload the page.';
/** The subject of a sentence: see `needsServer` of the frame. */
export const needsServer = 'The list';
export const cameWithAddress =
  'This list came with its address. Changes to it are kept in the address, not in this browser.';
export const youHaveYourOwn = (own: Wrap) => `You also have ${own('your own list')}.`;
export const addAll = 'Add all to my list';
export const references = 'References';
export const whereItIsKept =
  'The address of this page has the list, so you can send or bookmark it. Your notes and the list are saved in this browser only. The host of this site can see the list when you open its address, but never your notes.';
export const howToMake = 'How to make a list';
export const chooseParagraphs = (search: Wrap) =>
  `Open a text, choose the number of a paragraph and then “Add to list”. Results of ${search('search')} have the same button. Here you can put the paragraphs in order, add notes, print them, and take them into your reference manager or document.`;

export const paragraph = 'Paragraph';
export const moveUp = 'Move up';
export const moveDown = 'Move down';
export const remove = 'Remove';
export const note = 'Note';
export const tryAgain = 'Try again';
export const noteField = 'My note';
export const myNote = (written: string) => `My note: ${written}`;
/** @param name the name of an entry. It follows the label of a button or field, for screen readers */
export const ofEntry = (name: string) => ` ${name}`;

/** Names of places. */
export const passageName = (numbers: string) => markNumbers(numbers);
export const sectionName = (heading: string) => `“${heading}”`;
export const source = (shortTitle: string, name: string) => `${shortTitle}, ${name}`;
/** The kind of a text, and the headings above a place. */
export const about = (standing: string, kind: string, headings: readonly string[]) =>
  `${standing} · ${kind}.${headings.length === 0 ? '' : ` ${underHeadings(headings)}`}`;
export const underHeadings = (headings: readonly string[]) => `Under “${headings.join(' › ')}”.`;
/** In the middle of a sentence. */
export const place = (shortTitle: string, name: string) => `${name} of ${shortTitle}`;
export const unknownPlace = (entry: string) => `“${entry}”`;

export const loading = 'Loading the texts …';
export const notLoaded = 'This text could not be loaded.';
export const isLoaded = (name: string) => `${name} is loaded.`;
/** @param example an example of a correct entry */
export const isNoEntry = (written: string, example: string) =>
  `“${written}” is not an entry of a list. An entry looks like ${example}.`;
export const noText = (documentId: string, entry: string) =>
  `The archive has no text “${documentId}”, so “${entry}” names nothing.`;
export const noPassage = (text: string, number: string, entry: string) =>
  `${text} has no paragraph ${number}, so “${entry}” names nothing.`;
export const noSection = (text: string, id: string, entry: string) =>
  `${text} has no section “${id}”, so “${entry}” names nothing.`;
/** The ends of an entry were moved to different places. */
export const isApart = (entry: string) =>
  `The paragraphs of “${entry}” no longer follow each other in one text.`;
export const textIsNow = (documentId: string, newId: string) => `The text ${documentId} is now ${newId}.`;

export const isSaved = 'Saved in this browser.';
export const isNotSaved = 'This browser cannot save this change. It lasts until you leave this page.';
export const twice = (count: number) => `The address has ${countEntries(count)} twice.`;
export const isFirst = (name: string) => `${name} is first already.`;
export const isLast = (name: string) => `${name} is last already.`;
export const isNowNumber = (name: string, number: number, count: number) =>
  `${name} is now number ${number} of ${count}.`;
export const removed = (name: string) => `Removed ${name}.`;
export const isEmptyNow = 'The list is empty now.';
export const isAsBefore = 'The list is as it was before.';
export const isSorted = 'The list is sorted by the dates of the texts.';
export const isYours = 'This is your list now.';
export const addressCopied = 'Address of the list copied. It does not have your notes.';
export const scriptNotLoaded = 'A script could not be loaded. Try again.';

export const isEmpty = 'The list is empty.';
export const hasEntries = (entries: number, texts: number) =>
  `${countEntries(entries)} from ${formatCount(texts, 'text')}.`;
export const withoutWords = (count: number) => `${countEntries(count)} without words.`;
export const entriesCopied = (count: number) => `${countEntries(count)} copied, with sources and notes.`;
export const fileHas = (file: string, count: number) => `${file} has ${countEntries(count)}.`;
export const leftOut = (count: number) =>
  `Without ${countEntries(count)} of the list, because the words are missing.`;
export const join = (sentences: readonly string[]) => sentences.join(' ');

function countEntries(count: number): string {
  return formatCount(count, 'entry', 'entries');
}
