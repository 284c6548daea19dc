/** The tools that copy links, quotations and citations from a text. */
import { isSeveral, markNumbers } from '../../words/stretch.ts';

export const copy = 'Copy';
/** The word before the name of a form, for screen readers. */
export const copyBefore = 'Copy ';
export const copyName = (name: string) => `Copy ${name}`;
export const copySection = 'Copy §';
export const copyPassages = (numbers: string) => `Copy ${markNumbers(numbers)}`;
export const citeIn = 'Cite in';
export const selectedWords = 'Selected words';
export const link = 'link';
export const quotation = 'quotation';
export const linkToWords = 'link to these words';
export const quotationWithSource = 'quotation with its source';
/** Opens a menu for the whole paragraphs that have selected words. */
export const more = (numbers: string) => `${markNumbers(numbers)}: cite, link, list`;
export const creditLine = 'credit line';
export const reportAnError = 'Report an error';
export const pressTab = 'Press Tab to copy a link to the selected words, or a quotation.';

/** Names of places, in the middle of a sentence. */
export const paragraph = (numbers: string) => `${isSeveral(numbers) ? 'paragraphs' : 'paragraph'} ${numbers}`;
export const thisSection = 'this section';
export const section = (name: string) => `section ${name}`;
export const paragraphs = (numbers: string) => markNumbers(numbers);
export const title = 'the title';

export const linkCopied = (place: string) => `Link to ${place} copied.`;
export const markdownCopied = (place: string) => `Markdown link to ${place} copied.`;
export const quotationCopied = (place: string) => `Quotation of ${place} copied, with its source.`;
export const quotationFromCopied = (place: string) => `Quotation from ${place} copied, with its source.`;
export const wordsLinkCopied = 'Link to these words copied.';
export const citationCopied = (form: string, place: string) => `${form} citation of ${place} copied.`;
export const copied = (name: string) => `Copied: ${name}.`;
export const join = (sentences: readonly string[]) => sentences.join(' ');
export const pageWasChanged = 'This page was changed in your browser, for example by translation.';
export const originalWasCopied = 'The copied words are the original.';
export const passageLinkCopied = 'Link to the paragraph or section copied.';
export const wordsHaveNoLink = 'These words cannot have a link of their own.';
export const notLoaded = 'The original words could not be loaded.';
export const nothingCopied = 'Nothing was copied. Try again.';
export const notInText = 'The selected words are not part of the text. Nothing was copied.';
export const otherEdition =
  'This text has changed since this page was loaded. Nothing was copied. Reload the page, and copy again.';
