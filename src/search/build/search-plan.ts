import { createHash, type Hash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { hasManyTexts } from '../../archive/long-lists.ts';
import { site } from '../../site.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import { toPassagesFile, toSearchDocument } from './passages-file.ts';

/** How search loads the texts of an archive. It is known before the pages are built, because their scripts know it. */
export interface SearchPlan {
  /** A hash of what search knows about the texts. The scripts and files of one build have the same. */
  release: string;
  /** Whether the texts are too large for one file, and search reads parts of them in two stages. */
  isStaged: boolean;
}

/** So many hexadecimal digits never agree by chance. */
const LENGTH = 10;

/**
 * An archive with larger texts is searched in two stages. On a slow line one file of this size takes as long as two
 * stages take at any size (`src/decisions.md`).
 */
const LIMIT_BYTES = 120_000;

/** Texts of this size are above the limit in any compression, so they are not compressed to know it. */
const SURELY_LARGE_CHARACTERS = 2_000_000;

/** Slow compression halves the result of this fast one at the most. It takes a hundredth of the time. */
const FAST = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export function planSearch(content: { documents: TextDocument[]; authorities: Authorities }): SearchPlan {
  const { documents, authorities } = content;
  const hash = createHash('sha256').update(JSON.stringify([authorities.terms, authorities.names ?? null]));
  const texts: string[] = [];
  let size = 0;
  for (const document of documents) {
    const text = JSON.stringify(toSearchDocument(document, authorities, new Map()));
    hash.update(text);
    if (size <= SURELY_LARGE_CHARACTERS) texts.push(text);
    size += text.length;
  }
  const isAsked = site.searchInStages;
  // The search page cannot name many texts, so they are filtered before they are read.
  const isSure = isAsked === true || hasManyTexts(documents);
  const isSurelyLarge = () =>
    size > SURELY_LARGE_CHARACTERS || brotliCompressSync(texts.join(','), FAST).length > 2 * LIMIT_BYTES;
  if (isSure || (isAsked === undefined && isSurelyLarge()))
    return { release: toDigits(hash), isStaged: true };
  // Without what the index adds, because it is not made yet.
  const file = JSON.stringify(toPassagesFile(documents, authorities, new Map()));
  const isLarge = brotliCompressSync(file).length > LIMIT_BYTES;
  return {
    release: toDigits(createHash('sha256').update(file)),
    isStaged: isAsked === undefined && isLarge,
  };
}

function toDigits(hash: Hash): string {
  return hash.digest('hex').slice(0, LENGTH);
}
