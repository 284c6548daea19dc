import type { OriginalMediaType } from '../originals/formats.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';
import type { PassageRole, SectionRole } from '../schemas/passage-roles.ts';
import type { RetiredEntry } from '../schemas/permanent-ids.ts';
import type { Placement } from './placement.ts';

/** The first and last line of the source that words come from, counted from 1. */
export interface SourceLines {
  first: number;
  last: number;
}

/** A cell of a row. */
export interface Cell {
  /** Where its words begin and end in the text of the row, in UTF-16 units. */
  start: number;
  end: number;
  /** Its first column, counted from 0. */
  column: number;
  /** The heading of its first column; empty if there is none, or if the row is the heading. */
  heading: string;
  /** How many columns and rows it takes, if more than one. */
  columnSpan?: number;
  rowSpan?: number;
}

/**
 * A reference to a note: its place in the text of the passage (in UTF-16 units), its printed sign, the id of the note.
 */
export interface NoteReference {
  at: number;
  sign: string;
  note: string;
}

/** The smallest part of a text that has an address: a paragraph, list item, row of a table, note or caption. */
export interface Passage {
  /** For example `p7`. An id is never used again for another passage. */
  id: string;
  /** 7 for `p7`. */
  number: number;
  /** The words, separated by single spaces. */
  text: string;
  role: PassageRole | undefined;
  /** Whether it is an item of a list. */
  isListItem: boolean;
  /** The lines of the source that have its words. */
  sourceLines: SourceLines;
  /** The line of the document's file on which it begins, counted from 1. */
  line: number;
  /** The printed number of a list item, with its signs: `(b)`. It is the beginning of the words. */
  marker?: string;
  /** How to cite the item by the printed numbers of all items around it: `1(b)(i)`. */
  provision?: string;
  /** Its language and direction, if they may differ from those of the text. */
  language?: string;
  direction?: 'rtl' | 'ltr';
  /** Where its printed lines begin in the words, for an address, verse or signatures. The first line is left out. */
  lines?: number[];
  /** If it is a row: the number of its table, counted from 1, and its cells. */
  row?: { table: number; isHeader: boolean; cells: Cell[] };
  /**
   * If it begins a note: its printed sign, which is not part of the words, and the ids of the places that refer to it.
   */
  note?: { sign: string; references: string[] };
  noteReferences?: NoteReference[];
  /** If it is preformatted: its lines with their spaces. */
  preformatted?: string;
  /** The name of the speaker, if a speech begins with it. */
  speaker?: string;
}

/** A section: its heading, the passages directly under it, and the sections inside it. */
export interface Section {
  /** The readable slug, or `opening` for the passages before the first heading. */
  id: string;
  /** The words of the heading as printed, separated by single spaces; undefined for the opening. */
  heading: string | undefined;
  /** The rank of the heading in the document, 2 to 6 (the title has 1); 2 for the opening. A rank may be skipped. */
  level: number;
  role?: SectionRole;
  /** The language and direction of the heading, if they may differ from those of the text. */
  language?: string;
  direction?: 'rtl' | 'ltr';
  passages: Passage[];
  sections: Section[];
  /** The lines of the source that have the heading; undefined for the opening. */
  sourceLines: SourceLines | undefined;
  line: number;
}

/** A line of the source, and the place of its words in the text. */
export interface SourceLine {
  /** Counted from 1. */
  number: number;
  /** The line as received, without its line end. */
  text: string;
  /** The ids of the sections and passages that have its words, in order; `title` for the title. */
  usedBy: string[];
  /** Words of this line that are not part of the text, with the reason. */
  omitted: { words: string; reason: string }[];
}

/** The source of a document as received. */
export interface Source {
  file: string;
  sha256: string;
  sizeBytes: number;
  mediaType: OriginalMediaType;
  /** The encoding of its text, as the Encoding Standard names it; undefined if the file itself names its encoding. */
  encoding: string | undefined;
  /** The number of pages, if the format has pages. */
  pageCount: number | undefined;
  /** @returns the bytes as received. */
  getBytes: () => Uint8Array;
  /** The words of the file in reading order. Plain text has its own lines; other formats have a line for each block. */
  lines: SourceLine[];
  /** How many of its characters a text must not have, for example invisible ones. The comparison leaves them out. */
  passedOver: number;
  /** The words that a line end divides in the source, but not in the text. */
  joins: { line: number; printed: string; word: string }[];
}

/** A picture of a text. */
export interface Figure {
  /** The name of its file in content/figures/. */
  file: string;
  /** What it shows, in our own words. */
  alternative: string;
  sha256: string;
  /** Its size in pixels; undefined if the file does not say. */
  width: number | undefined;
  height: number | undefined;
  /** @returns the file as received */
  getBytes: () => Uint8Array;
}

/** A fault of the source: its place, the words as printed, and the words as they should be read. The text keeps it. */
export interface Correction {
  /** The id of the passage or section. */
  fragmentId: string;
  /** Where the words begin and end in the text of the passage or heading, in UTF-16 units. */
  start: number;
  end: number;
  /** The words as published. */
  published: string;
  /** The words as they should be read. */
  reading: string;
  /** The evidence for this reading. */
  reason: string;
  /** The day on which this archive noted it. */
  noted: string;
  /** Its position among the corrections of the document, counted from 1. Its note has this number. */
  number: number;
}

/** An id that was published and is no longer in the text. */
export type RetiredId = { id: string } & RetiredEntry;

/** A link in a text. */
export interface TextLink {
  /** As it is written: an address of another site, a relative address, or a fragment. */
  address: string;
  /** The line of the document's file. */
  line: number;
}

/** One of the archive's own pages. */
export interface OwnPage {
  /** Its file: `content/about/index.mdx`. */
  file: string;
  /** The name of the file without its ending; `index` for the first page. */
  name: string;
  links: TextLink[];
}

/** One document: the model that pages, search records, exports, checks and tests share. */
export interface TextDocument {
  id: string;
  /** The path of its file, as problems show it: `content/documents/rok-2000.md`. */
  file: string;
  frontMatter: FrontMatter;
  /** The sections of the first level, in order. If there is an opening, it is the first. */
  sections: Section[];
  /** The lines of the source that have the title. */
  titleLines: SourceLines;
  /** How many passages of the opening are printed before the title. */
  beforeTitle: number;
  figures: Figure[];
  /**
   * The content of `<article data-document>`: title, headings and passages with their ids and links. Its
   * `textContent` has only the words of the text.
   */
  html: string;
  /** @returns the HTML of a copy for another page than the text's own. */
  toCopy: (placement: Placement) => string;
  /** The addresses outside the archive that the text links to, in the order of the text. */
  addresses: string[];
  /** Every link of the text, in order. */
  links: TextLink[];
  /** The document's own file as text. */
  markdown: string;
  source: Source;
  /** In the order of the front matter. */
  corrections: Correction[];
  retired: RetiredId[];
  /** The ids that were never published, in the order of the text. They may change before the next release. */
  drafts: string[];
  /** The SHA-256 of all words of the text (title, headings, passages), joined by single spaces, in UTF-8. */
  wordsSha256: string;
}
