import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { interfaceLanguage, toInterfaceLanguage } from '../interface/language.ts';
import type { FrontMatter } from '../schemas/front-matter.ts';
import { site } from '../site.ts';
import { readDirection } from '../words/direction.ts';

/** The language and direction of words in a page of another language, as attributes. */
export interface ForeignWords {
  lang?: string;
  dir?: 'rtl' | 'ltr';
}

/**
 * @param words words that the editors of an archive wrote: its name, its own pages, kinds of text, summaries, notes
 * @param language the language of the archive, as a BCP 47 tag
 * @returns their attributes. None if the interface speaks their language, or if most of their letters are of another
 *   script: `npm run import` writes English notes if the interface does not speak the language
 */
export function toOwnWords(words: string, language: string = site.language): ForeignWords {
  if (toInterfaceLanguage(language) === new Intl.Locale(language).language) return {};
  const letters = words.match(/\p{L}/gu) ?? [];
  const script = toScriptPattern(language);
  if (letters.filter((letter) => script.test(letter)).length < letters.length / 2) return {};
  return { lang: language, dir: readDirection(language) };
}

/** @returns words of the editors, in an element with their language if that is not the language of the page */
export function toOwn(words: string): Element | string {
  const attributes = toOwnWords(words);
  return attributes.lang === undefined ? words : h('span', { ...attributes }, words);
}

/**
 * A short title is in the language of its text or of the archive. Sometimes its script shows which.
 *
 * @param language the language of the text
 * @param own the language of the archive
 * @param page the language of the page
 * @returns the attributes of the title. None if it is in the language of the page, or if the script does not show it
 */
export function toTitleWords(
  title: string,
  language: string,
  own: string = site.language,
  page: string = interfaceLanguage,
): ForeignWords {
  const ofText = isInScriptOf(title, language) && !isInScriptOf(title, own);
  const tag = ofText ? language : own;
  if (new Intl.Locale(tag).language === new Intl.Locale(page).language || !isInScriptOf(title, tag))
    return {};
  return { lang: tag, dir: readDirection(tag) };
}

/** @returns the language of a text, for search hits; undefined if it is the language of the page */
export function toForeignLanguage({ language }: Pick<FrontMatter, 'language'>): string | undefined {
  return new Intl.Locale(language).language === interfaceLanguage ? undefined : language;
}

/** @returns the short title of a text, in an element with its language if that is not the language of the page */
export function toTitle({
  shortTitle,
  language,
}: Pick<FrontMatter, 'shortTitle' | 'language'>): Element | string {
  const words = toTitleWords(shortTitle, language);
  return words.lang === undefined ? shortTitle : h('span', { ...words }, shortTitle);
}

/** @returns the same as HTML */
export function toTitleHtml(frontMatter: Pick<FrontMatter, 'shortTitle' | 'language'>): string {
  return toHtml(h(null, toTitle(frontMatter)));
}

/** Scripts of several languages that `Intl` names by one code. */
const SCRIPTS: Record<string, string> = {
  Jpan: String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}`,
  Kore: String.raw`\p{Script=Hangul}\p{Script=Han}`,
  Hans: String.raw`\p{Script=Han}`,
  Hant: String.raw`\p{Script=Han}`,
};

function isInScriptOf(words: string, language: string): boolean {
  return toScriptPattern(language).test(words);
}

/** The pattern of each language is kept, because to make one takes long. */
const scriptPatterns = new Map<string, RegExp>();

/** @returns matches a letter of the script of a language */
function toScriptPattern(language: string): RegExp {
  const known = scriptPatterns.get(language);
  if (known) return known;
  const { script = 'Latn' } = new Intl.Locale(language).maximize();
  const made = new RegExp(`[${SCRIPTS[script] ?? String.raw`\p{Script=${script}}`}]`, 'u');
  scriptPatterns.set(language, made);
  return made;
}
