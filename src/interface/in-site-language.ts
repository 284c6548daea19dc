import { interfaceLanguage } from './language.ts';

/** Puts words of a sentence in an element, such as a link, and returns its HTML. */
export type Wrap = (words: string) => string;

/** The type of a sentence or function, without the exact words of English. */
type AnyWords<English> = English extends string
  ? string
  : English extends (...values: infer Values) => infer Result
    ? (...values: Values) => AnyWords<Result>
    : English extends object
      ? { readonly [Key in keyof English]: AnyWords<English[Key]> }
      : English;

/** The keys that another language has and English does not have. */
type Unknown<English, Other> = { readonly [Key in Exclude<keyof Other, keyof English>]: never };

/**
 * Chooses the sentences in the language of the site. The types allow no missing key, no key more, and no other values.
 * In files for browsers, `interface/only-site-language.ts` replaces this choice, so that readers load one language.
 *
 * @param english the sentences of an area of the interface: the exports of a module
 */
export function inSiteLanguage<English extends object, Japanese extends AnyWords<English>>(
  english: English,
  japanese: Japanese & Unknown<English, Japanese>,
): AnyWords<English> {
  return { en: english as AnyWords<English>, ja: japanese }[interfaceLanguage];
}
