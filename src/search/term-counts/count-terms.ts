import type { Authorities } from '../../schemas/authorities.ts';
import type { CountedTerm } from '../../schemas/counted-terms.ts';
import type { TextDocument } from '../../text/model.ts';
import { listWords } from '../../text/tree.ts';
import { countWords } from '../../words/segment.ts';
import { toPassagesFile } from '../build/passages-file.ts';
import { answerQuery } from '../query/answer.ts';
import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import { toFormKey } from '../query/forms.ts';
import { arrangePlaces } from '../query/place-lines.ts';
import { formatRequest, NO_FILTERS, type Filters } from '../query/search-request.ts';
import type { WordStatus } from '../query/word-report.ts';

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
  const archive = prepareArchive(toPassagesFile(documents, authorities, new Map()));
  const words = new Map(
    documents.map((document) => [document.id, countWords(listWords(document).join(' '))]),
  );
  return Promise.all(terms.map((term) => countTerm(term, words, archive)));
}

async function countTerm(
  { name, query = name }: CountedTerm,
  wordsOf: ReadonlyMap<string, number>,
  archive: ArchiveText,
): Promise<CountedRow> {
  const noIndex = () => Promise.reject(new Error('The places of a term need no index.'));
  const { words, readPlaces } = await answerQuery(query, archive, noIndex, undefined, { isLiteral: true });
  const missing = words.find(({ status }) => !IS_COUNTED.includes(status));
  if (missing)
    throw new Error(
      `content/authorities/counted-terms.yaml: no text has "${missing.typed}". Correct or remove the term "${name}".`,
    );
  const places = readPlaces();
  const placesOf = Map.groupBy(places, ({ documentId }) => documentId);
  return {
    name,
    forms: arrangePlaces(places, { order: 'text', without: [] })
      .forms.filter(({ key }) => key !== toFormKey(name))
      .map(({ printed }) => printed),
    counts: [...wordsOf].map(([documentId, count]) => ({
      documentId,
      count: placesOf.get(documentId)?.length ?? 0,
      words: count,
      search: toPlacesSearch(query, { document: [documentId] }),
    })),
    toSearch: makeSearch(query),
  };
}

/** This function is not inside `countTerm`, where it would keep all places in memory, and so all texts. */
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
