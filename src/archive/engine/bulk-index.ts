import type { Term } from '../../schemas/authorities.ts';
import { toRowId, type EngineRow } from './engine-rows.ts';

/** The name of the index in OpenSearch. */
const INDEX = 'passages';

/**
 * Words that nearly every text has. They are not used as spellings. The engine ignores case, so `IT` would find `it`.
 */
const COMMON_WORDS = new Set(
  'a an and as at be by do go he i if in is it me my no of on or so to up us we who'.split(' '),
);

/** The fields that filter, with a count for each value. */
const FACETS = [
  'document',
  'partners',
  'nature',
  'standing',
  'year',
  'language',
  'role',
  'section',
  'edition',
  'id',
];

/** The languages for which OpenSearch has a stemmer of this name. */
const STEMMERS: Record<string, string> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  ru: 'russian',
};

/**
 * @param terms the spellings of the authorities. When a reader types one, the engine looks for all of them, except
 *   those that are common words in lower case
 * @param language the language of the archive, as a BCP 47 tag
 * @returns the body of the request that makes the index, with fields, facets and analysers, for OpenSearch 2 or 3 or
 *   Elasticsearch 8
 */
export function toIndexBody(terms: readonly Term[], language: string): object {
  const stemmer = STEMMERS[language.split('-')[0] ?? ''];
  const stem = stemmer === undefined ? [] : ['archive_stemmer'];
  const base = ['lowercase', 'asciifolding'];
  const words = { type: 'text', analyzer: 'archive_text', search_analyzer: 'archive_query' };
  const printed = { type: 'text', analyzer: 'archive_printed' };
  return {
    settings: {
      analysis: {
        filter: {
          ...(stemmer === undefined ? {} : { archive_stemmer: { type: 'stemmer', language: stemmer } }),
          archive_spellings: { type: 'synonym_graph', synonyms: listSynonyms(terms) },
        },
        analyzer: {
          archive_text: { tokenizer: 'standard', filter: [...base, ...stem] },
          // Spellings are added only to the words of a query, so a new list of spellings needs no new index.
          archive_query: { tokenizer: 'standard', filter: [...base, 'archive_spellings', ...stem] },
          archive_printed: { tokenizer: 'standard', filter: ['lowercase'] },
        },
      },
    },
    mappings: {
      dynamic: 'strict',
      properties: {
        ...Object.fromEntries(FACETS.map((name) => [name, { type: 'keyword' }])),
        date: { type: 'date', format: 'yyyy-MM-dd||yyyy-MM||yyyy' },
        number: { type: 'integer' },
        isListItem: { type: 'boolean' },
        address: { type: 'keyword', index: false },
        kind: words,
        title: words,
        shortTitle: words,
        headings: words,
        partnerNames: words,
        publisher: words,
        authors: words,
        readings: words,
        // For words in quotation marks: without stems and spellings.
        text: { ...words, fields: { printed } },
        corrections: { type: 'object', enabled: false },
      },
    },
  };
}

/** @returns the spellings of each term in one line, as OpenSearch reads them */
function listSynonyms(terms: readonly Term[]): string[] {
  return terms
    .map(({ spellings }) => spellings.filter((spelling) => !COMMON_WORDS.has(spelling.toLowerCase())))
    .filter((spellings) => spellings.length > 1)
    .map((spellings) => spellings.map((spelling) => spelling.replace(/[\\,=>]/gu, ' ').trim()).join(', '));
}

/** @returns the two lines that add a passage in a `_bulk` request */
export function formatBulk(row: EngineRow): string {
  return `${JSON.stringify({ index: { _index: INDEX, _id: toRowId(row) } })}\n${JSON.stringify(row)}\n`;
}
