import { foldForSearch } from '../../words/fold.ts';
import { isSpaceless } from '../../words/scripts.ts';
import { splitRun } from '../../words/segment.ts';
import { listFieldTokens } from '../query/field.ts';
import { toName, type SearchToken } from '../query/search-token.ts';
import type { Locator } from './locators.ts';
import { isSignificant, toEntryKey } from './significant.ts';

/** One occurrence of a word or phrase that the index lists. */
export interface Mention {
  /** The key that all its forms share. */
  key: string;
  /** The folded form, as search compares it. */
  word: string;
  printed: string;
}

/** A word with its inflected forms in the texts. */
export interface IndexedWord {
  /** Its forms as printed, in the order of the alphabet: `agree`, `agreed`. */
  forms: string[];
  locators: Locator[];
}

/** How often a form is printed in each way. */
type Printings = Map<string, number>;

/** A word with each of its forms, and how often it is printed in each way. */
export interface GatheredWord {
  forms: Map<string, Printings>;
  locators: Set<Locator>;
}

/** @returns each word that the index lists, once, in the order of first occurrence */
export function gatherWords(
  locators: Locator[],
  getMentions: (locator: Locator) => Mention[],
): IndexedWord[] {
  return Array.from(gatherPrintings(locators, getMentions).values(), ({ forms, locators: found }) => ({
    forms: listForms(forms),
    locators: [...found],
  }));
}

/** @returns the words by their keys. All forms of a word have the same key */
export function gatherPrintings(
  locators: Locator[],
  getMentions: (locator: Locator) => Mention[],
): Map<string, GatheredWord> {
  const words = new Map<string, GatheredWord>();
  for (const locator of locators) {
    for (const { key, word, printed } of getMentions(locator)) {
      const found = words.get(key) ?? { forms: new Map<string, Printings>(), locators: new Set<Locator>() };
      words.set(key, found);
      found.locators.add(locator);
      const printings = found.forms.get(word) ?? new Map<string, number>();
      found.forms.set(word, printings.set(printed, (printings.get(printed) ?? 0) + 1));
    }
  }
  return words;
}

/** @returns the significant words of a field, without names, because names have their own entries */
export function listMentions({ field }: Locator, isName: (token: SearchToken) => boolean): Mention[] {
  return listFieldTokens(field)
    .filter((token) => isSignificant(token) && !isName(token))
    .flatMap((token) =>
      isSpaceless(token.word) ? listRunMentions(token.printed) : { key: toEntryKey(token), ...toForm(token) },
    );
}

/** Particles and endings of Japanese: mostly hiragana alone, and words such as `に関する` and `を通じて`. */
const PARTICLE = /^(?:[\p{Script=Hiragana}ー]+$|を|に[関対])/u;

/** @returns the words of a run of letters without spaces, without particles */
function listRunMentions(run: string): Mention[] {
  return splitRun(run)
    .filter((printed) => !PARTICLE.test(printed))
    .map((printed) => {
      const word = foldForSearch(printed);
      return { key: word, word, printed };
    });
}

/**
 * @returns the word in the form to compare and in the form to print. For a currency sign, both are the name of the
 *   currency
 */
export function toForm(token: SearchToken): Pick<Mention, 'word' | 'printed'> {
  const word = toName(token);
  return { word, printed: word === token.word ? token.printed : word };
}

/** @returns the forms as the index prints them, in alphabetical order */
export function listForms(forms: Map<string, Printings>): string[] {
  return [...forms]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, printings]) => choosePrinting(word, printings));
}

/**
 * Prefers lower case, because a word may have a capital only because it begins a sentence. If the word never occurs in
 * lower case, takes the most frequent form.
 */
function choosePrinting(word: string, printings: Printings): string {
  const small = [...printings.keys()].find((printed) => printed === printed.toLowerCase());
  const [commonest] = [...printings].toSorted(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
  );
  return small ?? commonest?.[0] ?? word;
}
