import type { Endings } from './light-stem.ts';

/** The passages file: the words of every text. Search reads it in addition to the index. */
export interface PassagesFile {
  /** The main language of the texts, as a BCP 47 tag. */
  language: string;
  documents: SearchDocument[];
  /** Groups of spellings, from the authorities. Each group has the spellings of one name. */
  spellings: string[][];
  /** The people and organisations with passages that their names do not find. */
  names?: SearchName[];
}

/** A person or organisation of the list of names. */
export interface SearchName {
  /** Its names as printed, the main name first. */
  spellings: string[];
  /**
   * The passages in the list that print none of these names. They have only the surname, or name a person of the
   * organisation.
   */
  passages: NamedPassage[];
}

/** A passage that the list of names has under a name. */
export interface NamedPassage {
  documentId: string;
  /** The id of the passage: `p7`. */
  id: string;
  /** The words of the passage that name the person or organisation. */
  words: string;
}

/** A document in the passages file. */
export interface SearchDocument {
  id: string;
  title: string;
  shortTitle: string;
  /** Its language as a BCP 47 tag, if it is not the language of the pages. */
  language?: string;
  /** The rules for the endings of its words, if these are not the rules of the archive. */
  endings?: Endings;
  /** Names of Japan's partners. */
  partners: string[];
  /** Its date, or only its year and month, or only its year: `2000-09-23`. */
  dated: string;
  /** The kind of text, as shown to readers. */
  kind: string;
  publisher: string;
  /** The names of its authors, if known. */
  authors?: string[];
  /** The name of the site that reposted it. */
  repostedOn?: string;
  /** The address where it was published, if it is known. */
  source?: string;
  sections: SearchSection[];
}

/** A section with the passages directly under it. */
export interface SearchSection {
  id: string;
  /** The name of its record in the index; empty if the index has none. */
  record: string;
  /** Empty for the passages before the first heading. */
  heading: string;
  /** The headings above it, outermost first. */
  path: string[];
  passages: SearchPassage[];
  /** Corrections of the heading. */
  readings?: Reading[];
}

export interface SearchPassage {
  /** The id of the passage: `p7`. */
  id: string;
  text: string;
  /** The rules for its words, if it is in another language than its text. */
  endings?: Endings;
  readings?: Reading[];
  /** If it is a pull quote: the id of the passage whose words it repeats. */
  repeats?: string;
  /** If it is a question: the id of the passage that answers it. */
  answer?: string;
  /** If it is a row of a table: where each cell begins in the text, and the heading of its column. */
  cells?: [start: number, heading: string][];
}

/**
 * A correction: words of a passage or heading as published, and the corrected words. Search finds the published and the
 * corrected words.
 */
export interface Reading {
  /** The start and end of the published words in the passage or heading, in UTF-16 units. */
  start: number;
  end: number;
  published: string;
  reading: string;
}
