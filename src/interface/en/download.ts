/** The page of the files with the whole archive. */
import { formatCount } from '../../words/plural.ts';
import type { Wrap } from '../wrap.ts';

export const title = 'Download the archive';
export const description =
  'The whole archive as a book, a ZIP with all pages and sources, references, tables and a calendar.';
export const whatThisIs = (texts: number) =>
  `The archive has ${formatCount(texts, 'text')}. Each file below has all texts, or says what it has instead. The page of a text offers its own files under “Provenance” and “How to cite”.`;
export const orPrint = (print: Wrap, events: Wrap) =>
  `${print('Print all texts from one page')}, or ${events('see the events as a table')}. Before you reuse a text, read its rights: they are under “Provenance” on its page.`;

export const allInOneFile = 'All in one file';
export const toRead = 'To read';
export const forReferenceManagers = 'For reference managers';
export const forAnalysis = 'For analysis';
export const events = 'Events that the texts mention';

/** Each file: its name, what it is for, and its format. */
export const book = {
  name: 'Book',
  use: 'For phones, tablets and e-readers, also offline.',
  format:
    'EPUB 3, with a table of contents, the number of each paragraph and the notes on errors. It has no images. Your reading app chooses fonts and colours.',
};
export const everything = {
  name: 'Everything',
  use: 'For reading offline and for keeping a copy.',
  format:
    'ZIP: all files of this page, the pages (open index.html), the texts, the sources as received, and SHA-256 checksums. Search and the check of quotations need a web server. Their pages say how to start one.',
};
/** In an archive with many texts, the ZIP leaves out the pages that show whole texts once more. */
export const leftOutOfZip = 'It leaves out the pages that compare two texts and the pages to print.';
export const ris = {
  name: 'RIS',
  use: 'For Zotero, EndNote, Mendeley and Citavi.',
  format: 'One reference for each text.',
};
export const bibtex = {
  name: 'BibTeX',
  use: 'For LaTeX, JabRef and Zotero.',
  format: 'One entry for each text, with the exact date of BibLaTeX.',
};
export const cslJson = {
  name: 'CSL-JSON',
  use: 'For pandoc and Zotero.',
  format: 'CSL-JSON 1.0.2, one item for each text.',
};
export const paragraphsCsv = {
  name: 'Paragraphs as a table',
  use: 'For Excel, LibreOffice, R and pandas.',
  format:
    'CSV (RFC 4180, UTF-8): one row for each paragraph, with its text, date, kind, section and address. If a field begins like a formula, it gets an apostrophe, so that no spreadsheet runs it.',
};
export const paragraphsJson = {
  name: 'Paragraphs as JSON',
  use: 'For programs and language models.',
  format: 'JSON Lines (UTF-8): one object for each paragraph. The words are never changed.',
};
export const ledger = {
  name: 'Ledger',
  use: 'For checking a later copy of the archive.',
  format: 'JSON: every section and paragraph that was ever published, with a hash of its words.',
};
export const eventsCsv = {
  name: 'Events as a table',
  use: 'For spreadsheets and programs.',
  format: 'CSV: one row for each event, with its date, the paragraph that mentions it, and its address.',
};
export const eventsCalendar = {
  name: 'Events as a calendar',
  use: 'For calendar programs.',
  format: 'iCalendar (RFC 5545), with whole days. Events with only a year or month are left out.',
};
export const termsCsv = {
  name: 'Counted terms',
  use: 'For spreadsheets and programs.',
  format: 'CSV: how often each text has each term of a list, with the number of words of the text.',
};
export const orList = (list: Wrap) =>
  `To take only some paragraphs with you, make ${list('a list of paragraphs')}.`;

/** What a column of a table has, by its name in the first line of the file. */
export const paragraphColumns: Readonly<Record<string, string>> = {
  document: 'The short name of the text, as in its address.',
  id: 'The id of the paragraph: the end of its address.',
  number: 'The number of the paragraph in the text.',
  address: 'The address of the paragraph.',
  title: 'The title of the text.',
  date: 'The date of the text, as exact as it is known: 2001-10 is October 2001.',
  kind: 'The kind of text.',
  standing: 'Whether the text is a government’s own: government or other.',
  language: 'The language of the text, as a BCP 47 tag.',
  edition: 'The first digits of the hash of the words of the text.',
  section: 'The id of the section, or opening before the first heading.',
  headings: 'The headings above the paragraph, the outermost first.',
  role: 'What the paragraph is if it is not an ordinary one: for example dateline or caption.',
  list_item: 'Whether it is an item of a list: yes or no.',
  corrections: 'Errors of the source in the paragraph, and how to read them.',
  text: 'The words as printed.',
};
export const columnsOfParagraphs = 'Columns of archive.csv';
export const sameNamesInJson =
  'archive.jsonl has the same fields. There, list_item is isListItem with true or false, and headings and corrections are lists.';
export const filesOfATextAre = (schema: Wrap) =>
  `Each text also has its own files: add .txt, .md or .json to its address without the last slash. A ${schema('JSON Schema')} describes the JSON.`;
