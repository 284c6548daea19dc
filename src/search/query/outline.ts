import type { Names } from './names.ts';
import type { SearchDocument, SearchPassage, SearchSection } from './passages.ts';

/** What references need to know about the texts: names, headings and ids, but no words of passages. */
export interface Outline extends Pick<Names, 'spellings'> {
  documents: { document: OutlineDocument }[];
}

/** A document with its headings and ids. */
export interface OutlineDocument extends Omit<SearchDocument, 'sections'> {
  sections: OutlineSection[];
}

/** A section with the ids of the passages directly under it. */
export interface OutlineSection extends Pick<SearchSection, 'id' | 'heading' | 'path'> {
  /** Their words are only there if the whole text is loaded. */
  passages: (Pick<SearchPassage, 'id'> & Partial<Pick<SearchPassage, 'text'>>)[];
}
