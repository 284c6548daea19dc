import type { Authorities } from '../schemas/authorities.ts';
import type { CitedWords, Named, NameKind, Names } from '../schemas/names.ts';
import { listFragments, type Fragment } from '../text/cited-words.ts';
import { listPrintedNames } from '../text/names.ts';
import { findWhole } from '../words/find-whole.ts';
import type { ArchiveDocument } from './documents.ts';
import { compareNames, toPlace, type NamePlace } from './names.ts';

/** A person or organisation that one text names. */
interface TextName extends Pick<Named, 'id' | 'name'> {
  /** The roles that the text gives the person or organisation, each wording once. */
  roles: string[];
  places: NamePlace[];
}

/** A term that one text has in one spelling or more. */
interface TextTerm {
  /** The place of the term on the page. */
  id: string;
  /** The spellings that the text has. */
  printed: string[];
  /** The other spellings. */
  others: string[];
  note: string;
  /** Only the first place has words to underline, because a reader needs the note only once. */
  places: NamePlace[];
}

/** The people, organisations and terms of one text. */
export interface TextNames extends Record<NameKind, TextName[]> {
  terms: TextTerm[];
}

/** The page of names and the page of the text both ask, and to look for all terms takes long. */
const listedNames = new WeakMap<
  ArchiveDocument,
  { authorities: Pick<Authorities, 'names' | 'terms'>; found: TextNames | undefined }
>();

/**
 * @returns what the page of names of a text lists: names in alphabetical order, and terms in the order of their list;
 *   undefined if the text has none
 */
export function listTextNames(
  document: ArchiveDocument,
  authorities: Pick<Authorities, 'names' | 'terms'>,
): TextNames | undefined {
  const known = listedNames.get(document);
  if (known?.authorities === authorities) return known.found;
  const found = findTextNames(document, authorities);
  listedNames.set(document, { authorities, found });
  return found;
}

function findTextNames(
  document: ArchiveDocument,
  { names, terms }: Pick<Authorities, 'names' | 'terms'>,
): TextNames | undefined {
  const fragments = listFragments(document.text);
  const toNames = (kind: NameKind) =>
    (names ? (indexByDocument(names[kind]).get(document.id) ?? []) : [])
      .map((entry) => toTextName(entry, document, fragments))
      .toSorted(compareNames);
  const listed = {
    people: toNames('people'),
    organisations: toNames('organisations'),
    terms: terms.flatMap((term, index) => toTextTerm(term, index, document, fragments)),
  };
  return Object.values(listed).some((entries) => entries.length > 0) ? listed : undefined;
}

/** The entries of each list, by the documents that they name. Every text needs them, so they are sorted only once. */
const byDocument = new WeakMap<readonly Named[], Map<string, Named[]>>();

function indexByDocument(entries: Names[NameKind]): Map<string, Named[]> {
  const known = byDocument.get(entries);
  if (known) return known;
  const index = new Map<string, Named[]>();
  for (const entry of entries)
    for (const id of new Set(entry.mentions.map(({ document }) => document)))
      index.set(id, [...(index.get(id) ?? []), entry]);
  byDocument.set(entries, index);
  return index;
}

function toTextName(entry: Named, document: ArchiveDocument, fragments: readonly Fragment[]): TextName {
  const { id, name, mentions, roles = [] } = entry;
  const printed = listPrintedNames(entry);
  const isHere = (cited: CitedWords) => cited.document === document.id;
  const places = fragments.flatMap((fragment) =>
    mentions
      .filter((cited) => isHere(cited) && cited.at === fragment.id)
      .map(({ words }) => {
        const place = toPlace(document, fragment, words, printed);
        const found = printed.filter((one) => findWhole(fragment.text, one).length > 0);
        // A later mention may have only the surname.
        return { ...place, marked: longestFirst(place.hasName ? found : [words]) };
      }),
  );
  return { id, name, roles: [...new Set(roles.filter(isHere).map(({ words }) => words))], places };
}

function toTextTerm(
  { spellings, note }: Authorities['terms'][number],
  index: number,
  document: ArchiveDocument,
  fragments: readonly Fragment[],
): TextTerm[] {
  const places = fragments.flatMap((fragment) => {
    const found = spellings.filter((one) => findWhole(fragment.text, one).length > 0);
    return found.length === 0 ? [] : [{ fragment, found }];
  });
  if (places.length === 0) return [];
  const printed = spellings.filter((one) => places.some(({ found }) => found.includes(one)));
  return [
    {
      id: `ui-term-${index + 1}`,
      printed,
      others: spellings.filter((one) => !printed.includes(one)),
      note,
      places: places.map(({ fragment, found }, at) => ({
        ...toPlace(document, fragment, fragment.text, spellings),
        ...(at === 0 ? { marked: longestFirst(found) } : {}),
      })),
    },
  ];
}

function longestFirst(words: string[]): string[] {
  return words.toSorted((one, other) => other.length - one.length);
}
