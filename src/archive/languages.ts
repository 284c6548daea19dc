import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { readDirection } from '../words/direction.ts';
import { escapeHtml } from './link-html.ts';

/** Consecutive words in one language. */
export interface Run {
  words: string;
  /** A BCP 47 tag; undefined if it is the language of the surrounding text, or is not known. */
  language: 'ja' | undefined;
}

const JAPANESE_RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー](?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Nd}\p{Script=Latin} ]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])?/u;

/**
 * @param language a BCP 47 tag
 * @returns the value of `dir` for a text in this language; undefined if it reads from left to right, as the pages do
 */
export function toDirection(language: string): 'rtl' | undefined {
  return readDirection(language) === 'rtl' ? 'rtl' : undefined;
}

/** Every page asks for the languages, so they are listed once for each reading of the content. */
const listed = new WeakMap<object, readonly string[]>();

/** @returns the languages of the texts, each once */
export function listLanguages(content: {
  documents: readonly { frontMatter: { language: string } }[];
}): readonly string[] {
  const known = listed.get(content);
  if (known) return known;
  const languages = [...new Set(content.documents.map(({ frontMatter }) => frontMatter.language))];
  listed.set(content, languages);
  return languages;
}

/** @returns whether an archive with these languages needs typefaces of other scripts than the Latin one */
export function hasOtherScripts(languages: readonly string[]): boolean {
  return languages.some((language) => new Intl.Locale(language).maximize().script !== 'Latn');
}

/**
 * @returns the words, split into runs. A run with kana is Japanese. Han characters without kana get no language,
 *   because they may be Chinese
 */
export function splitRuns(words: string): Run[] {
  const match = JAPANESE_RUN.exec(words);
  if (match === null) return words === '' ? [] : [{ words, language: undefined }];
  const [run] = match;
  const isJapanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run);
  return [
    ...splitRuns(words.slice(0, match.index)),
    { words: run, language: isJapanese ? 'ja' : undefined },
    ...splitRuns(words.slice(match.index + run.length)),
  ];
}

/** @returns the words as HTML. Each run in another language is in an element with `lang`. */
export function toMarkedHtml(words: string): string {
  if (!JAPANESE_RUN.test(words)) return escapeHtml(words);
  const nodes = splitRuns(words).map((run) =>
    run.language === undefined ? run.words : h('span', { lang: run.language }, run.words),
  );
  return toHtml(h(null, nodes));
}
