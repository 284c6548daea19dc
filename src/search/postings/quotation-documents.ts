import { isJoinedScript } from '../../words/scripts.ts';
import { isCommonWord } from '../query/common-words.ts';
import { listWords } from '../query/plain-words.ts';
import { toSearchTokens } from '../query/search-token.ts';
import { listOtherStems } from '../query/stem.ts';
import { toFound, unite } from './found.ts';
import { listSigns } from './keys.ts';
import type { LoadedArchive } from './loaded-archive.ts';
import { toIdKey } from './reference-documents.ts';

/** The documents that may have a quotation. */
interface QuotationDocuments {
  /** The numbers of the documents to compare, the most promising first. */
  numbers: number[];
  /** How many other documents have all the words that were looked up. They may have the quotation, too. */
  unread: number;
}

/** At most this many words of a quotation are looked up: the longest words, because few texts have them. */
const WORD_LIMIT = 12;

/** At most this many documents with all these words are compared. */
const WHOLE_LIMIT = 40;

/** At least this many documents are compared, even if they lack some words, because the quotation may be inexact. */
const NEAR_LIMIT = 10;

/**
 * Finds the documents that may have a quotation. The document of its link comes first, then the documents with the most
 * of its longest words; among equals, the document with the rarest words. A document with the exact quotation has every
 * one of these words that any text has.
 *
 * @param documentId the document of a link that was pasted with the quotation
 * @throws if a file cannot be loaded
 */
export async function findQuotationDocuments(
  quotation: string,
  documentId: string | undefined,
  { index, manifest }: LoadedArchive,
): Promise<QuotationDocuments> {
  const words = listTellingKeys(quotation);
  const id = documentId === undefined ? [] : [toIdKey(listWords(documentId))];
  await index.load([...words.flat(), ...id]);
  const linked = id.flatMap((key) => index.get(key)?.postings ?? []).map(({ document }) => document);
  const lines = words.map((keys) => unite(keys.map((key) => toFound(index.get(key)))).postings);
  const printed = lines.filter(({ size }) => size > 0);
  const found = new Map<number, { words: number; weight: number }>();
  for (const postings of printed) {
    const weight = Math.log(1 + manifest.documents / postings.size);
    for (const { document, own, isName } of postings.values()) {
      if (own === 0n && !isName) continue;
      const one = found.get(document) ?? { words: 0, weight: 0 };
      found.set(document, { words: one.words + 1, weight: one.weight + weight });
    }
  }
  const ranked = [...found].toSorted(
    ([a, one], [b, other]) => other.words - one.words || other.weight - one.weight || a - b,
  );
  const whole = ranked.filter(([, { words }]) => words === printed.length).length;
  const count = Math.max(NEAR_LIMIT, Math.min(whole, WHOLE_LIMIT));
  const numbers = new Set([...linked, ...ranked.slice(0, count).map(([document]) => document)]);
  return { numbers: [...numbers], unread: Math.max(0, whole - count) };
}

/**
 * @returns the keys of each of the longest words, one for each language of the texts. In a script without spaces, the keys of pairs of signs. Common words count
 *   only if there are no others
 */
function listTellingKeys(quotation: string): string[][] {
  const tokens = toSearchTokens(quotation);
  const telling = tokens.filter(({ word }) => !isCommonWord(word));
  const keys = (telling.length > 0 ? telling : tokens).flatMap(({ word, stem }) => {
    if (!isJoinedScript(word)) return [[stem, ...listOtherStems(word)]];
    const signs = listSigns(word);
    const pairs = signs.filter((sign) => Array.from(sign).length > 1);
    return (pairs.length > 0 ? pairs : signs).map((key) => [key]);
  });
  const unique = [...new Map(keys.map((all) => [all[0], all])).values()];
  return unique.toSorted(([a = ''], [b = '']) => b.length - a.length).slice(0, WORD_LIMIT);
}
