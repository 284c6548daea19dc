import { francAll } from 'franc-min';
import { checkLanguage } from '../../src/text/language-tags.ts';
import type { ParsedSource } from '../../src/text/source.ts';

/** @returns the tag in its shortest form: `en` for `eng`, `sw` for `swa` */
export function toLanguage(tag: string | undefined): string | undefined {
  try {
    const [language] = Intl.getCanonicalLocales(tag?.replace('_', '-'));
    // Some files have codes that are no languages.
    return language === undefined || checkLanguage(language).length > 0 ? undefined : language;
  } catch {
    return undefined;
  }
}

const MOST_WORDS = 2000;

/** The next language must be so much less like the text. A long text can tell closer languages apart. */
const SURE = 0.01;
const SURE_OF_LONG = 0.004;
const LONG_WORDS = 1000;

/** So many of the characters of a Chinese text are Chinese. Others are in addresses and numbers. */
const PART_OF_CHINESE = 0.2;

/** @returns the language of the words by their script or, if they are many, by their letters; undefined if not sure */
export function guessLanguage({ words }: ParsedSource): string | undefined {
  const text = words
    .slice(0, MOST_WORDS)
    .map(({ word }) => word)
    .join(' ');
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u.test(text)) return 'ja';
  if (/\p{Script=Hangul}{2}/u.test(text)) return 'ko';
  if (count(text, /\p{Script=Han}/gu) > text.length * PART_OF_CHINESE) return guessChinese(text);
  const [best, second] = francAll(text, { minLength: 200 });
  if (best === undefined || best[0] === 'und' || best[0] === 'cmn') return undefined;
  const sure = words.length < LONG_WORDS ? SURE : SURE_OF_LONG;
  return best[1] - (second?.[1] ?? 0) < sure ? undefined : toLanguage(best[0]);
}

/** Frequent signs that only one of the two forms of Chinese has. */
const SIMPLIFIED = /[国会为这时发对说们来个学产业务关经济权议规则条约应]/gu;
const TRADITIONAL = /[國會為這時發對說們來個學產業務關經濟權議規則條約應]/gu;

/** @returns the form of Chinese that has nearly all of the signs by which the forms differ; undefined if both have many */
function guessChinese(text: string): string | undefined {
  const simplified = count(text, SIMPLIFIED);
  const traditional = count(text, TRADITIONAL);
  if (simplified > 10 * traditional) return 'zh-Hans';
  return traditional > 10 * simplified ? 'zh-Hant' : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
