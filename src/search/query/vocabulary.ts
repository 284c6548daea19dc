import type { Endings } from './light-stem.ts';
import type { FactField, Field } from './field.ts';
import { hasCapital, type SearchToken } from './search-token.ts';
import { toStem } from './stem.ts';

/** A word of the texts. */
export interface KnownWord {
  /** How often the texts print it. 0 if only a fact of a document has it, or if it is only a spelling of the authorities. */
  count: number;
  /** Whether it may be a name. It then has a capital everywhere, also inside sentences, and so do its other forms. */
  isName: boolean;
  /** The rules of its text, if only texts in another language than the archive have it. */
  endings?: Endings;
}

/** Words by their folded form. */
export type Vocabulary = Map<string, KnownWord>;

/** How many characters before a word are checked for marks that end a sentence: `.” (` */
const MARKS = 6;

/**
 * @param fields of the texts. They are read one after the other, and need not be in memory together
 * @param facts of the documents. They are read after the fields
 * @returns every word of the fields, and of the facts but the dates
 */
export function toVocabulary(fields: Iterable<Field>, facts: Iterable<FactField> = []): Vocabulary {
  const counts = new Map<string, number>();
  const rules = new Map<string, Endings | undefined>();
  const lowerCase = new Set<string>();
  const inside = new Set<string>();
  for (const field of fields)
    for (const { token, isFirst } of listPrinted(field)) {
      counts.set(token.word, (counts.get(token.word) ?? 0) + 1);
      if (token.endings === undefined || !rules.has(token.word)) rules.set(token.word, token.endings);
      if (!hasCapital(token)) lowerCase.add(token.stem);
      else if (!isFirst()) inside.add(token.word);
    }
  const vocabulary: Vocabulary = new Map(
    [...counts].map(([word, count]) => {
      const endings = rules.get(word);
      const isName = inside.has(word) && !lowerCase.has(toStem(word, endings));
      return [word, { count, isName, ...(endings !== undefined && { endings }) }];
    }),
  );
  for (const { field, source } of facts) {
    if (source === 'date') continue;
    for (const token of field.tokens)
      if (!vocabulary.has(token.word)) vocabulary.set(token.word, { count: 0, isName: hasCapital(token) });
  }
  return vocabulary;
}

/** @returns the words of a field and of its corrections, and whether each has a capital only because of its place */
function listPrinted({ text, tokens, readings }: Field): { token: SearchToken; isFirst: () => boolean }[] {
  return [
    ...tokens.map((token, index) => ({
      token,
      // If the second word of a sentence also has a capital, the two are a name: `Norihiro Suzuki said`.
      isFirst: () => beginsSentence(text, token) && !hasCapital(tokens[index + 1]),
    })),
    ...readings.flatMap((reading) => reading.tokens.map((token) => ({ token, isFirst: () => false }))),
  ];
}

/** @returns whether a word is or may be the first word of a sentence, which always has a capital */
function beginsSentence(text: string, { start }: SearchToken): boolean {
  const before = text.slice(Math.max(0, start - MARKS), start);
  return /(?:^|(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr))\.|[!?:;])[^\p{L}\p{N}]*$/u.test(before);
}
