import type { FactSource } from './field.ts';
import type { Pattern } from './pattern.ts';

/** Words of the texts that mean the same as a word of another language. */
export interface Meaning {
  words: string[];
  /** The language of the texts, as a BCP 47 tag. */
  language: string;
}

/** A fact of a document that has words of a query. */
export interface Fact {
  source: FactSource;
  /** The whole of it: `European Union` for `European`. */
  text: string;
}

/** A word, phrase, name or date of the texts that answers a part of the query. */
export interface Alternative {
  typed: string;
  /** The patterns that match it: the word, or all spellings of the name. */
  patterns: Pattern[];
  /** The words to ask the index for, as the texts print them. If undefined, the words as typed are used. */
  indexWords?: string;
  /** If no text prints it, but it is in a fact of one: the fact. */
  fact?: Fact;
  /** Whether the form as typed scores more than other forms. All spellings of a name score the same. */
  isAsTyped: boolean;
  /** If no text has the word: the words that are searched instead, as printed, and how they relate to it. */
  taken?: { how: 'beginning' | 'derived' | 'corrected'; words: string[] };
  /** If the word is in another language: the words of the texts that mean the same. */
  means?: Meaning;
}
