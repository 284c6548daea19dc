import { listFoldedWords } from './search-token.ts';
import { toStem } from './stem.ts';

/** The lexicon file: what search must know about words that no text has. */
export interface LexiconFile {
  /** The release of the texts for which it was made. */
  release?: string;
  /** Common English words that no text has, but that are like words of the texts: `abroad` is like `broad`. */
  english: string[];
  /** Words of other languages, and the words of the texts that mean the same: `["半導体", "semiconductor"]`. */
  translations: [typed: string, means: string][];
}

/** What search knows about words that no text has. */
export interface Lexicon {
  /**
   * @param word folded
   * @returns whether it is a common English word, or another form of one. False for English words that are unlike all
   *   words of the texts, because nothing can be taken for them
   */
  isEnglish: (word: string) => boolean;
  /**
   * @param typed words of a query
   * @returns the words of the texts that mean the same, in the order of the words typed, each once; empty if a part of
   *   the words has no translation
   */
  translate: (typed: string) => string[];
}

/** Loads the lexicon. @throws if it cannot be loaded */
export type AskLexicon = () => Promise<Lexicon>;

/** A lexicon that knows no word. */
export const NO_LEXICON: Lexicon = { isEnglish: () => false, translate: () => [] };

/** Scripts in which a word may be written together with the words before and after it. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Arabic}\p{Script=Thai}]/u;

export function toLexicon({ english, translations }: LexiconFile): Lexicon {
  const stems = new Set(english.map(toStem));
  const entries = translations
    .map(([typed, means]) => ({
      line: WITHOUT_SPACES.test(typed) ? toLine(typed).trim() : toLine(typed),
      means,
    }))
    .toSorted((a, b) => b.line.length - a.line.length);
  return {
    isEnglish: (word) => stems.has(toStem(word)),
    translate: (typed) => listMeanings(toLine(typed), entries),
  };
}

/** Japanese and Chinese words that only join other words: `の`, `的`, `和`. */
const JOINING = /[\p{Script=Hiragana}的和与與及]/gu;

/** @param entries the longest first, because `デジタル庁` means more than `デジタル` */
function listMeanings(line: string, entries: { line: string; means: string }[]): string[] {
  let rest = line;
  const found: { at: number; means: string }[] = [];
  for (const entry of entries) {
    const at = rest.indexOf(entry.line);
    if (at < 0) continue;
    found.push({ at, means: entry.means });
    // A shorter entry may not use the same letters again.
    rest = rest.replaceAll(entry.line, entry.line.replace(/\S/gu, '·'));
  }
  if (/[^\s·]/u.test(rest.replace(JOINING, ''))) return [];
  return [...new Set(found.toSorted((a, b) => a.at - b.at).map(({ means }) => means))];
}

/** @returns the folded words of a text with a space on both sides of each */
function toLine(text: string): string {
  return ` ${listFoldedWords(text).join(' ')} `;
}
