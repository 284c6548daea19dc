import { FAILURE } from './failure.ts';
import type { Answer, Further } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import type { MissingPlace } from '../query/reference.ts';

/** How the list of results stands to the query, as `data-state` says it. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'failed';

/** What a reader is told, and perhaps another search to go on with. */
export interface Message {
  text: string;
  offer?: Offer;
}

/** Another search. */
export interface Offer {
  /** What the link to it says. */
  text: string;
  query: string;
  /** Whether its words are to stay as typed, instead of being corrected. */
  isLiteral: boolean;
}

const QUOTE_LIMIT_CHARACTERS = 80;

/** How many words are said one after the other. */
const LIST_LIMIT_WORDS = 6;

export const LOADING: Message = { text: 'Searching …' };
export const FAILED: Message = { text: FAILURE };

const TOO_LONG = 'The query is too long. Search used only its beginning.';
const PARTIAL = 'No section has all the words. These sections have some of them.';
const WIDENED = 'No section has all the words as typed. These sections have derived words.';
const NOT_INDEXED =
  'The search index did not answer. The results are complete, but their order is less exact.';

/**
 * @param isDraft whether the index may still answer
 * @returns what a reader is told of an answer, the number of results first
 */
export function toMessages(query: string, answer: Answer, isDraft = false): Message[] {
  const { hits, isCut, isPartial, isWidened, orderedBy } = answer;
  if (answer.missing) return [{ text: sayMissing(answer.missing) }];
  const cut = sayIf(isCut, TOO_LONG);
  const related = sayFurther('Related words in the texts:', answer.related);
  if (hits.length === 0) return [{ text: sayNothing(query, answer) }, ...cut, ...related];
  return [
    { text: countHits(hits) },
    ...cut,
    ...sayCorrected(query, answer),
    ...sayIf(
      answer.absent.length > 0,
      `No text has ${list(answer.absent, 'or')}. These results have the other words.`,
    ),
    ...sayIf(
      answer.parted.length > 0,
      `No text has ${list(answer.parted, 'or')} as one word. These results have its parts.`,
    ),
    ...sayIf(isPartial, PARTIAL),
    ...sayIf(isWidened, WIDENED),
    ...sayIf(answer.excluded.length > 0, sayExcluded(answer)),
    ...sayIf(answer.variants.length > 0, `Also found as ${list(answer.variants)}.`),
    ...sayFurther('Derived words in the texts:', answer.wider),
    ...related,
    ...sayIf(orderedBy === 'texts' && !isDraft, NOT_INDEXED),
  ];
}

function sayIf(isSo: boolean, text: string): Message[] {
  return isSo ? [{ text }] : [];
}

/** @returns what is said of a reference to a place that a document does not have. */
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

function sayCorrected(query: string, { corrections }: Answer): Message[] {
  if (corrections.length === 0) return [];
  const typed = corrections.map((one) => one.typed);
  const taken = corrections.map((one) => one.taken);
  const text = `No text has ${list(typed, 'or')}. These results have ${list(taken)}.`;
  return [{ text, offer: { text: `Search for ${list(typed)} as typed`, query, isLiteral: true } }];
}

function sayExcluded({ excluded, leftOutCount }: Answer): string {
  const count = leftOutCount === 1 ? '1 result' : `${leftOutCount} results`;
  return `Excluded: ${leftOutCount === 0 ? 'no results' : count} with ${list(excluded, 'or')}.`;
}

function sayFurther(beginning: string, further: Further | undefined): Message[] {
  if (!further) return [];
  const { words, query } = further;
  // What is named in quotation marks needs none within.
  const offer = { text: `Search for ${quote(query.replaceAll('"', ''))}`, query, isLiteral: false };
  return [{ text: `${beginning} ${list(words)}.`, offer }];
}

function countHits(hits: Hit[]): string {
  const documents = hits.filter(({ fragmentId }) => fragmentId === undefined).length;
  const sections = hits.length - documents;
  const found = [
    ...(documents > 0 ? [documents === 1 ? '1 text by its name' : `${documents} texts by their names`] : []),
    ...(sections > 0 ? [sections === 1 ? '1 section' : `${sections} sections`] : []),
  ];
  return `Found ${found.join(' and ')}.`;
}

/** @returns words one after the other, quoted; of very many the first. */
function list(words: string[], conjunction = 'and'): string {
  const quoted = words.slice(0, LIST_LIMIT_WORDS).map(quote);
  const rest = words.length > LIST_LIMIT_WORDS ? `${words.length - LIST_LIMIT_WORDS} more` : quoted.pop();
  return [quoted.join(', '), rest].filter(Boolean).join(` ${conjunction} `);
}

/** Long words are cut: they are said back to be recognised, not to be read. */
export function quote(words: string): string {
  const cut = words.length > QUOTE_LIMIT_CHARACTERS ? `${words.slice(0, QUOTE_LIMIT_CHARACTERS)} …` : words;
  return cut.startsWith('“') ? cut : `“${cut}”`;
}
