import { listWords } from './plain-words.ts';
import { toSpellingPattern } from './pattern.ts';
import type { Outline, OutlineDocument } from './outline.ts';

/**
 * How a document is named, the most certain way first:
 *
 * - `id`: by its id
 * - `title`: by its whole title or short title
 * - `kind`: by its year, its partner or a part of its id, together with a word for a text: `the China text`
 * - `own`: not at all. It is then the open document
 * - `words`: as `kind`, but without a word for a text (`China`), or by words of its titles
 */
export const NAMINGS = ['id', 'title', 'kind', 'own', 'words'] as const;

/** A document that a reader names. */
export interface NamedDocument {
  document: OutlineDocument;
  naming: (typeof NAMINGS)[number];
}

/** The names of a document, in folded words. */
export interface DocumentNames {
  document: OutlineDocument;
  /** The words of its id, and of each title, with spaces between them. */
  id: string;
  titles: string[];
  /** The words of its id and partners, and its year. */
  facts: Set<string>;
  /** The words of `facts` and of its titles. */
  all: Set<string>;
  /** Spellings of its partners, without spaces: `southkorea`. */
  spellings: Set<string>;
}

/** Words for a text. */
const KIND = /^(?:text|document|doc|paper|report|article|statement|source)s?$/u;

/** Words that join a place to a name. */
const SMALL = /^(?:the|this|of|in|on|from|with|by|at|to|an?)$/u;

/** Marks around a name. A hyphen directly before a word is not such a mark, because it excludes the word. */
const MARKS_AROUND = /^(?:[\s,:;.()[\]]|-\s)+|(?:[\s,:;.()[\]]|\s-)+$/gu;

/** @returns the names of all documents, for `findNamedDocument` */
export function listDocumentNames({ documents, spellings }: Outline): DocumentNames[] {
  return documents.map(({ document }) => {
    const { id, title, shortTitle, partners, dated } = document;
    const facts = [id, ...partners].flatMap(listWords).concat(dated.slice(0, 4));
    const titles = [title, shortTitle].map(listWords);
    const patterns = partners.flatMap((partner) => spellings.get(toSpellingPattern(partner).stem) ?? []);
    return {
      document,
      id: listWords(id).join(' '),
      titles: titles.map((words) => words.join(' ')),
      facts: new Set(facts),
      all: new Set([...facts, ...titles.flat()]),
      spellings: new Set(patterns.map(({ joined }) => joined)),
    };
  });
}

/**
 * @param typed a part of a query, after `normaliseQuery`, in lower case
 * @param documentId the open document
 * @returns the only document that the words name; undefined if there is none or more than one
 */
export function findNamedDocument(
  typed: string,
  names: DocumentNames[],
  documentId?: string,
): NamedDocument | undefined {
  const text = typed.replace(MARKS_AROUND, '');
  if (text.startsWith('-')) return undefined;
  const plain = text.replace(/^(?:(?:of|in|from|on|the|text|document) )+/u, '');
  const known = listWords(text).filter((word) => !SMALL.test(word));
  const words = known.filter((word) => !KIND.test(word));
  if (words.length === 0) return findOnly(names, 'own', ({ document }) => document.id === documentId);
  const phrase = listWords(plain).join(' ');
  return (
    findOnly(names, 'id', ({ document }) => document.id === plain) ??
    findOnly(names, 'id', ({ id }) => id.replaceAll(' ', '') === words.join('')) ??
    findOnly(names, 'title', ({ titles }) => titles.includes(phrase)) ??
    findByWords(words, names, known.length > words.length)
  );
}

/** @param hasKind whether the reader also typed a word for a text */
function findByWords(words: string[], names: DocumentNames[], hasKind: boolean): NamedDocument | undefined {
  const byFacts = names.filter((one) => hasWords(words, one.facts, one));
  return byFacts.length > 0
    ? findOnly(byFacts, hasKind ? 'kind' : 'words', () => true)
    : findOnly(names, 'words', (one) => hasWords(words, one.all, one));
}

function hasWords(words: string[], own: Set<string>, { spellings }: DocumentNames): boolean {
  const others = words.filter((word) => !own.has(word) || !/^\d+$/u.test(word));
  const hasWord = (word: string) => own.has(word) || own.has(toCountry(word));
  return (
    others.every(hasWord) || spellings.has(others.join('')) || spellings.has(others.map(toCountry).join(''))
  );
}

/** @returns the country of an adjective with a common ending: `china` for `chinese`, `korea` for `korean` */
export function toCountry(word: string): string {
  return word.replace(/ese$/u, 'a').replace(/an$/u, 'a');
}

/** @returns the words that may name a document, without words for a text and without joining words */
export function listNamingWords(typed: string): string[] {
  return listWords(typed.replace(MARKS_AROUND, '')).filter((word) => !SMALL.test(word) && !KIND.test(word));
}

function findOnly(
  names: DocumentNames[],
  naming: NamedDocument['naming'],
  isNamed: (one: DocumentNames) => boolean,
): NamedDocument | undefined {
  const [only, ...others] = names.filter(isNamed);
  return only && others.length === 0 ? { document: only.document, naming } : undefined;
}
