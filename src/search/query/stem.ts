import { toNumeral } from '../../words/numbers.ts';
import { isArabic } from '../../words/scripts.ts';
import type { Endings } from './light-stem.ts';
import { OTHER_ENDINGS, OWN_ENDINGS, STEMS } from './own-endings.ts';
import { toOneSpelling } from '../../words/spelling.ts';

const VOWEL = /[aeiouy]/u;

const LATIN = /^[a-z]+$/u;

/**
 * One syllable that ends in one consonant (`plan`, `shar`). English doubles the consonant (`planned`) or drops an `e`
 * (`share`, `sharing`).
 */
const SHORT_SYLLABLE = /^[^aeiouy]*[aeiouy][^aeiouywx]$/u;

/** Words whose ending only looks like an inflection. */
const INVARIANT = new Set(
  (
    'news united proceed exceed succeed embed hundred evening goods series species economics electronics ' +
    'mathematics physics politics'
  ).split(' '),
);

/** Words that would become another word without their last `e`. */
const KEEPS_E = new Set('breathe quite unite'.split(' '));

/** Short words that end in a doubled letter: `add`, `added`. */
const DOUBLED = new Set('add ebb egg err odd boycott'.split(' '));

/**
 * Each word, followed by its frequent forms that no rule explains. Forms that are also other words are not here:
 * `left`, `found`, `saw`.
 */
const IRREGULAR = new Map(
  (
    'man men|woman women|child children|foot feet|wife wives|knife knives|shelf shelves|half halves|' +
    'bus buses|gas gases|index indices|matrix matrices|criterion criteria|phenomenon phenomena|' +
    'quiz quizzes quizzed quizzing|hold held|uphold upheld|withhold withheld|make made|meet met|lead led|' +
    'mislead misled|send sent|build built|rebuild rebuilt|give gave given|forgive forgave forgiven|' +
    'take took taken|undertake undertook undertaken|begin began begun|come came|become became|' +
    'overcome overcame|do does did done|go goes went gone|undergo underwent undergone|know knew known|' +
    'show shown|see seen|foresee foresaw foreseen|oversee oversaw overseen|say said|tell told|sell sold|' +
    'buy bought|bring brought|teach taught|catch caught|seek sought|fight fought|keep kept|lose lost|' +
    'pay paid|repay repaid|lay laid|spend spent|mean meant|feel felt|deal dealt|stand stood|' +
    'understand understood|hear heard|grow grew grown|draw drew drawn|withdraw withdrew withdrawn|' +
    'throw threw thrown|write wrote written|speak spoken|break broken|choose chose chosen|rise risen|' +
    'arise arose arisen|drive drove driven|fall fallen|get got gotten|forget forgot forgotten|' +
    'hide hidden|wear worn|strike struck|shake shook shaken|forbid forbade forbidden|prove proven|' +
    'die dying|lie lying|tie tying'
  )
    .split('|')
    .flatMap((group) => {
      const [word = '', ...forms] = group.split(' ');
      return forms.map((form) => [form, word] as const);
    }),
);

/** Abbreviations and signs, and the word that they are read as. */
const READ_AS = new Map([
  ['$', 'dollar'],
  ['€', 'euro'],
  ['£', 'pound'],
  ['¥', 'yen'],
  ['usd', 'dollar'],
  ['eur', 'euro'],
  ['gbp', 'pound'],
  ['jpy', 'yen'],
  ['%', 'percent'],
  ['bn', 'billion'],
  ['mn', 'million'],
]);

/**
 * Separates a stem from the rules that made it, if these are not the rules of the archive. No word has this sign. So
 * the French `accords` and the English `accords` have different keys.
 */
const BY_RULES = '@';

/** The results for words that came before, because texts repeat most of their words. */
const knownSpellings = new Map<string, string>();
const knownStems = new Map<string, string>();

/**
 * @param word folded
 * @param endings the rules of its text, if these are not the rules of the archive
 * @returns the word in one spelling, with its inflection. These pairs have the same result in English: `organised` and
 *   `organized`, `thirty` and `30`, `third` and `3rd`, `$` and `dollar`
 */
export function toSpelling(word: string, endings: Endings = OWN_ENDINGS): string {
  if (endings !== 'en') return READ_AS.get(word) ?? word;
  const known = knownSpellings.get(word);
  if (known !== undefined) return known;
  const spelling = READ_AS.get(word) ?? toNumeral(word) ?? toOneSpelling(word);
  knownSpellings.set(word, spelling);
  return spelling;
}

/**
 * What Arabic adds to the beginning and the end of a word: `and`, `the`, `for`, endings of the plural, pronouns. This
 * is the light stemmer “light10” (Larkey, Ballesteros and Connell 2007, https://doi.org/10.1007/978-1-4020-6046-5_12),
 * with longer stems, and with two endings of the dual.
 */
const ARABIC = /^(?:(?:و?ال|[بكف]ال|لل|و(?=.{4}))(?=.{3}))?(.{3,}?)(?:ها|ان|ات|ون|ين|يه|تان|تين|[هي])?$/u;

/**
 * Removes English inflections from a word: plural, third person, past and participle. Derived words stay different
 * (`promote`, `promotion`), because a reader who searches for one does not ask for the other. The rules are steps 1a
 * and 1b of the Porter stemmer (https://snowballstem.org/algorithms/english/stemmer.html); a text in another language
 * with Latin letters has the rules of its language (`light-stem.ts`), and Arabic words have theirs.
 *
 * @param word folded
 * @param endings the rules of its text, if these are not the rules of the archive
 * @returns a key. In texts with the same rules, all inflections and spellings of the word have the same key
 */
export function toStem(word: string, endings: Endings = OWN_ENDINGS): string {
  if (endings !== OWN_ENDINGS) return markRules(word, makeStem(word, endings), endings);
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  const stem = makeStem(word, endings);
  knownStems.set(word, stem);
  return stem;
}

/** @returns the keys of a word by the rules of each language that texts have, those of the archive first */
export function listStems(word: string): string[] {
  return [toStem(word), ...listOtherStems(word)];
}

/** @returns the keys of a word by the rules of the languages that texts have beside that of the archive */
export function listOtherStems(word: string): string[] {
  return OTHER_ENDINGS.map((endings) => toStem(word, endings));
}

/** @returns the rules that made a key; undefined if they are those of the archive */
export function readRules(key: string): Endings | undefined {
  const [, rules] = key.split(BY_RULES);
  return OTHER_ENDINGS.find((endings) => endings === rules);
}

/** Numbers, signs and words in other scripts have the same key in all texts. */
function markRules(word: string, stem: string, endings: Endings): string {
  return LATIN.test(word) && LATIN.test(stem) ? stem + BY_RULES + endings : stem;
}

function makeStem(word: string, endings: Endings): string {
  return endings !== 'en' && LATIN.test(word)
    ? (STEMS[endings]?.(word) ?? word)
    : removeInflection(toSpelling(IRREGULAR.get(word) ?? word, endings));
}

function removeInflection(word: string): string {
  if (isArabic(word)) return ARABIC.exec(word)?.[1] ?? word;
  if (word.length < 4 || INVARIANT.has(word) || !LATIN.test(word)) return word;
  return dropFinalE(dropPast(dropPlural(word)));
}

function dropPlural(word: string): string {
  if (/^[^aeiou]ies$/u.test(word)) return word.slice(0, -1);
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/u.test(word))
    return word.slice(0, SHORT_SYLLABLE.test(word.slice(0, -2)) ? -1 : -2);
  return /[^su]s$/u.test(word) && !word.endsWith('is') ? word.slice(0, -1) : word;
}

function dropPast(word: string): string {
  if (INVARIANT.has(word)) return word;
  if (/^[^aeiou]ied$/u.test(word)) return word.slice(0, -1);
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return VOWEL.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const rest = word.replace(/(?:ed|ing)$/u, '');
  if (rest === word || !VOWEL.test(rest)) return word;
  if (SHORT_SYLLABLE.test(rest)) return `${rest}e`;
  if (DOUBLED.has(rest)) return rest;
  return rest.length < 3 ? word : rest.replace(/([^aeiouylsz])\1$/u, '$1');
}

function dropFinalE(word: string): string {
  if (KEEPS_E.has(word)) return word;
  if (/..ie$/u.test(word)) return `${word.slice(0, -2)}y`;
  return word.length > 3 && word.endsWith('e') && !SHORT_SYLLABLE.test(word.slice(0, -1))
    ? word.slice(0, -1)
    : word;
}
