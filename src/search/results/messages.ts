import { formatCount } from '../../words/plural.ts';
import type { Answer } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import type { Hint } from '../query/parse-query.ts';
import { isMissing, type Offers, type WordReport } from '../query/word-report.ts';
import { FAILURE } from './failure.ts';
import { sayMissing } from './missing-place.ts';
import { list, quote } from '../../words/quote.ts';
import { sayWord } from './word-messages.ts';

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

/** What is said about a word of the query. */
export interface WordNote {
  word: WordReport;
  text: string;
  offers: Offer[];
}

export const LOADING: Message = { text: 'Searching …' };
export const FAILED: Message = { text: FAILURE };

const TOO_LONG = 'The query is too long. Search used only its beginning.';
const WIDENED = 'No section has all the words as typed.';
const NOT_INDEXED =
  'The search index did not answer. The results are complete, but their order is less exact.';

const HINTS: Record<Hint, string> = {
  or: 'To find either of two words, type OR in capitals.',
  not: 'To leave out a word, type NOT in capitals, or a hyphen before the word.',
};

/**
 * @param isDraft whether the index has not answered yet
 * @returns the messages about an answer, what was found first
 */
export function toMessages(query: string, answer: Answer, isDraft = false): Message[] {
  const { hits, words, isCut, hints, splitCompounds, orderedBy } = answer;
  if (answer.missing) return [{ text: sayMissing(answer.missing) }];
  const replaced = words.filter(({ status }) => ['beginning', 'derived', 'corrected'].includes(status));
  const foreign = words.filter(({ means }) => means);
  return [
    // A small window cuts the end of the line, and readers must know first that other words were searched.
    { text: [...[...foreign, ...replaced].map(sayWord), sayFound(query, answer)].join(' ') },
    ...sayIf(isCut, TOO_LONG),
    ...sayIf(
      splitCompounds.length > 0,
      `No text has ${list(splitCompounds, 'or')} as one word. Search looks for its parts.`,
    ),
    ...sayIf(isAnyLeftOut(answer) && hits.length > 0, sayLeftOut(answer)),
    ...hints.map((hint) => ({ text: HINTS[hint] })),
    ...sayIf(orderedBy === 'texts' && !isDraft && hits.length > 0, NOT_INDEXED),
  ];
}

/** @returns what search did with each word of the query, and the searches that it offers instead */
export function toWordNotes(query: string, { words }: Answer): WordNote[] {
  return words.map((word) => ({
    word,
    text: sayWord(word),
    offers: [
      ...(word.taken.length > 0
        ? [{ text: `Search for ${quote(word.typed)} as typed`, query, isLiteral: true }]
        : []),
      ...OFFERS.flatMap(({ kind, text }) => toOffer(text, word.offers[kind])),
    ],
  }));
}

const OFFERS: { kind: keyof Offers; text: string }[] = [
  { kind: 'similar', text: 'Search for similar words' },
  { kind: 'related', text: 'Search for related words' },
  { kind: 'derived', text: 'Search for words with the same root' },
  { kind: 'beginning', text: 'Search for longer words' },
];

function toOffer(text: string, words: string[]): Offer[] {
  if (words.length === 0) return [];
  const query = words.map((one) => (/\s/u.test(one) ? `"${one}"` : one)).join(' OR ');
  return [{ text: `${text}: ${words.join(', ')}`, query, isLiteral: false }];
}

function sayIf(isSo: boolean, text: string): Message[] {
  return isSo ? [{ text }] : [];
}

/** Says how much was found, in the best tier that has hits. */
function sayFound(query: string, answer: Answer): string {
  const { hits, isReference, isDerived } = answer;
  const all = hits.filter(({ tier }) => tier === 'all');
  const most = hits.filter(({ tier }) => tier === 'most');
  if (isReference) return `Found the place that ${quote(query)} names.`;
  const listed = hits.filter(({ tier }) => tier === 'listed').length;
  const more = listed > 0 ? `, and ${listed} from the list of people and organisations` : '';
  if (all.length > 0) return `Found ${countPlaces(all)}${more}.`;
  if (isDerived) return `${WIDENED} With words of the same root, all are in ${countPlaces(most)}.`;
  const missing = answer.words.filter(isMissing).map(({ typed }) => typed);
  const cause = missing.length > 0 ? `No text has ${list(missing, 'or')}.` : 'No section has all the words.';
  if (most.length > 0) return `${cause} Most of the words are in ${countPlaces(most)}.`;
  return hits.length > 0 ? `${cause} See what comes near.` : sayNothing(query, answer);
}

function sayNothing(query: string, answer: Answer): string {
  const { words } = answer;
  const excluded = words.filter(({ status }) => status === 'excluded').map(({ typed }) => typed);
  const missing = words.filter(isMissing).map(({ typed }) => typed);
  if (isAnyLeftOut(answer)) return `The query excludes all results: they have ${list(excluded, 'or')}.`;
  if (words.length > excluded.length)
    return `No results for ${quote(query)}.${missing.length > 0 && missing.length < words.length ? ` No text has ${list(missing, 'or')}.` : ''}`;
  return excluded.length > 0
    ? `Add a word to search for. The query only excludes ${list(excluded)}.`
    : 'The query has no word to search for.';
}

function isAnyLeftOut({ leftOut }: Answer): boolean {
  return leftOut.documents + leftOut.passages > 0;
}

function sayLeftOut({ words, leftOut: { documents, passages } }: Answer): string {
  const excluded = words.filter(({ status }) => status === 'excluded').map(({ typed }) => typed);
  const parts = [
    ...(documents > 0 ? [formatCount(documents, 'text')] : []),
    ...(passages > 0 ? [formatCount(passages, 'passage')] : []),
  ];
  return `Left out: ${parts.join(' and ')} with ${list(excluded, 'or')}.`;
}

/** @returns how many passages and sections match: `31 passages and 1 heading in 12 sections` */
export function countPlaces(hits: Hit[]): string {
  const documents = hits.filter(({ fragmentId }) => fragmentId === undefined);
  const named = documents.filter(({ inContext }) => inContext.length === 0).length;
  const known = documents.length - named;
  const isByAuthor = documents.some(({ inContext }) =>
    inContext.some(({ source }) => source === 'author' || source === 'repost'),
  );
  const sections = hits.length - documents.length;
  const passages = hits.reduce((count, hit) => count + hit.passageCount, 0);
  const headings = hits.filter(({ hasHeading, passageCount }) => hasHeading && passageCount === 0).length;
  const parts = [
    ...(passages > 0 ? [formatCount(passages, 'passage')] : []),
    ...(headings > 0 ? [formatCount(headings, 'heading')] : []),
  ];
  const found = [
    ...(named > 0 ? [formatCount(named, 'text by its name', 'texts by their names')] : []),
    ...(known > 0
      ? [`${formatCount(known, 'text')} by ${isByAuthor ? 'author or site' : 'date, kind or publisher'}`]
      : []),
    ...(sections > 0 ? [`${parts.join(' and ')} in ${formatCount(sections, 'section')}`] : []),
  ];
  return found.join(', and ');
}
