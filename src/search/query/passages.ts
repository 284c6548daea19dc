/** The passages file: the words of every text, which search reads as well as the index. */
export interface PassagesFile {
  documents: SearchDocument[];
  /** Groups of spellings that name the same thing, from the authorities. */
  spellings: string[][];
  /** Related words, from the authorities. */
  related: RelatedWords[];
}

/** The spellings of a name, and words for things near it, which the texts may have even if they do not have the name. */
export interface RelatedWords {
  spellings: string[];
  related: string[];
}

/** A document as search knows it. */
export interface SearchDocument {
  id: string;
  title: string;
  shortTitle: string;
  /** Names of Japan's partners. */
  partners: string[];
  sections: SearchSection[];
}

/** A section with the passages directly under it. */
export interface SearchSection {
  id: string;
  /** The name Pagefind gave its record; empty where the index has none. */
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
  /** `p7` */
  id: string;
  text: string;
  readings?: Reading[];
}

/** Words of a passage or heading as published, and how they are to be read; search finds both. */
export interface Reading {
  /** Where the published words begin and end in the passage or heading, in UTF-16 units. */
  start: number;
  end: number;
  published: string;
  reading: string;
}
