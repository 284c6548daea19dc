import { countSpellingErrors } from '../../words/spelling-errors.ts';
import { foldForSearch } from '../../words/fold.ts';
import { isSpaceless } from '../../words/scripts.ts';
import { splitRun } from '../../words/segment.ts';
import type { ArchiveText } from './archive-text.ts';
import { isNamed } from './find-name.ts';
import { toSpellingPattern } from './pattern.ts';
import { toStem } from './stem.ts';
import { hasCapital, toSearchTokens } from './search-token.ts';
import type { KnownWord, Vocabulary } from './vocabulary.ts';

/** A word that may be meant by a misspelt one. */
export interface Candidate extends KnownWord {
  word: string;
  /** One bit for each letter that the word has. Words with very different letters need no closer look. */
  letters: number;
  /** The word, spelt as it sounds. */
  sound: string;
}

/** A candidate near a typed word. */
interface NearWord extends Candidate {
  errors: number;
  /** Whether only one letter of a long word is wrong. The typed word is then almost never another word. */
  isSure: boolean;
}

/** Common English words that no text has. */
export interface EnglishWords {
  /**
   * @param word folded
   * @returns whether it is a common English word, or another form of one. False for English words that are unlike all
   *   words of the texts, because search would not replace these anyway
   */
  isEnglish: (word: string) => boolean;
}

/** What is known about a typed word. */
export interface TypedWord {
  lexicon: EnglishWords;
  /** Whether it may be a name. A name is not a misspelling of a common word: `Sony` is not `song`. */
  mayBeName: boolean;
}

/** Shorter words are not corrected, because too many words are near them. */
const LEAST_LETTERS = 4;
const LEAST_LETTERS_OF_NAME = 5;
/** Shorter words may sound the same by chance. */
const LEAST_LETTERS_OF_SOUND = 6;
/** Two shorter words may differ by one letter by chance. */
const SURE_LETTERS = 7;
/** Shorter words are corrected if they have one error, others if they have two. */
const LONG_WORD_LETTERS = 8;
const MOST_ERRORS = 2;

/** A query with fewer words is not a sentence. So if its first word has a capital, the word may be a name. */
const LEAST_WORDS_OF_SENTENCE = 4;

const CAPITAL = /^\p{Lu}/u;

/** At most this many words are offered. Readers cannot choose easily among more. */
const OFFERED_WORDS = 3;

/** Different spellings of a sound in English, for `toSound`. */
const SOUNDS: [RegExp, string][] = [
  [/ph/gu, 'f'],
  [/(?:[ct]i|ss?i|sh)[ou]n/gu, '+'],
  [/c(?=[eiy])|z/gu, 's'],
  [/ck|c|q/gu, 'k'],
  [/y/gu, 'i'],
  [/(.)\1+/gu, '$1'],
];

/** The candidates of an archive are made once, because this takes long. */
const KNOWN_CANDIDATES = new WeakMap<Vocabulary, Candidate[]>();

/** @returns the words that can replace a misspelt word: words of the texts, and spellings of names in the texts */
export function listCandidates({
  vocabulary,
  spellingGroups,
  fields,
  facts,
}: Pick<ArchiveText, 'vocabulary' | 'spellingGroups' | 'fields' | 'facts'>): Candidate[] {
  const isPrinted = (spellings: string[]) => isNamed(spellings.map(toSpellingPattern), { fields, facts });
  const known =
    KNOWN_CANDIDATES.get(vocabulary) ??
    toCandidates(addRunWords(addSpellings(vocabulary, spellingGroups, isPrinted), fields));
  KNOWN_CANDIDATES.set(vocabulary, known);
  return known;
}

/**
 * Adds spellings that no text prints: `cybercrime` is known if the texts have `high-tech crime`. Only spellings of one
 * word are added.
 *
 * @param spellings the spellings of each name, from the authorities
 * @param isPrinted returns whether the texts have one of the spellings of a name. Other names are not added
 */
function addSpellings(
  vocabulary: Vocabulary,
  spellings: string[][],
  isPrinted: (spellings: string[]) => boolean,
): Vocabulary {
  const added = spellings.flatMap((group) => {
    const words = group
      .map((text) => toSearchTokens(text))
      .filter(({ length }) => length === 1)
      .flat();
    const others = words.filter(({ word }) => !vocabulary.has(word));
    return others.length > 0 && isPrinted(group) ? others : [];
  });
  return new Map<string, KnownWord>([
    ...vocabulary,
    ...added.map((token) => [token.word, { count: 0, isName: hasCapital(token) }] as const),
  ]);
}

/** Adds the words in a run of letters without spaces. For search the run is one word: `灯台の案内` has `灯台`. */
function addRunWords(vocabulary: Vocabulary, fields: ArchiveText['fields']): Vocabulary {
  const runs = fields.flatMap(({ tokens }) => tokens.filter(({ printed }) => isSpaceless(printed)));
  if (runs.length === 0) return vocabulary;
  const counts = Map.groupBy(
    runs.flatMap(({ printed }) => splitRun(printed)),
    foldForSearch,
  );
  const added = [...counts].map(([word, { length: count }]) => [word, { count, isName: false }] as const);
  return new Map<string, KnownWord>([...added, ...vocabulary]);
}

/** @returns the candidates of a vocabulary, the most frequent first */
export function toCandidates(vocabulary: Vocabulary): Candidate[] {
  return [...vocabulary]
    .filter(([word]) => word.length >= LEAST_LETTERS && isLetters(word))
    .map(([word, known]) => ({ ...known, word, letters: toLetters(word), sound: toSound(word) }))
    .toSorted((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

/**
 * @param printed a word as typed
 * @param query all words of the query as typed
 * @returns whether the word may be a name: it has a capital for no other reason. Other reasons are that it is the first
 *   word of a sentence, or that the whole query is in capitals
 */
export function mayBeName(printed: string, query: string[]): boolean {
  if (!CAPITAL.test(printed) || !query.some((word) => /\p{Ll}/u.test(word))) return false;
  return query.length < LEAST_WORDS_OF_SENTENCE || query.slice(1).some((word) => CAPITAL.test(word));
}

/**
 * Corrects the spelling of a word that no text has. It corrects one error in words of 4 to 7 letters, two errors in
 * longer words, and any number of errors if the two words sound the same. It does not correct English words, shorter
 * words and words with digits.
 *
 * @param word folded
 * @returns the candidate with the fewest errors. If there are several, the most frequent one. Undefined if no word is
 *   near enough
 */
export function correctWord(
  word: string,
  candidates: Candidate[],
  { lexicon, mayBeName }: TypedWord,
): string | undefined {
  if (lexicon.isEnglish(word)) return undefined;
  const near = listNearest(word, candidates);
  if (!mayBeName) return near[0]?.word;
  const alike = near.filter((known) => known.word[0] === word[0]);
  const name = alike.find((known) => known.isName && known.word.length >= LEAST_LETTERS_OF_NAME);
  return (name ?? alike.find(({ isSure }) => isSure))?.word;
}

/**
 * Lists words to offer for a word that no text has. Search did not correct it, because it is English or may be a name.
 *
 * @param word folded
 * @returns at most three words of the texts, the nearest first. If a word has several forms near, only the first of
 *   them
 */
export function listNear(word: string, candidates: Candidate[]): string[] {
  const byStem = Map.groupBy(listNearest(word, candidates), (known) => toStem(known.word, known.endings));
  return [...byStem.values()].flatMap(([first]) => first?.word ?? []).slice(0, OFFERED_WORDS);
}

/**
 * Candidates by what remains of them without some letters. Two words with few errors between them have a rest in
 * common, because each error is one letter to leave out of one word or of both. (This way to correct words is called
 * symmetric deletion.)
 */
interface RestIndex {
  /** For each slot, the number of its first entry, or 0. A rest belongs to the slot that `toSlot` gives. */
  first: Int32Array;
  /** For each entry, the next one of its slot, or 0. */
  next: Int32Array;
  /** For each entry, the index of its candidate. */
  owners: Int32Array;
  sounds: Set<string>;
}

const KNOWN_RESTS = new WeakMap<Candidate[], RestIndex>();

function indexRests(candidates: Candidate[]): RestIndex {
  const known = KNOWN_RESTS.get(candidates);
  if (known) return known;
  const count = candidates.reduce((sum, { word }) => sum + countRests(word), 0);
  const index = {
    first: new Int32Array(2 ** Math.ceil(Math.log2(count + 1))),
    next: new Int32Array(count + 1),
    owners: new Int32Array(count + 1),
    sounds: new Set(candidates.map(({ sound }) => sound)),
  };
  let entry = 0;
  for (const [owner, { word }] of candidates.entries())
    for (const hash of listRests(word)) {
      entry += 1;
      const slot = toSlot(hash, index);
      index.next[entry] = index.first[slot] ?? 0;
      index.first[slot] = entry;
      index.owners[entry] = owner;
    }
  KNOWN_RESTS.set(candidates, index);
  return index;
}

function toSlot(hash: number, { first }: RestIndex): number {
  return hash & (first.length - 1);
}

/** @returns the hashes of a word and of its rests without one letter, of a long word also of those without two */
function listRests(word: string): number[] {
  const hashes = [hashWithout(word, -1, -1)];
  for (let one = 0; one < word.length; one += 1) {
    const last = word.length < LONG_WORD_LETTERS ? one : word.length - 1;
    for (let other = one; other <= last; other += 1) hashes.push(hashWithout(word, one, other));
  }
  return hashes;
}

/** @returns the length of `listRests` */
function countRests({ length }: string): number {
  return 1 + (length < LONG_WORD_LETTERS ? length : (length * (length + 1)) / 2);
}

/** @returns a hash of a word without the letters at two places */
function hashWithout(word: string, one: number, other: number): number {
  let hash = 0;
  for (let index = 0; index < word.length; index += 1)
    if (index !== one && index !== other) hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
  return hash;
}

/**
 * @param word folded
 * @returns whether `correctWord` would correct a word that is in no list of words. The build calls this for thousands
 *   of words, so it looks only at words with the same sound and at words that have a rest in common
 */
export function hasNear(word: string, candidates: Candidate[]): boolean {
  const typed = toTyped(word);
  if (!typed) return false;
  const index = indexRests(candidates);
  if (typed.sound !== undefined && index.sounds.has(typed.sound)) return true;
  return listRests(word).some((hash) => {
    for (let entry = index.first[toSlot(hash, index)] ?? 0; entry !== 0; entry = index.next[entry] ?? 0) {
      const candidate = candidates[index.owners[entry] ?? 0];
      if (candidate && countErrors(typed, candidate) <= toLimit(word, candidate)) return true;
    }
    return false;
  });
}

/** A word as typed, prepared for comparison with many candidates. */
type Typed = Pick<Candidate, 'word' | 'letters'> & { sound: string | undefined };

/** @returns undefined if the word is not corrected at all */
function toTyped(word: string): Typed | undefined {
  if (word.length < LEAST_LETTERS || !isLetters(word)) return undefined;
  const sound = word.length < LEAST_LETTERS_OF_SOUND ? undefined : toSound(word);
  return { word, letters: toLetters(word), sound };
}

/** @returns the greatest number of errors with which a word is near a candidate */
function toLimit(word: string, known: Candidate): number {
  return Math.min(word.length, known.word.length) < LONG_WORD_LETTERS ? 1 : MOST_ERRORS;
}

/** @returns the number of errors. If it is above the limit, it may be any number above the limit */
function countErrors({ word, letters }: Typed, known: Candidate): number {
  const limit = toLimit(word, known);
  const mayBeNear =
    Math.abs(known.word.length - word.length) <= limit && differsLittle(letters, known.letters, limit);
  return mayBeNear ? countSpellingErrors(word, known.word, limit) : Infinity;
}

/** @returns the candidates that are near enough, the fewest errors first */
function listNearest(word: string, candidates: Candidate[]): NearWord[] {
  const typed = toTyped(word);
  if (!typed) return [];
  const near: NearWord[] = [];
  for (const known of candidates) {
    const errors = countErrors(typed, known);
    const limit = toLimit(word, known);
    if (errors > limit && typed.sound !== known.sound) continue;
    const isSure = errors === 1 && Math.min(word.length, known.word.length) >= SURE_LETTERS;
    near.push({ ...known, errors: Math.min(errors, limit), isSure });
  }
  return near.toSorted((a, b) => a.errors - b.errors);
}

/** @returns whether a word has nothing but letters */
export function isLetters(word: string): boolean {
  return !/\P{L}/u.test(word);
}

function toLetters(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) % 32);
  return letters;
}

/** Compares the letters of two words. Each error removes at most one letter and adds at most one. */
function differsLittle(a: number, b: number, limit: number): boolean {
  return countBits(a & ~b) <= limit && countBits(b & ~a) <= limit;
}

function countBits(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** @returns the word with one spelling for each sound: `encripshun` and `encryption` become the same */
function toSound(word: string): string {
  return SOUNDS.reduce((sound, [spelling, letter]) => sound.replace(spelling, letter), word);
}
