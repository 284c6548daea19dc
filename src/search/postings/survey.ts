import type { Texts } from '../query/archive-text.ts';
import type { FactField } from '../query/field.ts';
import { findPrinted, hasPattern, listFieldTokens, type Field } from '../query/field.ts';
import { toSpellingPattern } from '../query/pattern.ts';
import { toStem } from '../query/stem.ts';
import { toVocabulary, type Vocabulary } from '../query/vocabulary.ts';
import { listWordKeys } from './keys.ts';

/** A name of the authorities that texts print, or that is in a fact of one. */
export interface PrintedName {
  spellings: string[];
  /** The spelling that is printed first, as printed. Undefined if no text prints one. */
  printed?: string;
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
export function surveyTexts(all: Iterable<Pick<Texts, 'fields' | 'facts'>>, spellings: string[][]): Survey {
  const words = new Set<string>();
  const printed = new Map<string, string>();
  const names = spellings
    .filter((group) => group.length > 1)
    .map((group) => ({
      spellings: group,
      patterns: group.map(toSpellingPattern),
      printed: undefined as string | undefined,
      isFact: false,
    }));
  let missing = names;
  const allFacts = new Map<string, FactField>();
  const noteWords = (field: Field) => {
    const tokens = listFieldTokens(field);
    for (const key of listWordKeys(tokens)) words.add(key);
    return tokens;
  };
  function* readFields(): Generator<Field> {
    for (const { fields, facts } of all) {
      for (const fact of facts) allFacts.set(`${fact.source} ${fact.field.text}`, fact);
      for (const name of names) name.isFact ||= facts.some(({ field }) => hasPattern([field], name.patterns));
      for (const field of fields) {
        for (const token of noteWords(field))
          if (!printed.has(token.word) || token.printed === token.word)
            printed.set(token.word, token.printed);
        for (const name of missing)
          for (const pattern of name.patterns) name.printed ??= findPrinted(pattern, [field]);
        missing = missing.filter((name) => name.printed === undefined);
        yield field;
      }
    }
  }
  function* readFacts(): Generator<FactField> {
    for (const fact of allFacts.values()) {
      for (const token of noteWords(fact.field))
        if (!printed.has(token.word)) printed.set(token.word, token.printed);
      yield fact;
    }
  }
  const vocabulary = toVocabulary(readFields(), readFacts());
  return {
    vocabulary,
    printed,
    words,
    usualWords: listUsualWords(vocabulary),
    names: names
      .filter(({ isFact, printed: first }) => isFact || first !== undefined)
      .map((name) => ({
        spellings: name.spellings,
        ...(name.printed !== undefined && { printed: name.printed }),
      })),
  };
}

function listUsualWords(vocabulary: Vocabulary): Map<string, string> {
  const usual = new Map<string, string>();
  for (const [word, { count, endings }] of vocabulary) {
    const stem = toStem(word, endings);
    const best = vocabulary.get(usual.get(stem) ?? '')?.count ?? 0;
    if (count > best) usual.set(stem, word);
  }
  return usual;
}
