const VOWEL = /[aeiouy]/u;

/**
 * One syllable that ends in one consonant (`plan`, `shar`). English doubles the consonant (`planned`) or drops an `e`
 * (`share`, `sharing`).
 */
const SHORT = /^[^aeiouy]*[aeiouy][^aeiouywx]$/u;

/** Words whose ending only looks like an inflection. */
const INVARIANT = new Set(['news', 'united', 'proceed', 'exceed', 'succeed']);

/**
 * Removes English inflections from a word: plural, third person, past and participle. Derived words stay different
 * (`promote`, `promotion`), because a reader who searches for one does not ask for the other. The rules are steps 1a
 * and 1b of the Porter stemmer (https://snowballstem.org/algorithms/english/stemmer.html); words of other languages may
 * also lose an ending, but in the same way in the query and in the texts.
 *
 * @param word a word in lower case
 */
export function toStem(word: string): string {
  if (word.length < 4 || INVARIANT.has(word) || !/^[a-z]+$/u.test(word)) return word;
  return dropFinalE(dropPast(dropPlural(word)));
}

function dropPlural(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/u.test(word)) return word.slice(0, -2);
  return /[^su]s$/u.test(word) && !word.endsWith('is') ? word.slice(0, -1) : word;
}

function dropPast(word: string): string {
  if (INVARIANT.has(word)) return word;
  if (word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return VOWEL.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const rest = word.replace(/(?:ed|ing)$/u, '');
  if (rest === word || !VOWEL.test(rest)) return word;
  if (SHORT.test(rest)) return `${rest}e`;
  return rest.length < 3 ? word : rest.replace(/([^aeiouylsz])\1$/u, '$1');
}

function dropFinalE(word: string): string {
  return word.endsWith('e') && !SHORT.test(word.slice(0, -1)) ? word.slice(0, -1) : word;
}

/** @returns the word in its canonical spelling */
export function toSpelling(word: string): string {
  return word;
}
