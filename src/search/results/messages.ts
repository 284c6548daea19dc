import { formatCount } from '../../words/plural.ts';
import type { Answer, FurtherSearch } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import type { MissingPlace } from '../query/reference.ts';
import { FAILURE } from './failure.ts';

/** The state of the search. It is the value of the attribute `data-state` of the results. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'failed';

/** A message to the reader. It may offer another search. */
export interface Message {
  text: string;
  offer?: Offer;
}

/** A link to another search. */
export interface Offer {
  /** The words of the link. */
  text: string;
  query: string;
  /** Whether its words are searched as typed, without replacements. */
  isLiteral: boolean;
}

const QUOTE_LIMIT_CHARACTERS = 80;

/** Longer lists of words are cut. */
const LIST_LIMIT_WORDS = 6;

export const LOADING: Message = { text: 'Searching …' };
export const FAILED: Message = { text: FAILURE };

const TOO_LONG = 'The query is too long. Search used only its beginning.';
const PARTIAL = 'No section has all the words. These sections have some of them.';
const WIDENED = 'No section has all the words as typed. These sections have derived words.';
const NOT_INDEXED =
  'The search index did not answer. The results are complete, but their order is less exact.';

/**
 * @param isDraft whether the index has not answered yet
 * @returns the messages about an answer, the number of results first
 */
export function toMessages(query: string, answer: Answer, isDraft = false): Message[] {
  const { hits, isCut, isPartial, isDerived, orderedBy } = answer;
  if (answer.missing) return [{ text: sayMissing(answer.missing) }];
  const cut = sayIf(isCut, TOO_LONG);
  const related = sayFurther('Related words in the texts:', answer.related);
  if (hits.length === 0) return [{ text: sayNothing(query, answer) }, ...cut, ...related];
  return [
    { text: countHits(hits) },
    ...cut,
    ...sayReplaced(query, answer),
    ...sayIf(
      answer.absent.length > 0,
      `No text has ${list(answer.absent, 'or')}. These results have the other words.`,
    ),
    ...sayIf(
      answer.splitCompounds.length > 0,
      `No text has ${list(answer.splitCompounds, 'or')} as one word. These results have its parts.`,
    ),
    ...sayIf(isPartial, PARTIAL),
    ...sayIf(isDerived, WIDENED),
    ...sayIf(answer.excluded.length > 0, sayExcluded(answer)),
    ...sayIf(answer.variants.length > 0, `Also found as ${list(answer.variants)}.`),
    ...sayFurther('Derived words in the texts:', answer.derived),
    ...related,
    ...sayIf(orderedBy === 'texts' && !isDraft, NOT_INDEXED),
  ];
}

function sayIf(isSo: boolean, text: string): Message[] {
  return isSo ? [{ text }] : [];
}

/** @returns the message about a reference to a place that a document does not have */
export function sayMissing({ shortTitle, place, lastPassage }: MissingPlace): string {
  const missing = place.startsWith('#') ? `no section ${quote(place)}` : `no ${place}`;
  const end = lastPassage === undefined ? '' : `. Its last paragraph is ¶${lastPassage}`;
  return `“${shortTitle}” has ${missing}${end}.`;
}

function sayNothing(query: string, { hasWords, excluded, leftOutCount }: Answer): string {
  if (leftOutCount > 0) return `The query excludes all results: they have ${list(excluded, 'or')}.`;
  if (hasWords) return `No results for ${quote(query)}.`;
  return excluded.length > 0
    ? `Add a word to search for. The query only excludes ${list(excluded)}.`
    : 'The query has no word to search for.';
}

function sayReplaced(query: string, { replacements }: Answer): Message[] {
  if (replacements.length === 0) return [];
  const typed = replacements.map((one) => one.typed);
  const taken = replacements.map((one) => one.taken);
  const text = `No text has ${list(typed, 'or')}. These results have ${list(taken)}.`;
  return [{ text, offer: { text: `Search for ${list(typed)} as typed`, query, isLiteral: true } }];
}

function sayExcluded({ excluded, leftOutCount }: Answer): string {
  const count = leftOutCount === 0 ? 'no results' : formatCount(leftOutCount, 'result');
  return `Excluded: ${count} with ${list(excluded, 'or')}.`;
}

function sayFurther(beginning: string, further: FurtherSearch | undefined): Message[] {
  if (!further) return [];
  const { words, query } = further;
  // The message puts the query in quotation marks, so it removes the query's own.
  const offer = { text: `Search for ${quote(query.replaceAll('"', ''))}`, query, isLiteral: false };
  return [{ text: `${beginning} ${list(words)}.`, offer }];
}

function countHits(hits: Hit[]): string {
  const documents = hits.filter(({ fragmentId }) => fragmentId === undefined).length;
  const sections = hits.length - documents;
  const found = [
    ...(documents > 0 ? [formatCount(documents, 'text by its name', 'texts by their names')] : []),
    ...(sections > 0 ? [formatCount(sections, 'section')] : []),
  ];
  return `Found ${found.join(' and ')}.`;
}

/** @returns a list of the first words, each in quotation marks, and the number of the others */
function list(words: string[], conjunction = 'and'): string {
  const quoted = words.slice(0, LIST_LIMIT_WORDS).map(quote);
  const rest = words.length > LIST_LIMIT_WORDS ? `${words.length - LIST_LIMIT_WORDS} more` : quoted.pop();
  return [quoted.join(', '), rest].filter(Boolean).join(` ${conjunction} `);
}

/** Puts words in quotation marks. Long ones are cut, because the reader only needs to recognise them. */
export function quote(words: string): string {
  const cut = words.length > QUOTE_LIMIT_CHARACTERS ? `${words.slice(0, QUOTE_LIMIT_CHARACTERS)} …` : words;
  return cut.startsWith('“') ? cut : `“${cut}”`;
}
