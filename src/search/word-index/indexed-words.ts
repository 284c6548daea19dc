import type { Token } from '../query/tokens.ts';
import { listTokens, type Place } from './places.ts';
import { isSignificant, toWordKey } from './significant.ts';

/** One occurrence of something that the index lists. */
export interface Mention {
  /** What all its forms have in common. */
  key: string;
  /** Folded, as search compares it. */
  word: string;
  printed: string;
}

/** A word with the endings that the texts have of it. */
export interface Word {
  /** Its forms as printed, in the order of the alphabet: `agree`, `agreed`. */
  forms: string[];
  places: Place[];
}

/** The ways one form is printed, and how often each. */
type Printings = Map<string, number>;

/** @returns what the places mention, each thing once, in the order of its first mention. */
export function gatherWords(places: Place[], listMentions: (place: Place) => Mention[]): Word[] {
  const words = new Map<string, { forms: Map<string, Printings>; places: Set<Place> }>();
  for (const place of places) {
    for (const { key, word, printed } of listMentions(place)) {
      const found = words.get(key) ?? { forms: new Map<string, Printings>(), places: new Set<Place>() };
      words.set(key, found);
      found.places.add(place);
      const printings = found.forms.get(word) ?? new Map<string, number>();
      found.forms.set(word, printings.set(printed, (printings.get(printed) ?? 0) + 1));
    }
  }
  return Array.from(words.values(), ({ forms, places: found }) => ({
    forms: listForms(forms),
    places: [...found],
  }));
}

/** @returns the significant words of a place, but for those that are names of their own. */
export function listWords(place: Place, isName: (token: Token) => boolean): Mention[] {
  return listTokens(place)
    .filter((token) => isSignificant(token) && !isName(token))
    .map((token) => ({ key: toWordKey(token), ...toForm(token) }));
}

/** @returns the word as it is compared and printed; the sign of a currency by the word it is read as. */
export function toForm({ word, printed }: Token): Pick<Mention, 'word' | 'printed'> {
  return { word, printed: /[\p{L}\p{N}]/u.test(printed) ? printed : word };
}

function listForms(forms: Map<string, Printings>): string[] {
  return [...forms]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, printings]) => choosePrinting(word, printings));
}

/** A word printed in lower case somewhere has capitals elsewhere only because of its place; else the commonest is taken. */
function choosePrinting(word: string, printings: Printings): string {
  const small = [...printings.keys()].find((printed) => printed === printed.toLowerCase());
  const [commonest] = [...printings].toSorted(
    ([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1),
  );
  return small ?? commonest?.[0] ?? word;
}
