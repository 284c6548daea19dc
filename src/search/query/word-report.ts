import type { Fact, Meaning } from './alternative.ts';
import type { Form } from './forms.ts';

/**
 * What search did with a word of the query. It is the first status that is true:
 *
 * - `printed`: the texts have the word as typed
 * - `spelling`: they have it in another spelling, under another name, or in English
 * - `inflected`: they have it with another ending (`signature`, `signatures`)
 * - `beginning`: they have longer words that begin with it
 * - `derived`: they have words with the same root (`promotion` for `promote`)
 * - `corrected`: they have a word with similar letters, and the typed word is not English
 * - `english`: it is an English word, but no text prints it
 * - `absent`: no text prints it, and it is not known to be English
 * - `excluded`: no hit may have it
 *
 * A word that no text prints may be in a fact of a document, such as its partner or publisher. Its report has the fact.
 */
export type WordStatus =
  | 'printed'
  | 'spelling'
  | 'inflected'
  | 'beginning'
  | 'derived'
  | 'corrected'
  | 'english'
  | 'absent'
  | 'excluded';

/** A word, name, phrase or date of the query, and what search did with it. Every message about it comes from this. */
export interface WordReport {
  typed: string;
  status: WordStatus;
  /** The words of the texts that search used instead, as printed, the most frequent first. */
  taken: string[];
  /** Whether no text prints one of them: it is a spelling of a name, or in a fact of a document. */
  isUnprinted?: true;
  /** The forms that the hits print, the most frequent first. */
  forms: Form[];
  /** Words of the texts that search offers, but did not use. */
  offers: Offers;
  /** If the word is in another language: the words of the texts that mean the same. */
  means?: Meaning;
  /**
   * If no text has the word, and it is in another script than the texts: the language of the texts, as a BCP 47 tag.
   */
  language?: string;
  /** If no text prints it, but it is in a fact of one: the fact. */
  fact?: Fact;
}

/** Words of the texts that are near a word of the query, by the reason. */
export interface Offers {
  /** Longer words that begin with it. */
  beginning: string[];
  derived: string[];
  /** Words with similar letters. */
  similar: string[];
  /** Words that the authorities relate to it. */
  related: string[];
  /** If it was in quotation marks: what search finds without them. */
  unquoted: string[];
}

export const NO_OFFERS: Offers = { beginning: [], derived: [], similar: [], related: [], unquoted: [] };

/** @returns whether no text and no fact of a document has the word, or anything that search may use instead */
export function isMissing({ status, fact }: Pick<WordReport, 'status' | 'fact'>): boolean {
  return (status === 'english' || status === 'absent') && !fact;
}
