import type { Authorities } from '../../schemas/authorities.ts';
import type { Named } from '../../schemas/names.ts';
import type { TextDocument } from '../../text/model.ts';
import { prepareTexts } from '../query/archive-text.ts';
import { listFoldedWords } from '../query/search-token.ts';
import { toPassagesFile } from '../build/passages-file.ts';
import { gatherWords, listMentions, type IndexedWord } from './indexed-words.ts';
import { groupLocators, listLocators, type DocumentLocators, type Locator } from './locators.ts';
import { findNames, isSpelling, toNameSearch, type IndexedName } from './names.ts';
import { findPhrases } from './phrases.ts';

/** A line of the index: a word or name with its locators, or with a reference to the line that has the locators. */
export interface IndexEntry {
  /** The forms that the line shows. The first one decides its place in the alphabet. */
  forms: string[];
  /** Other spellings of a name. The texts do not need to have them. */
  spellings: string[];
  /** An id, if other lines refer to this line. */
  id: string | undefined;
  documents: DocumentLocators[];
  /** How many more places have the word. Only the index of a large archive leaves places out. */
  more?: number;
  /** The line that has the locators, if this line is only another spelling of a name. */
  see: { id: string; name: string } | undefined;
}

/** The entries under one letter, or under `0–9`. */
export interface IndexLetter {
  /** `A` to `Z`, or `0–9`. */
  letter: string;
  /** The id of its heading. */
  id: string;
  entries: IndexEntry[];
}

/**
 * Makes the index of words: every significant word, acronym and name of the texts. It uses the words and spellings of
 * search.
 *
 * @param documents in the order of their locators
 * @returns the letters that have an entry, the digits first. Entries are sorted letter by letter, as in a dictionary
 */
export function buildWordIndex(documents: TextDocument[], authorities: Authorities): IndexLetter[] {
  // The names of the Pagefind records are not needed here.
  const file = toPassagesFile(documents, authorities, new Map());
  const locators = listLocators(prepareTexts(file.documents));
  const names = findNames(file.spellings, locators);
  const getName = toNameSearch(names);
  const words = gatherWords(locators, (locator) =>
    listMentions(locator, (token) => getName(token) !== undefined),
  );
  // Some names already have a line: those of one word, and those with several spellings in the list of terms.
  const listed = Object.values(authorities.names ?? {})
    .flat()
    .filter(({ name }) => listFoldedWords(name).length > 1 && !isSpelling(name, names));
  const isListed = (form: string) => listed.some(({ name }) => toSortKey(name) === toSortKey(form));
  const phrases = findPhrases(locators).filter(
    ({ forms }) => !forms.some((form) => isSpelling(form, names) || isListed(form)),
  );
  return toLetters([
    ...[...words, ...phrases].map(toWordEntry),
    ...names.flatMap(toNameEntries),
    ...listed.map((one) => toNamedEntry(one, locators)),
  ]);
}

/** @returns the line of a person or organisation, with all its mentions, also mentions in other words */
function toNamedEntry({ name, spellings = [], mentions }: Named, locators: Locator[]): IndexEntry {
  const own = locators.filter(({ documentId, fragmentId }) =>
    mentions.some(({ document, at }) => document === documentId && at === fragmentId),
  );
  return { forms: [name], spellings, id: undefined, documents: groupLocators(own), see: undefined };
}

function toWordEntry({ forms, locators }: IndexedWord): IndexEntry {
  return { forms, spellings: [], id: undefined, documents: groupLocators(locators), see: undefined };
}

/** @returns the line of a name, and a line for each other spelling that belongs elsewhere in the alphabet */
export function toNameEntries({
  spellings,
  locators,
}: Pick<IndexedName, 'spellings' | 'locators'>): IndexEntry[] {
  const [name = '', ...others] = spellings;
  const id = `ui-name-${listFoldedWords(name).join('-')}`;
  const elsewhere = Map.groupBy(
    others.filter((spelling) => toSortKey(spelling) !== toSortKey(name)),
    toSortKey,
  );
  return [
    { forms: [name], spellings: others, id, documents: groupLocators(locators), see: undefined },
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
  const sorted = sortEntries(entries);
  const letters = Map.groupBy(sorted, ({ key }) =>
    /^\p{N}/u.test(key) ? '0–9' : key.slice(0, 1).toUpperCase(),
  );
  return Array.from(letters, ([letter, group]) => ({
    letter,
    id: `ui-letter-${letter === '0–9' ? 'digits' : letter.toLowerCase()}`,
    entries: group.map(({ entry }) => entry),
  }));
}

/** @returns the entries letter by letter, as in a dictionary, each with the key that decides its place */
export function sortEntries(entries: readonly IndexEntry[]): { entry: IndexEntry; key: string }[] {
  return entries
    .map((entry) => ({ entry, key: toSortKey(entry.forms[0] ?? '') }))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.entry.forms.join(), b.entry.forms.join()));
}

/**
 * @returns only the letters and digits, so that `ROK` comes next to `R.O.K.`, and `cyber security` next to
 *   `cybersecurity`
 */
export function toSortKey(spelling: string): string {
  return listFoldedWords(spelling.replace(/[$€£¥]/gu, '')).join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
