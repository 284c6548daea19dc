/*
 * Light stemmers remove the usual endings of the plural and of cases. They are the minimal stemmers of Jacques Savoy
 * (https://doi.org/10.1145/1141277.1141523), with plain rules for Spanish. They get folded words, which have no
 * accents.
 */

function stemFrench(word: string): string {
  if (word.length < 6) return word;
  if (word.endsWith('x')) return word.endsWith('aux') ? `${word.slice(0, -2)}l` : word.slice(0, -1);
  return word
    .replace(/s$/u, '')
    .replace(/r$/u, '')
    .replace(/ee?$/u, '')
    .replace(/(.)\1$/u, '$1');
}

function stemGerman(word: string): string {
  if (word.length < 5) return word;
  if (word.length > 6 && word.endsWith('nen')) return word.slice(0, -3);
  return word.length > 5 ? word.replace(/(?:ern|en|se|es|er|[nesr])$/u, '') : word.replace(/[nesr]$/u, '');
}

function stemSpanish(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ces$/u, 'zs')
    .replace(/([^aeiou])es$/u, '$1')
    .replace(/s$/u, '');
}

const STEMMERS: Record<string, (word: string) => string> = {
  fr: stemFrench,
  de: stemGerman,
  es: stemSpanish,
};

/**
 * @param language the language of the archive, as a BCP 47 tag
 * @returns a function that removes the endings of words in Latin letters. Undefined if the rules of English apply.
 *   These also apply if the archive is in another script, because its words in Latin letters are mostly English
 */
export function getLightStem(language: string): ((word: string) => string) | undefined {
  const { language: code, script } = new Intl.Locale(language).maximize();
  if (code === 'en' || script !== 'Latn') return undefined;
  return STEMMERS[code] ?? ((word) => word);
}
