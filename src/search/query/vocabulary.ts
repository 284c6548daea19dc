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
  const others = new Map<string, { endings: Endings; count: number }>();
  const lowerCase = new Set<string>();
  const inside = new Set<string>();
  const add = (token: SearchToken, isInside: () => boolean) => {
    const { word, stem, endings } = token;
    counts.set(word, (counts.get(word) ?? 0) + 1);
    if (endings !== undefined) {
      const other = others.get(word) ?? { endings, count: 0 };
      others.set(word, { ...other, count: other.count + 1 });
    }
    if (!hasCapital(token)) lowerCase.add(stem);
    else if (isInside()) inside.add(word);
  };
  for (const { text, tokens, readings } of fields) {
    // If the second word of a sentence also has a capital, the two are a name: `Norihiro Suzuki said`.
    for (const [index, token] of tokens.entries())
      add(token, () => !beginsSentence(text, token) || hasCapital(tokens[index + 1]));
    for (const reading of readings) for (const token of reading.tokens) add(token, () => true);
  }
  const vocabulary: Vocabulary = new Map();
  for (const [word, count] of counts) {
    const other = others.get(word);
    const endings = other?.count === count ? other.endings : undefined;
    const isName = inside.has(word) && !lowerCase.has(toStem(word, endings));
    vocabulary.set(word, endings === undefined ? { count, isName } : { count, isName, endings });
  }
  for (const { field, source } of facts) {
    if (source === 'date') continue;
    for (const token of field.tokens)
      if (!vocabulary.has(token.word)) vocabulary.set(token.word, { count: 0, isName: hasCapital(token) });
  }
  return vocabulary;
}

/** @returns whether a word is or may be the first word of a sentence, which always has a capital */
function beginsSentence(text: string, { start }: SearchToken): boolean {
  const before = text.slice(Math.max(0, start - MARKS), start);
  return /(?:^|(?<!\b(?:\p{Lu}|Mr|Mrs|Ms|Dr))\.|[!?:;])[^\p{L}\p{N}]*$/u.test(before);
}
