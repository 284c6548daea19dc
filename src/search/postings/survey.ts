import type { Texts } from '../query/archive-text.ts';
import { findPrinted, listFieldTokens, type Field } from '../query/field.ts';
import { toSpellingPattern } from '../query/pattern.ts';
import { toStem } from '../query/stem.ts';
import { toVocabulary, type Vocabulary } from '../query/vocabulary.ts';
import { listWordKeys } from './keys.ts';

/** A name of the authorities that texts print. */
export interface PrintedName {
  spellings: string[];
  /** The spelling that the texts print first, as they print it. */
  printed: string;
}

/** What must be known about all texts before the line of one word can be written. */
export interface Survey {
  vocabulary: Vocabulary;
  /** How each folded word is printed: in small letters if any text prints it so, otherwise as first printed. */
  printed: ReadonlyMap<string, string>;
  /** The key of every word, and of neighbouring words without a space between them. */
  words: ReadonlySet<string>;
  /** The most frequent word of each stem. Readers type this one most often. */
  usualWords: ReadonlyMap<string, string>;
  /** In the order of the authorities. */
  names: PrintedName[];
}

/**
 * Reads all texts, one after the other. No text stays in memory.
 *
 * @param spellings the spellings of each name, from the authorities
 */
export function surveyTexts(all: Iterable<Pick<Texts, 'fields'>>, spellings: string[][]): Survey {
  const words = new Set<string>();
  const printed = new Map<string, string>();
  const names = spellings
    .filter((group) => group.length > 1)
    .map((group) => ({
      spellings: group,
      patterns: group.map(toSpellingPattern),
      printed: undefined as string | undefined,
    }));
  let missing = names;
  function* readFields(): Generator<Field> {
    for (const { fields } of all)
      for (const field of fields) {
        const tokens = listFieldTokens(field);
        for (const key of listWordKeys(tokens)) words.add(key);
        for (const token of tokens)
          if (!printed.has(token.word) || token.printed === token.word)
            printed.set(token.word, token.printed);
        for (const name of missing)
          for (const pattern of name.patterns) name.printed ??= findPrinted(pattern, [field]);
        missing = missing.filter((name) => name.printed === undefined);
        yield field;
      }
  }
  const vocabulary = toVocabulary(readFields());
  return {
    vocabulary,
    printed,
    words,
    usualWords: listUsualWords(vocabulary),
    names: names.flatMap((name) =>
      name.printed === undefined ? [] : [{ spellings: name.spellings, printed: name.printed }],
    ),
  };
}

function listUsualWords(vocabulary: Vocabulary): Map<string, string> {
  const usual = new Map<string, string>();
  for (const [word, { count }] of vocabulary) {
    const stem = toStem(word);
    const best = vocabulary.get(usual.get(stem) ?? '')?.count ?? 0;
    if (count > best) usual.set(stem, word);
  }
  return usual;
}
