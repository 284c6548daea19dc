import type { Answer } from './query/answer.ts';
import type { Hit } from './query/hits.ts';

/** How the list of results stands to the query, as `data-state` says it. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'failed';

const QUOTE_LIMIT_CHARACTERS = 80;

export const LOADING = 'Searching …';
export const FAILED =
  'Search could not load its files, so nothing can be said about what the texts hold. Try again, or read the texts below.';

const TOO_LONG = 'The query is too long: only its beginning was looked for.';
const PARTIAL = 'No section has all the words; these have some of them.';
const NOT_INDEXED =
  'The search index did not answer. The texts were read through instead: all that they hold is here, in a rougher order.';

/**
 * @param isDraft whether the index may still answer
 * @returns what a reader is told of an answer, the number of passages first
 */
export function toMessages(query: string, answer: Answer, isDraft = false): string[] {
  const { hits, absent, corrections, isCut, isPartial, orderedBy } = answer;
  const cut = isCut ? [TOO_LONG] : [];
  if (hits.length === 0) return [`No passage of any text has ${quote(query)}.`, ...cut];
  const taken = corrections.map(
    (one) => `No text has ${quote(one.typed)}; these are the passages with ${quote(one.taken)}.`,
  );
  const leftOut = `No text has ${absent.map(quote).join(', ')}; these are found by the other words.`;
  return [
    countHits(hits),
    ...cut,
    ...taken,
    ...(absent.length > 0 ? [leftOut] : []),
    ...(isPartial ? [PARTIAL] : []),
    ...(orderedBy === 'index' || isDraft ? [] : [NOT_INDEXED]),
  ];
}

function countHits(hits: Hit[]): string {
  const documents = hits.filter(({ fragmentId }) => fragmentId === undefined).length;
  const passages = hits.length - documents;
  const found = [
    ...(documents > 0 ? [documents === 1 ? '1 text by its name' : `${documents} texts by their names`] : []),
    ...(passages > 0
      ? [passages === 1 ? '1 passage' : `${passages} passages, the best of each section`]
      : []),
  ];
  return `Found ${found.join(' and ')}.`;
}

/** Long words are cut: they are said back to be recognised, not to be read. */
function quote(words: string): string {
  const cut = words.length > QUOTE_LIMIT_CHARACTERS ? `${words.slice(0, QUOTE_LIMIT_CHARACTERS)} …` : words;
  return cut.startsWith('“') ? cut : `“${cut}”`;
}
