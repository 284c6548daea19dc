import type { FrontMatter } from '../schemas/front-matter.ts';
import type { RetiredEntry } from '../schemas/permanent-ids.ts';
import type { Placement } from './placement.ts';

/** The first and last line of the source, counted from 1, that words were taken from. */
export interface SourceLines {
  first: number;
  last: number;
}

/** What a passage is in the printed text, written after its id: `{#p3 .pull-quote}`. */
export type PassageRole = (typeof PASSAGE_ROLES)[number];
export const PASSAGE_ROLES = [
  'subtitle',
  'dateline',
  'kicker',
  'disclaimer',
  'pull-quote',
  'caption',
  'question',
  'answer',
  'credit',
] as const;

/** The smallest addressable piece of a text: a paragraph, list item, caption or pull quote. */
export interface Passage {
  /** `p7`: given once, never reused. */
  id: string;
  /** 7 for `p7`. */
  number: number;
  /** The words, separated by single spaces. */
  text: string;
  role: PassageRole | undefined;
  /** Whether it is printed as an item of a list. */
  isListItem: boolean;
  /** Lines of the source the words stand on. */
  sourceLines: SourceLines;
  /** Line of the document's file it begins on, counted from 1. */
  line: number;
}

/** A section: its heading, the passages directly under it and the sections below it. */
export interface Section {
  /** The readable slug, or `opening` for the passages before the first heading. */
  id: string;
  /** The words of the heading as printed, separated by single spaces; undefined for the opening. */
  heading: string | undefined;
  /** 2 to 6, the level of the heading in a page whose title is level 1; 2 for the opening. */
  level: number;
  passages: Passage[];
  sections: Section[];
  /** Lines of the source the heading stands on; undefined for the opening. */
  sourceLines: SourceLines | undefined;
  line: number;
}

/** A line of the source, and what became of its words. */
export interface SourceLine {
  /** Counted from 1. */
  number: number;
  /** The line as received, without its line end. */
  text: string;
  /** The ids of the sections and passages whose words stand on it, `title` for the title's, in order. */
  usedBy: string[];
  /** The words on it that are no part of the text, with the reason. */
  omitted: { words: string; reason: string }[];
}

/** The source of a document as received. */
export interface Source {
  file: string;
  sha256: string;
  sizeBytes: number;
  lines: SourceLine[];
}

/** A fault of the source that stays as printed, how to read it, and where it is. */
export interface Correction {
  /** The id of the passage or section. */
  fragmentId: string;
  /** Where the words begin and end in the text of the passage or heading, in UTF-16 units. */
  start: number;
  end: number;
  /** The words as published. */
  published: string;
  /** The words as they are to be read. */
  reading: string;
  /** What the reading rests on. */
  reason: string;
  /** The day this archive noted it. */
  noted: string;
  /** Its place among the corrections of the document, counted from 1: the number of its note. */
  number: number;
}

/** An id that was published once and no longer answers in the text. */
export type RetiredId = { id: string } & RetiredEntry;

/** One document, read: the only model that pages, search records, exports, checks and tests know. */
export interface TextDocument {
  id: string;
  /** Path of its file as problems name it: `content/documents/rok-2000.md`. */
  file: string;
  frontMatter: FrontMatter;
  /** Every section of the first level, in order; the opening first where there is one. */
  sections: Section[];
  /** The title's lines in the source. */
  titleLines: SourceLines;
  /**
   * The inside of `<article data-document>`: title, headings and passages with their ids and links. Its
   * `textContent` is the words of the text and nothing else.
   */
  html: string;
  /** @returns the same HTML, made to stand as a copy on a page that is not the text's own. */
  toCopy: (placement: Placement) => string;
  /** The addresses outside the archive that the text's own links lead to, in the order of the text. */
  addresses: string[];
  /** The bytes of the document's own file as text. */
  markdown: string;
  source: Source;
  /** In the order of the front matter. */
  corrections: Correction[];
  retired: RetiredId[];
  /** SHA-256 of the words of the text (title, headings, passages) joined by single spaces, in UTF-8. */
  wordsSha256: string;
}
