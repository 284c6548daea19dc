import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import { prepareArchive } from '../query/archive-text.ts';
import { toTokens } from '../query/tokens.ts';
import { toPassagesFile } from '../build/passages-file.ts';
import { findNames, isSpelling, toNameSearch, type Name } from './names.ts';
import { findPhrases } from './phrases.ts';
import { groupPlaces, listPlaces, type DocumentPlaces } from './places.ts';
import { gatherWords, listWords, type Word } from './indexed-words.ts';

/** A line of the index: a word or name with the places that have it, or with the line that has them. */
export interface IndexEntry {
  /** What it is found under, the first of them first in the alphabet. */
  forms: string[];
  /** Other spellings of a name, which the texts need not have. */
  spellings: string[];
  /** An id, for a line that others lead to. */
  id: string | undefined;
  documents: DocumentPlaces[];
  /** The line that has the places, for a spelling of a name that stands elsewhere. */
  see: { id: string; name: string } | undefined;
}

/** The entries under one letter, or under the digits. */
export interface IndexLetter {
  /** `A` to `Z`, or `0–9`. */
  letter: string;
  /** The id of its heading. */
  id: string;
  entries: IndexEntry[];
}

/**
 * Makes the printed index: every significant word, acronym and name of the texts, by the words and spellings of search.
 *
 * @param documents in the order in which their places are listed
 * @returns the letters under which there is an entry, the digits first; the entries letter by letter, as in a dictionary
 */
export function buildWordIndex(documents: TextDocument[], authorities: Authorities): IndexLetter[] {
  // What the search index calls its records is of no interest here.
  const file = toPassagesFile(documents, authorities, new Map());
  const places = listPlaces(prepareArchive(file));
  const names = findNames(file.spellings, places);
  const getName = toNameSearch(names);
  const words = gatherWords(places, (place) => listWords(place, (token) => getName(token) !== undefined));
  const phrases = findPhrases(places).filter(({ forms }) => !forms.some((form) => isSpelling(form, names)));
  return toLetters([...[...words, ...phrases].map(toWordEntry), ...names.flatMap(toNameEntries)]);
}

function toWordEntry({ forms, places }: Word): IndexEntry {
  return { forms, spellings: [], id: undefined, documents: groupPlaces(places), see: undefined };
}

/** @returns the line of a name, and one for each other spelling that stands elsewhere in the alphabet. */
function toNameEntries({ spellings, places }: Name): IndexEntry[] {
  const [name = '', ...others] = spellings;
  const id = `ui-name-${foldWords(name).join('-')}`;
  const elsewhere = Map.groupBy(
    others.filter((spelling) => toSortKey(spelling) !== toSortKey(name)),
    toSortKey,
  );
  return [
    { forms: [name], spellings: others, id, documents: groupPlaces(places), see: undefined },
    ...Array.from(elsewhere.values(), (same) => ({
      forms: same,
      spellings: [],
      id: undefined,
      documents: [],
      see: { id, name },
    })),
  ];
}

function toLetters(entries: IndexEntry[]): IndexLetter[] {
  const sorted = entries
    .map((entry) => ({ entry, key: toSortKey(entry.forms[0] ?? '') }))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.entry.forms.join(), b.entry.forms.join()));
  const letters = Map.groupBy(sorted, ({ key }) =>
    /^\p{N}/u.test(key) ? '0–9' : key.slice(0, 1).toUpperCase(),
  );
  return Array.from(letters, ([letter, group]) => ({
    letter,
    id: `ui-letter-${letter === '0–9' ? 'digits' : letter.toLowerCase()}`,
    entries: group.map(({ entry }) => entry),
  }));
}

/** Letters and digits alone, so that `ROK` and `R.O.K.`, `cyber security` and `cybersecurity` stand together. */
function toSortKey(spelling: string): string {
  return foldWords(spelling.replace(/[$€£¥]/gu, '')).join('');
}

function foldWords(spelling: string): string[] {
  return toTokens(spelling).map(({ word }) => word);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
