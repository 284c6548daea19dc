import { searchResults } from '../../interface/search-results.ts';
import type { Answer } from '../query/answer.ts';
import type { Hit } from '../query/hits.ts';
import { isMissing, type Offers, type WordReport } from '../query/word-report.ts';
import { FAILURE } from './failure.ts';
import { sayMissing } from './missing-place.ts';
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

export const LOADING: Message = { text: searchResults.searching };
export const FAILED: Message = { text: FAILURE };

/**
 * @param isDraft whether the index has not answered yet
 * @returns the messages about an answer. The first says what was found
 */
export function toMessages(query: string, answer: Answer, isDraft = false): Message[] {
  const { hits, words, isCut, hints, splitCompounds, orderedBy } = answer;
  if (answer.missing) return [{ text: sayMissing(answer.missing) }];
  const replaced = words.filter(({ status }) => ['beginning', 'derived', 'corrected'].includes(status));
  const foreign = words.filter(({ means }) => means);
  return [
    // A small window cuts the end of the line, so the line begins with the words that were searched instead.
    { text: searchResults.join([...[...foreign, ...replaced].map(sayWord), sayFound(query, answer)]) },
    ...sayIf(isCut, searchResults.tooLong),
    ...sayIf(splitCompounds.length > 0, searchResults.splitCompounds(splitCompounds)),
    ...sayIf(isAnyLeftOut(answer) && hits.length > 0, sayLeftOut(answer)),
    ...hints.map((hint) => ({ text: searchResults.hints[hint] })),
    ...sayIf(orderedBy === 'texts' && !isDraft && hits.length > 0, searchResults.notIndexed),
  ];
}

/** @returns what search did with each word of the query, and the searches that it offers instead */
export function toWordNotes(query: string, { words }: Answer): WordNote[] {
  return words.map((word) => ({
    word,
    text: sayWord(word),
    offers: [
      ...(word.taken.length > 0
        ? [{ text: searchResults.searchAsTyped(word.typed), query, isLiteral: true }]
        : []),
      ...OFFERS.flatMap((kind) => toOffer(kind, word.offers[kind])),
    ],
  }));
}

const OFFERS: readonly (keyof Offers)[] = ['unquoted', 'similar', 'related', 'derived', 'beginning'];

function toOffer(kind: keyof Offers, words: string[]): Offer[] {
  if (words.length === 0) return [];
  const query = words.map((one) => (/\s/u.test(one) ? `"${one}"` : one)).join(' OR ');
  return [{ text: searchResults.searchFor(kind, words), query, isLiteral: false }];
}

function sayIf(isSo: boolean, text: string): Message[] {
  return isSo ? [{ text }] : [];
}

/** Says how much was found, in the best tier that has hits. */
function sayFound(query: string, answer: Answer): string {
  const { hits, isReference, isDerived } = answer;
  const all = hits.filter(({ tier }) => tier === 'all');
  const most = hits.filter(({ tier }) => tier === 'most');
  if (isReference) return searchResults.foundReference(query);
  const listed = hits.filter(({ tier }) => tier === 'listed').length;
  if (all.length > 0) return searchResults.found(countPlaces(all), listed);
  if (isDerived) return searchResults.foundDerived(countPlaces(most));
  const missing = answer.words.filter(isMissing).map(({ typed }) => typed);
  const cause = missing.length > 0 ? searchResults.noTextHas(missing) : searchResults.noSectionHasAll;
  if (most.length > 0) return searchResults.join([cause, searchResults.foundMost(countPlaces(most))]);
  return hits.length > 0
    ? searchResults.join([cause, searchResults.seeWhatIsNear])
    : sayNothing(query, answer);
}

function sayNothing(query: string, answer: Answer): string {
  const { words } = answer;
  const excluded = words.filter(({ status }) => status === 'excluded').map(({ typed }) => typed);
  const missing = words.filter(isMissing).map(({ typed }) => typed);
  if (isAnyLeftOut(answer)) return searchResults.allExcluded(excluded);
  if (words.length > excluded.length) {
    const isSomeThere = missing.length > 0 && missing.length < words.length;
    const cause = isSomeThere ? [searchResults.noTextHas(missing)] : [];
    const { language } = words.find((word) => word.language !== undefined) ?? {};
    const languages = language === undefined ? [] : [searchResults.textsAreIn(language)];
    return searchResults.join([searchResults.noResults(query), ...languages, ...cause]);
  }
  return excluded.length > 0 ? searchResults.onlyExcludes(excluded) : searchResults.noWord;
}

function isAnyLeftOut({ leftOut }: Answer): boolean {
  return leftOut.documents + leftOut.passages > 0;
}

function sayLeftOut({ words, leftOut: { documents, passages } }: Answer): string {
  const excluded = words.filter(({ status }) => status === 'excluded').map(({ typed }) => typed);
  return searchResults.leftOut(documents, passages, excluded);
}

/** @returns how many passages and sections match: `31 passages and 1 heading in 12 sections` */
export function countPlaces(hits: Hit[]): string {
  const documents = hits.filter(({ fragmentId }) => fragmentId === undefined);
  // The short title is the name of a text.
  const listFacts = ({ inContext }: Hit) =>
    inContext.flatMap(({ source }) =>
      source === 'shortTitle' || source === 'title' || source === 'heading' ? [] : source,
    );
  const facts = [...new Set(documents.flatMap(listFacts))];
  const named = documents.filter((hit) => listFacts(hit).length === 0).length;
  const known = documents.length - named;
  const sections = hits.length - documents.length;
  const passages = hits.reduce((count, hit) => count + hit.passageCount, 0);
  const headings = hits.filter(({ hasHeading, passageCount }) => hasHeading && passageCount === 0).length;
  return searchResults.countPlaces({ passages, headings, sections, named, known, facts });
}
