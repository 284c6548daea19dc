import type { Authorities } from '../schemas/authorities.ts';
import type { CitedWords, Named, NameKind, Names } from '../schemas/names.ts';
import { isPassageId, toPassageNumber } from '../schemas/ids.ts';
import { listFragments, type Fragment } from '../text/cited-words.ts';
import { listMembers, listPrintedNames } from '../text/names.ts';
import { compareText } from '../text/order.ts';
import { findWhole } from '../words/find-whole.ts';
import { foldForSearch } from '../words/fold.ts';
import { toDocumentPath } from './addresses.ts';
import type { ArchiveDocument } from './documents.ts';
import { splitByLetter, splitByDecade, type LongList } from './long-lists.ts';

/** A passage or heading that names a person or organisation, or says what the person or organisation is. */
export interface NamePlace {
  path: string;
  /** The number of the passage; undefined for a heading. */
  passage: number | undefined;
  /** Words for screen readers that follow the number in the name of a link: the words of a heading, and the text. */
  of: string;
  /** The words of the text. */
  words: string;
  /** Whether the words have a name of the entry. A later mention may have only the surname. */
  hasName: boolean;
  /** The words to underline in the text, the longest first, if the page of the text asks for them. */
  marked?: string[];
}

/** The places of one text that name a person or organisation, in the order of the text. */
export interface NameText {
  document: ArchiveDocument;
  places: NamePlace[];
}

/** A person or organisation on the page of names. */
export interface NameEntry extends Pick<Named, 'id' | 'name' | 'note'> {
  spellings: string[];
  /** The language of its name, as a BCP 47 tag. */
  language: string;
  /** The printed roles, each wording once. */
  roles: NamePlace[];
  /** The texts that name it, the oldest first. */
  texts: NameText[];
  /** For an organisation: the people who belong to it, as a text says. */
  members: NameEntry[];
}

/** The names of a list that begin with the same letter. */
export interface NameLetter {
  letter: string;
  entries: NameEntry[];
}

/** @returns whether the archive has lists of names. Without them it has no page of names */
export function hasNames({ names }: Pick<Authorities, 'names'>): boolean {
  return names !== undefined && names.people.length + names.organisations.length > 0;
}

/**
 * @param documents all documents, the oldest first
 * @returns the people and the organisations, by the first letter of their names and in alphabetical order
 */
export function toNameLists(
  { people: persons, organisations: bodies }: Names,
  documents: readonly ArchiveDocument[],
): Record<NameKind, NameLetter[]> {
  const people = persons.map((entry) => toEntry(entry, documents));
  const organisations = bodies.map((entry) => {
    const ids = listMembers(entry, persons).map(({ id }) => id);
    return toEntry(
      entry,
      documents,
      people.filter(({ id }) => ids.includes(id)),
    );
  });
  return { people: toLetters(people), organisations: toLetters(organisations) };
}

/** How many names one page lists. */
const MOST_LISTED = 200;
/** How many texts the page of one name lists. */
const MOST_TEXTS = 60;

/** @returns the names of both lists by their first letters, for an archive in which each name has a page of its own */
export function splitNames({ people, organisations }: Record<NameKind, NameLetter[]>): LongList<NameEntry> {
  const entries = [...people, ...organisations].flatMap((letter) => letter.entries).toSorted(compareNames);
  return splitByLetter(entries, ({ name }) => toKey(name), MOST_LISTED);
}

/** @returns the texts that name a person or organisation. Many texts are split by years */
export function splitNameTexts({ texts }: NameEntry): LongList<NameText> {
  return splitByDecade(texts, ({ document }) => document.frontMatter.dated, MOST_TEXTS);
}

/** @returns how many paragraphs and headings name a person or organisation */
export function countPlaces({ texts }: NameEntry): number {
  return texts.reduce((sum, { places }) => sum + places.length, 0);
}

/** @returns how many names a list has */
export function countNames(letters: readonly NameLetter[]): number {
  return letters.reduce((sum, { entries }) => sum + entries.length, 0);
}

function toEntry(entry: Named, documents: readonly ArchiveDocument[], members: NameEntry[] = []): NameEntry {
  const { id, name, spellings = [], roles = [], mentions, note } = entry;
  const printed = listPrintedNames(entry);
  const [mentionsOf, rolesOf] = [mentions, roles].map((cited) => Map.groupBy(cited, (one) => one.document));
  const texts = documents.flatMap((document) => {
    const places = listPlaces(document, mentionsOf?.get(document.id), printed);
    return places.length > 0 ? [{ document, places }] : [];
  });
  return {
    ...{ id, name, note, spellings, texts },
    language: texts[0]?.document.frontMatter.language ?? '',
    roles: documents
      .flatMap((document) => listPlaces(document, rolesOf?.get(document.id), printed))
      .filter(({ words }, index, all) => all.findIndex((other) => other.words === words) === index),
    members: members.toSorted(compareNames),
  };
}

/** @returns the places of the cited words of one document, in the order of its text */
function listPlaces(
  document: ArchiveDocument,
  cited: readonly CitedWords[] = [],
  printed: readonly string[],
): NamePlace[] {
  // Most texts of a large archive do not have the name.
  if (cited.length === 0) return [];
  return listFragments(document.text).flatMap((fragment) =>
    cited
      .filter(({ at }) => at === fragment.id)
      .map(({ words }) => toPlace(document, fragment, words, printed)),
  );
}

/** @returns the place of a passage or heading, with the words that name the entry there */
export function toPlace(
  { id, frontMatter }: ArchiveDocument,
  fragment: Fragment,
  words: string,
  printed: readonly string[],
): NamePlace {
  const isPassage = isPassageId(fragment.id);
  return {
    path: toDocumentPath(id, fragment.id),
    passage: isPassage ? toPassageNumber(fragment.id) : undefined,
    of: `${isPassage ? '' : ` “${fragment.text}”`} of ${frontMatter.shortTitle}`,
    words,
    hasName: printed.some((name) => findWhole(words, name).length > 0),
  };
}

function toLetters(entries: NameEntry[]): NameLetter[] {
  const letters = Map.groupBy(entries.toSorted(compareNames), ({ name }) =>
    Array.from(toKey(name)).slice(0, 1).join('').toUpperCase(),
  );
  return Array.from(letters, ([letter, group]) => ({ letter, entries: group }));
}

/** Puts entries in alphabetical order. */
export function compareNames(a: Pick<Named, 'name'>, b: Pick<Named, 'name'>): number {
  return compareText(toKey(a.name), toKey(b.name)) || compareText(a.name, b.name);
}

/** The order depends only on letters and digits. */
function toKey(name: string): string {
  return foldForSearch(name).replace(/[^\p{L}\p{N}]/gu, '');
}
