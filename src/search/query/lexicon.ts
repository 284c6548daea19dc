import { isOtherScript } from '../../words/other-script.ts';
import { correctWord, listCandidates, listNear, mayBeName, type EnglishWords } from './correct.ts';
import type { ArchiveText } from './archive-text.ts';
import type { Field } from './field.ts';
import { unpackWords } from './packed-words.ts';
import { hasRelated, listRelated, toRelated, type RelatedWords } from './related.ts';
import { listFoldedWords, type SearchToken } from './search-token.ts';
import { toStem } from './stem.ts';

/** The lexicon file: what search needs to know about words that no text has. */
export interface LexiconFile {
  /** The release of the texts for which it was made. */
  release?: string;
  /**
   * Packed English words that no text has, but that are like words of the texts: `abroad` is like `broad`. See
   * `packWords`.
   */
  english: string;
  /** Related words of names, from the authorities. */
  related: RelatedWords[];
  /** Words of the translations that search would otherwise mistake for English, or for words of the texts: `chine`. */
  foreign: string[];
}

/** The translations file. It is needed only for words that the lexicon file does not explain. */
export interface TranslationsFile {
  /** The release of the texts for which it was made. */
  release?: string;
  /** Words of other languages, and the words of the texts that mean the same: `["半導体", "semiconductor"]`. */
  translations: [typed: string, means: string][];
}

/** A part of the lexicon. The second needs the first. */
export type LexiconPart = 'words' | 'translations';

/** What search knows about words that no text has. */
export interface Lexicon extends EnglishWords {
  /** Whether the translations have loaded, too. */
  hasTranslations: boolean;
  /** @returns whether a word is in a script that a language does not use */
  isOtherScript: (word: string, language: string) => boolean;
  /** @returns whether the translations have a folded word that is like a word of the texts */
  isForeign: (word: string) => boolean;
  /**
   * @param typed words of a query
   * @returns the words of the texts that mean the same, in the order of the words typed, each once. Empty if a part of
   *   the typed words has no translation
   */
  translate: (typed: string) => string[];
  /**
   * @param queryWords all words of the query as typed
   * @returns the word of the texts that the reader meant by a misspelt word; undefined if there is none
   */
  correct: (word: SearchToken, queryWords: string[], archive: ArchiveText) => string | undefined;
  /** @returns words to offer for a word that no text has and that was not corrected */
  listSimilar: (word: string, archive: ArchiveText) => string[];
  /** @returns whether the authorities have related words for a name. Such a name is not a misspelt word */
  hasRelated: (name: SearchToken[]) => boolean;
  /**
   * @param clauses the words of each clause of a query
   * @returns the related words that the fields have, each once
   */
  listRelated: (clauses: SearchToken[][], fields?: Field[]) => string[];
}

/**
 * Loads the lexicon up to a part, with the parts before it.
 *
 * @throws if it cannot be loaded
 */
export type AskLexicon = (part: LexiconPart) => Promise<Lexicon>;

/** The words before the lexicon has loaded: none is English. */
export const NO_LEXICON: EnglishWords = { isEnglish: () => false };

/** Scripts that write no spaces between words. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}]/u;

/** @param parts the content of the files. Before the translations have loaded, their list is empty */
export function toLexicon({
  english = '',
  related: relatedWords = [],
  foreign = [],
  translations,
}: Partial<LexiconFile & TranslationsFile>): Lexicon {
  const stems = new Set(unpackWords(english).map((word) => toStem(word)));
  const foreignWords = new Set(foreign);
  const related = toRelated(relatedWords);
  const isEnglish = (word: string) => stems.has(toStem(word));
  const entries = (translations ?? [])
    .map(([typed, means]) => ({
      line: WITHOUT_SPACES.test(typed) ? toLine(typed).trim() : toLine(typed),
      means,
    }))
    .toSorted((a, b) => b.line.length - a.line.length);
  return {
    hasTranslations: translations !== undefined,
    isEnglish,
    isOtherScript,
    isForeign: (word) => foreignWords.has(word),
    translate: (typed) => listMeanings(toLine(typed), entries),
    correct: ({ word, printed }, queryWords, archive) =>
      correctWord(word, listCandidates(archive), {
        lexicon: { isEnglish },
        mayBeName: mayBeName(printed, queryWords),
      }),
    listSimilar: (word, archive) => listNear(word, listCandidates(archive)),
    hasRelated: (name) => hasRelated(name, related),
    listRelated: (clauses, fields) => listRelated(clauses, related, fields),
  };
}

/** Signs of Japanese and Chinese words that only join other words: `の`, `的`, `和`. */
const JOINING = /[\p{Script=Hiragana}的和与與及]/gu;

/** @param entries the longest first, because `デジタル庁` means more than `デジタル` */
function listMeanings(line: string, entries: { line: string; means: string }[]): string[] {
  let rest = line;
  const found: { at: number; means: string }[] = [];
  for (const entry of entries) {
    const at = rest.indexOf(entry.line);
    if (at < 0) continue;
    found.push({ at, means: entry.means });
    // A shorter entry must not use the same letters again.
    rest = rest.replaceAll(entry.line, entry.line.replace(/\S/gu, '·'));
  }
  if (/[^\s·]/u.test(rest.replace(JOINING, ''))) return [];
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ means }) => means))];
}

/** @returns the folded words of a text with a space on both sides of each */
function toLine(text: string): string {
  return ` ${listFoldedWords(text).join(' ')} `;
}
