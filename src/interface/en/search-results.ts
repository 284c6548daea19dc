/** What search says about the whole answer, about each word of the query, and about each hit. */
import type { ContextSource, FactSource } from '../../search/query/field.ts';
import type { FormKind } from '../../search/query/forms.ts';
import { formatCount } from '../../words/plural.ts';
import { listAll, listAny, quote } from './quotes.ts';

/** Joins sentences to a paragraph. */
export const join = (sentences: readonly string[]) => sentences.join(' ');
export const searching = 'Searching …';
export const tooLong = 'The query is too long. Search used only its beginning.';
export const notIndexed =
  'The search index did not answer. The results are complete, but their order is less exact.';
export const hints = {
  or: 'To find either of two words, type OR in capitals.',
  not: 'To leave out a word, type NOT in capitals, or a hyphen before the word.',
};
export const splitCompounds = (words: string[]) =>
  `No text has ${listAny(words)} as one word. Search looks for its parts.`;

export const searchAsTyped = (word: string) => `Search for ${quote(word)} as typed`;
const SEARCHES = {
  unquoted: 'other spellings and forms',
  similar: 'similar words',
  related: 'related words',
  derived: 'words with the same root',
  beginning: 'longer words',
};
/** The name of another search. */
export const searchFor = (kind: keyof typeof SEARCHES, words: string[]) =>
  `Search for ${SEARCHES[kind]}: ${words.join(', ')}`;

export const foundReference = (query: string) => `Found the place that ${quote(query)} names.`;
/**
 * @param places from `countPlaces`
 * @param listed the number of hits from the list of people and organisations
 */
export const found = (places: string, listed: number) =>
  `Found ${places}${listed > 0 ? `, and ${listed} from the list of people and organisations` : ''}.`;
export const foundDerived = (places: string) =>
  `No section has all the words as typed. With words of the same root, all are in ${places}.`;
export const noTextHas = (words: string[]) => `No text has ${listAny(words)}.`;
export const noSectionHasAll = 'No section has all the words.';
export const foundMost = (places: string) => `Most of the words are in ${places}.`;
export const seeWhatIsNear = 'See near matches.';
export const allExcluded = (words: string[]) =>
  `The query excludes all results: they have ${listAny(words)}.`;
export const noResults = (query: string) => `No results for ${quote(query)}.`;
export const onlyExcludes = (words: string[]) =>
  `Add a word to search for. The query only excludes ${listAll(words)}.`;
export const noWord = 'The query has no word to search for.';
export const leftOut = (texts: number, passages: number, words: string[]) => {
  const parts = [
    ...(texts > 0 ? [formatCount(texts, 'text')] : []),
    ...(passages > 0 ? [formatCount(passages, 'passage')] : []),
  ];
  return `Left out: ${parts.join(' and ')} with ${listAny(words)}.`;
};

const FACT_NAMES: Record<FactSource, string> = {
  date: 'date',
  shortTitle: 'short title',
  partner: 'partner',
  kind: 'kind',
  publisher: 'publisher',
  author: 'author',
  repost: 'site',
};

/** What an answer counts. */
interface Counts {
  passages: number;
  /** Headings of sections without matching passages. */
  headings: number;
  sections: number;
  /** Texts whose names match. */
  named: number;
  /** Texts with other facts that match. */
  known: number;
  /** Which facts. */
  facts: readonly FactSource[];
}
/** The number of places found: `31 passages and 1 heading in 12 sections`. */
export const countPlaces = ({ passages, headings, sections, named, known, facts }: Counts) => {
  const parts = [
    ...(passages > 0 ? [formatCount(passages, 'passage')] : []),
    ...(headings > 0 ? [formatCount(headings, 'heading')] : []),
  ];
  const places = [
    ...(named > 0 ? [formatCount(named, 'text by its name', 'texts by their names')] : []),
    ...(known > 0
      ? [`${formatCount(known, 'text')} by ${facts.map((fact) => FACT_NAMES[fact]).join(' and ')}`]
      : []),
    ...(sections > 0 ? [`${parts.join(' and ')} in ${formatCount(sections, 'section')}`] : []),
  ];
  return places.join(', and ');
};

/** The forms of a word that the texts print, by kind. */
type Forms = readonly { kind: FormKind; printed: string[] }[];
const FORM_KINDS: { [Kind in FormKind]?: string } = {
  spelling: 'in other spellings',
  inflected: 'in other forms',
  misprint: 'with a misprint',
};
// What search did with a word of the query (`typed`).
/** @param whole the whole fact, which may have more words than were typed */
export const isFact = (typed: string, fact: FactSource, whole: string) =>
  `No text prints ${quote(typed)}, but the ${FACT_NAMES[fact]} of a text is ${quote(whole)}.`;
export const isPrinted = (typed: string, others: Forms) => {
  const named = others.map(({ kind, printed }) => `${FORM_KINDS[kind] ?? ''}: ${listAll(printed)}`);
  return `${quote(typed)} is in the texts${named.length === 0 ? ' as typed' : `, also ${named.join('; ')}`}.`;
};
export const textsAreIn = (language: string) => `The texts are in ${nameLanguage(language)}.`;
export const means = (typed: string, language: string, words: string[]) =>
  `${textsAreIn(language)} ${quote(typed)} means ${listAll(words)}.`;
export const isMisprinted = (typed: string, printed: string[]) =>
  `No text has ${quote(typed)}. The archive’s correction of ${listAll(printed)} has it.`;
export const hasForms = (typed: string, printed: string[]) =>
  `No text has ${quote(typed)}. The texts have ${printed.length === 0 ? 'other words for it' : listAll(printed)}.`;
export const isBeginning = (typed: string, taken: string[]) =>
  `Found words that begin with ${quote(typed)}: ${listAll(taken)}.`;
/** @param isUnprinted whether no text prints one of the words that search took */
export const isDerived = (typed: string, taken: string[], isUnprinted?: boolean) =>
  `${tellTaken(typed, taken, isUnprinted)}, with the same root.`;
export const isCorrected = (typed: string, taken: string[], isUnprinted?: boolean) =>
  `${tellTaken(typed, taken, isUnprinted)}, spelt almost alike.`;
const tellTaken = (typed: string, taken: string[], isUnprinted = false) =>
  `No text has ${quote(typed)}. ${isUnprinted ? 'Search looks for' : 'The texts have'} ${listAll(taken)}`;
export const isAbsent = (typed: string) => `No text has ${quote(typed)}.`;
export const isExcluded = (typed: string) => `Passages with ${quote(typed)} are left out.`;

/** @returns the name of a language, or its tag if the browser does not know it */
function nameLanguage(tag: string): string {
  return new Intl.DisplayNames(['en'], { type: 'language' }).of(tag) ?? tag;
}

/** The parts of the name of a link to a passage, for screen readers: `paragraph 9 of Notice to Passengers`. */
export const paragraphLink = (of: string) => ({ before: 'paragraph ', after: ` of ${of}` });
/** The same parts after the name of a section: `Safety, paragraph 9`. */
export const afterSection = { before: ', paragraph ', after: '' };
/** Adds a fact to a name, for screen readers. */
export const also = (fact: string) => `, ${fact}`;

/** Says where a word is, if only the context of a section has it. */
export const inContext = (typed: string, source: ContextSource) => {
  const place =
    source === 'heading'
      ? 'in the heading above'
      : `${source === 'title' ? 'in the title' : `from the ${FACT_NAMES[source]}`} of this text`;
  return `${quote(typed)} is ${place}.`;
};
export const isListed = (words: string, name: string) =>
  `${quote(words)} is under ${quote(name)} in the list.`;
/** In a table, the headings of the columns in which words were found. */
export const inColumns = (headings: string[]) =>
  `In the ${headings.length === 1 ? 'column' : 'columns'} ${headings.map((heading) => `“${heading}”`).join(', ')}.`;
export const without = (words: string[]) => `Without ${listAny(words)}.`;
/** Before the related words of a term. */
export const alsoOffers = 'Search also offers';
