import type { Authorities } from '../../schemas/authorities.ts';
import type { CountedTerm } from '../../schemas/counted-terms.ts';
import type { TextDocument } from '../../text/model.ts';
import { listWords } from '../../text/tree.ts';
import { countWords } from '../../words/segment.ts';
import { toPassagesFile } from '../build/passages-file.ts';
import { answerQuery } from '../query/answer.ts';
import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import { toFormKey } from '../query/forms.ts';
import { arrangePlaces, type CountedForm } from '../query/place-lines.ts';
import type { Place } from '../query/places.ts';
import { formatRequest, NO_FILTERS, type Filters } from '../query/search-request.ts';
import type { WordReport, WordStatus } from '../query/word-report.ts';
import { BATCH, findPlacesInBatches } from './places-in-batches.ts';

/** How often one text has a term. */
export interface TermCount {
  documentId: string;
  /** The number of its places, also in headings and in the title. */
  count: number;
  /** The number of words of the text, with its headings and title. */
  words: number;
  /** The query string of the search for these places, from the question mark on. */
  search: string;
}

/** A term, and how often each text has it. */
export interface CountedRow {
  name: string;
  /** The other forms that count, as the texts print them: the most frequent first. */
  forms: string[];
  /** In the order of the documents. */
  counts: TermCount[];
  /** @returns the query string of the search for its places in the texts that pass these filters */
  toSearch: (filters: Partial<Filters>) => string;
}

/** The status of a word that the texts have. With any other status, search would count other words instead. */
const IS_COUNTED: WordStatus[] = ['printed', 'spelling', 'inflected'];

/** The last count, kept because a page and a file show the same numbers, and counting reads all texts. */
let last:
  | { terms: readonly CountedTerm[]; documents: readonly TextDocument[]; rows: Promise<CountedRow[]> }
  | undefined;

/**
 * Counts the places of each term as search does. So each number is the number of lines that search lists.
 *
 * @param documents in the order of the counts
 * @throws if no text has a word of a term
 */
export async function countTerms(
  terms: readonly CountedTerm[],
  documents: readonly TextDocument[],
  authorities: Authorities,
): Promise<CountedRow[]> {
  const isSame =
    last?.terms === terms &&
    last.documents.length === documents.length &&
    documents.every((document, index) => document === last?.documents[index]);
  if (!isSame || !last) last = { terms, documents, rows: readCounts(terms, documents, authorities) };
  return last.rows;
}

async function readCounts(
  terms: readonly CountedTerm[],
  documents: readonly TextDocument[],
  authorities: Authorities,
): Promise<CountedRow[]> {
  const words = new Map(
    documents.map((document) => [document.id, countWords(listWords(document).join(' '))]),
  );
  const readWhole = () => prepareArchive(toPassagesFile(documents, authorities, new Map()));
  const counted =
    documents.length > BATCH
      ? await countInBatches(terms, documents, authorities, readWhole)
      : await countInArchive(terms, readWhole());
  return terms.map((term, index) => toRow(term, counted[index] ?? new PlaceCount(), words));
}

/** How often the texts have a term, and in which forms. */
class PlaceCount {
  readonly byDocument = new Map<string, number>();
  readonly #forms = new Map<string, CountedForm>();

  add(places: Place[]): void {
    for (const { documentId } of places)
      this.byDocument.set(documentId, (this.byDocument.get(documentId) ?? 0) + 1);
    for (const form of arrangePlaces(places, { order: 'text', without: [] }).forms) {
      const known = this.#forms.get(form.key);
      this.#forms.set(form.key, known ? { ...known, count: known.count + form.count } : form);
    }
  }

  /** @returns the forms as typed first, then the most frequent */
  listForms(): CountedForm[] {
    return [...this.#forms.values()].toSorted(
      (a, b) => Number(b.kind === 'printed') - Number(a.kind === 'printed') || b.count - a.count,
    );
  }
}

function toQuery({ name, query = name }: CountedTerm): string {
  return query;
}

async function countInArchive(terms: readonly CountedTerm[], archive: ArchiveText): Promise<PlaceCount[]> {
  const noIndex = () => Promise.reject(new Error('The places of a term need no index.'));
  return Promise.all(
    terms.map(async (term) => {
      const { words, readPlaces } = await answerQuery(toQuery(term), archive, noIndex, undefined, {
        isLiteral: true,
      });
      assertCounted(term, words);
      const count = new PlaceCount();
      count.add(readPlaces());
      return count;
    }),
  );
}

async function countInBatches(
  terms: readonly CountedTerm[],
  documents: readonly TextDocument[],
  authorities: Authorities,
  readWhole: () => ArchiveText,
): Promise<PlaceCount[]> {
  const counts = new Map(terms.map((term) => [toQuery(term), new PlaceCount()]));
  const queries = [...counts.keys()];
  const found = await findPlacesInBatches(queries, documents, authorities, (query, places) =>
    counts.get(query)?.add(places),
  );
  for (const term of terms) {
    const { words = [], isComplete } = found[queries.indexOf(toQuery(term))] ?? {};
    assertCounted(term, words);
    // Search then lists places that have only most of the words. It compares all texts to find them.
    if (isComplete !== true)
      for (const count of await countInArchive([term], readWhole())) counts.set(toQuery(term), count);
  }
  return terms.map((term) => counts.get(toQuery(term)) ?? new PlaceCount());
}

/** @throws if the texts do not have a word, or only in another form than those that count */
function assertCounted({ name }: CountedTerm, words: readonly WordReport[]): void {
  const missing = words.find(({ status }) => !IS_COUNTED.includes(status));
  if (missing)
    throw new Error(
      `content/authorities/counted-terms.yaml: no text has "${missing.typed}". Correct or remove the term "${name}".`,
    );
}

function toRow(term: CountedTerm, count: PlaceCount, wordsOf: ReadonlyMap<string, number>): CountedRow {
  const query = toQuery(term);
  return {
    name: term.name,
    forms: count
      .listForms()
      .filter(({ key }) => key !== toFormKey(term.name))
      .map(({ printed }) => printed),
    counts: [...wordsOf].map(([documentId, words]) => ({
      documentId,
      count: count.byDocument.get(documentId) ?? 0,
      words,
      search: toPlacesSearch(query, { document: [documentId] }),
    })),
    toSearch: makeSearch(query),
  };
}

/** This function is not inside `toRow`, where it would keep the counts in memory. */
function makeSearch(query: string): CountedRow['toSearch'] {
  return (filters) => toPlacesSearch(query, filters);
}

/** @returns the query string of the search for every place of a term in some texts */
function toPlacesSearch(query: string, filters: Partial<Filters>): string {
  return formatRequest({
    query,
    isLiteral: false,
    filters: { ...NO_FILTERS, ...filters },
    isByDate: false,
    places: { order: 'text', without: [] },
  });
}
