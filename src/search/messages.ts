import type { Answer } from './query/answer.ts';

/** How the list of results stands to the query, as `data-state` says it. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'failed';

const QUOTE_LIMIT_CHARACTERS = 80;

export const LOADING = 'Searching …';
export const FAILED =
  'Search could not load its files, so nothing can be said about what the texts hold. Try again, or read the texts below.';

/** @returns what a reader is told of an answer, the number of passages first. */
export function toMessages(query: string, answer: Answer): string[] {
  const { hits, absent, corrections, isPartial, isIndexed } = answer;
  if (hits.length === 0) return [`No passage of any text has ${quote(query)}.`];
  return [
    countHits(hits.length - countDocuments(answer), countDocuments(answer)),
    ...corrections.map(
      ({ typed, taken }) => `No text has ${quote(typed)}; these are the passages with ${quote(taken)}.`,
    ),
    ...(absent.length > 0
      ? [`No text has ${absent.map(quote).join(', ')}; these are found by the other words.`]
      : []),
    ...(isPartial ? ['No section has all the words; these have some of them.'] : []),
    ...(isIndexed
      ? []
      : [
          'The search index did not answer. The texts were read through instead: all that they hold is here, in a rougher order.',
        ]),
  ];
}

function countHits(passages: number, documents: number): string {
  const texts =
    documents === 0 ? '' : documents === 1 ? '1 text by its name' : `${documents} texts by their names`;
  const found =
    passages === 0 ? '' : passages === 1 ? '1 passage' : `${passages} passages, the best of each section`;
  return `Found ${[texts, found].filter(Boolean).join(' and ')}.`;
}

function countDocuments({ hits }: Answer): number {
  return hits.filter(({ fragmentId }) => fragmentId === undefined).length;
}

/** Long words are cut: they are said back to be recognised, not to be read. */
function quote(words: string): string {
  if (words.startsWith('“')) return words;
  return words.length > QUOTE_LIMIT_CHARACTERS
    ? `“${words.slice(0, QUOTE_LIMIT_CHARACTERS)} …”`
    : `“${words}”`;
}
