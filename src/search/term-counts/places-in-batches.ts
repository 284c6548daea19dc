import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import { toPassagesFile, toSearchDocument } from '../build/passages-file.ts';
import type { Alternative } from '../query/alternative.ts';
import { prepareArchive, type ArchiveText, type Texts } from '../query/archive-text.ts';
import { loadDateCode } from '../query/date-code.ts';
import { hasPattern, type Field } from '../query/field.ts';
import { isNamed } from '../query/find-name.ts';
import { listForms } from '../query/forms.ts';
import { toSpellingPattern, type Pattern } from '../query/pattern.ts';
import type { SearchDocument } from '../query/passages.ts';
import { listPlaces, type Place } from '../query/places.ts';
import { readQuery, type Query } from '../query/read-query.ts';
import { matchQuery, type WholeArchive } from '../query/tiers.ts';
import type { Vocabulary } from '../query/vocabulary.ts';
import type { WordReport } from '../query/word-report.ts';

/** How many texts are split into words at once. The words of all texts together would need too much memory. */
export const BATCH = 50;

/** Where the texts have the words of a query. */
export interface FoundPlaces {
  /** What the texts have of each word. */
  words: WordReport[];
  /** Whether a section has all the words. If none has, search lists sections with most of them, and this finds none. */
  isComplete: boolean;
}

/**
 * Finds the places of queries as search does, but reads a few texts at a time. First it reads the queries, because how
 * search reads a word depends on all texts. For this it keeps some fields of the texts that have the words.
 *
 * @param take receives the places of a query in some of the texts, in the order of the texts
 * @param batch how many texts are read at a time
 * @returns what was found, in the order of the queries
 */
export async function findPlacesInBatches(
  queries: readonly string[],
  documents: readonly TextDocument[],
  authorities: Authorities,
  take: (query: string, places: Place[]) => void,
  batch = BATCH,
): Promise<FoundPlaces[]> {
  for (const query of queries) await loadDateCode(query);
  const witnesses = new Map(queries.map((query) => [query, new Witnesses()]));
  const groups = authorities.terms.map(({ spellings }) => spellings).filter(({ length }) => length > 1);
  const printed = new Set<string[]>();
  const vocabulary: Vocabulary = new Map();
  for (const archive of readBatches(documents, authorities, groups, batch)) {
    for (const group of groups)
      if (!printed.has(group) && isNamed(group.map(toSpellingPattern), archive)) printed.add(group);
    for (const [query, kept] of witnesses) kept.add(readLiterally(query, archive, archive), archive.fields);
    for (const [word, known] of archive.vocabulary) vocabulary.set(word, known);
  }
  const spellings = groups.filter((group) => printed.has(group));
  const whole = { ...toArchive([], spellings), vocabulary };
  const found: (FoundPlaces & { typed: string; query: Query })[] = [];
  for (const [typed, { fields }] of witnesses) {
    const query = readLiterally(typed, whole, { ...NO_TEXTS, fields });
    found.push({ typed, query, words: query.words, isComplete: false });
  }
  for (const archive of readBatches(documents, authorities, spellings, batch)) {
    for (const one of found) {
      const matches = matchQuery(one.query, archive, archive, ALL_WORDS);
      const sections = matches.sections.filter(({ tier }) => tier === 'all');
      one.isComplete ||= sections.length > 0;
      take(one.typed, listPlaces({ ...matches, sections }, one.query, archive));
    }
  }
  return found;
}

const NO_TEXTS: Texts = { documents: [], sections: [], fields: [], facts: [] };

/** Only sections with all the words count, and their order does not matter. */
const ALL_WORDS: WholeArchive = { step: 'all', weights: [] };

function* readBatches(
  documents: readonly TextDocument[],
  authorities: Authorities,
  spellings: string[][],
  batch: number,
): Generator<ArchiveText> {
  for (let start = 0; start < documents.length; start += batch) {
    const some = documents.slice(start, start + batch);
    yield toArchive(
      some.map((document) => toSearchDocument(document, authorities, new Map())),
      spellings,
    );
  }
}

const NO_AUTHORITIES: Authorities = { partners: [], natures: [], terms: [], translations: [] };

function toArchive(documents: SearchDocument[], spellings: string[][]): ArchiveText {
  const none = toPassagesFile([], NO_AUTHORITIES, new Map());
  return prepareArchive({ ...none, documents, spellings });
}

function readLiterally(typed: string, archive: ArchiveText, texts: Texts): Query {
  return readQuery(typed, archive, texts, { isLiteral: true });
}

/** A word of up to so many letters may be an acronym. How search reads it depends on its capitals in the texts. */
const LONGEST_ACRONYM = 4;

/** A field of the texts for each form of each word of a query. Search reads the query in these as in all texts. */
class Witnesses {
  readonly fields: Field[] = [];
  /** The forms of each alternative that the fields have. */
  readonly #forms = new Map<string, Set<string>>();

  add({ terms, excluded }: Query, fields: readonly Field[]): void {
    for (const alternative of terms.flatMap(({ alternatives }) => alternatives))
      this.#addForms(alternative, fields);
    for (const pattern of excluded)
      this.#addForms({ typed: pattern.joined, patterns: [pattern], isAsTyped: true }, fields);
  }

  #addForms(alternative: Alternative, fields: readonly Field[]): void {
    const key = toKey(alternative);
    const known = this.#forms.get(key) ?? new Set<string>();
    this.#forms.set(key, known);
    const mayBeAcronym = alternative.typed.length <= LONGEST_ACRONYM;
    for (const field of fields) {
      // No form is nearer to the word as typed, so the others do not matter.
      if (!mayBeAcronym && known.has('printed')) return;
      if (!hasPattern([field], alternative.patterns)) continue;
      const forms = listForms(alternative, [field]).map(({ kind, printed }) =>
        mayBeAcronym ? printed : kind,
      );
      if (known.size > 0 && forms.every((form) => known.has(form))) continue;
      for (const form of forms) known.add(form);
      this.fields.push(field);
    }
  }
}

function toKey({ typed, patterns }: Alternative): string {
  return JSON.stringify([typed, patterns.map(({ joined, mode }: Pattern) => [joined, mode])]);
}
