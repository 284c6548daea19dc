/*
 * Light stemmers remove the usual endings of the plural and of cases. They are the minimal stemmers of Jacques Savoy
 * (https://doi.org/10.1145/1141277.1141523), with plain rules for Spanish. They get folded words, which have no
 * accents.
 */

/** @public The build of the scripts for browsers imports it. */
export function stemFrench(word: string): string {
  if (word.length < 6) return word;
  if (word.endsWith('x')) return word.endsWith('aux') ? `${word.slice(0, -2)}l` : word.slice(0, -1);
  return word
    .replace(/s$/u, '')
    .replace(/r$/u, '')
    .replace(/ee?$/u, '')
    .replace(/(.)\1$/u, '$1');
}

/** @public The build of the scripts for browsers imports it. */
export function stemGerman(word: string): string {
  if (word.length < 5) return word;
  if (word.length > 6 && word.endsWith('nen')) return word.slice(0, -3);
  return word.length > 5 ? word.replace(/(?:ern|en|se|es|er|[nesr])$/u, '') : word.replace(/[nesr]$/u, '');
}

/** @public The build of the scripts for browsers imports it. */
export function stemSpanish(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ces$/u, 'zs')
    .replace(/([^aeiou])es$/u, '$1')
    .replace(/s$/u, '');
}

/** A function that removes the endings of a folded word in Latin letters. */
export type LightStem = (word: string) => string;

/**
 * The rules for the endings of words in Latin letters: English, one of the light stemmers, or `plain`, which keeps all
 * endings.
 */
export type Endings = 'en' | 'fr' | 'de' | 'es' | 'plain';

export const LIGHT_STEMS: Partial<Record<Endings, LightStem>> = {
  fr: stemFrench,
  de: stemGerman,
  es: stemSpanish,
};

/**
 * @param language the language of a text, as a BCP 47 tag
 * @returns the rules for its words in Latin letters. In a text in another script, these words are mostly English
 */
export function toEndings(language: string): Endings {
  const { language: code, script } = new Intl.Locale(language).maximize();
  if (code === 'en' || script !== 'Latn') return 'en';
  return code === 'fr' || code === 'de' || code === 'es' ? code : 'plain';
}
