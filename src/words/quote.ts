const QUOTE_LIMIT_CHARACTERS = 80;

/** Longer lists of words are cut. */
const LIST_LIMIT_WORDS = 6;

/** Puts words in quotation marks. Long ones are cut, because the reader only needs to recognise them. */
export function quote(words: string): string {
  const cut = words.length > QUOTE_LIMIT_CHARACTERS ? `${words.slice(0, QUOTE_LIMIT_CHARACTERS)} …` : words;
  return cut.startsWith('“') ? cut : `“${cut}”`;
}

/** @returns a list of the first words, each in quotation marks, and the number of the others */
export function list(words: string[], conjunction = 'and'): string {
  const quoted = words.slice(0, LIST_LIMIT_WORDS).map(quote);
  const rest = words.length > LIST_LIMIT_WORDS ? `${words.length - LIST_LIMIT_WORDS} more` : quoted.pop();
  return [quoted.join(', '), rest].filter(Boolean).join(` ${conjunction} `);
}
