import * as en from './en.ts';
import * as ja from './ja.ts';
import { interfaceLanguage, type InterfaceLanguage } from './language.ts';

/** The type of a sentence or function, without the exact words of English. */
type AnyWords<English> = English extends string
  ? string
  : English extends (...values: infer Values) => infer Result
    ? (...values: Values) => AnyWords<Result>
    : English extends object
      ? { readonly [Key in keyof English]: AnyWords<English[Key]> }
      : English;

/** All sentences of the interface, by area. English decides which there are, and which values each takes. */
type Sentences = AnyWords<typeof en>;

const SENTENCES: Record<InterfaceLanguage, Sentences> = { en, ja };

/**
 * Chooses the sentences in the language of the site. In files for browsers, `interface/only-site-language.ts` replaces this
 * choice, so that readers load one language.
 *
 * @param area the name that `en.ts` gives to an area of the interface
 */
export function inSiteLanguage<Area extends keyof Sentences>(area: Area): Sentences[Area] {
  return SENTENCES[interfaceLanguage][area];
}
