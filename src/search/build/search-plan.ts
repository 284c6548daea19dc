import { createHash, type Hash } from 'node:crypto';
import { brotliCompressSync, constants } from 'node:zlib';
import { hasManyTexts } from '../../archive/long-lists.ts';
import { site } from '../../site.ts';
import type { Authorities } from '../../schemas/authorities.ts';
import type { TextDocument } from '../../text/model.ts';
import { toPassagesFile, toSearchDocument } from './passages-file.ts';

/**
 * How search loads the texts of an archive. This is decided before the pages are built, because their scripts depend on
 * it.
 */
export interface SearchPlan {
  /** A hash of what search knows about the texts. The scripts and files of one build have the same hash. */
  release: string;
  /** Whether the texts are too large for one file, and search reads parts of them in two stages. */
  isStaged: boolean;
}

/** The number of hexadecimal digits of a release. Two hashes of this length are never equal by chance. */
const LENGTH = 10;

/**
 * If the compressed texts are larger than this, search has two stages. On a slow line one file of this size takes as
 * long as the two stages take for an archive of any size (`src/decisions.md`).
 */
const LIMIT_BYTES = 120_000;

/** Longer texts are above the limit with any compression, so there is no need to compress them. */
const ALWAYS_LARGE_CHARACTERS = 2_000_000;

/**
 * This fast compression takes a hundredth of the time. Its result is at most twice as large as that of the slow one.
 */
const FAST_COMPRESSION = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } };

export function planSearch(content: { documents: TextDocument[]; authorities: Authorities }): SearchPlan {
  const { documents, authorities } = content;
  const hash = createHash('sha256').update(JSON.stringify([authorities.terms, authorities.names ?? null]));
  const texts: string[] = [];
  let size = 0;
  for (const document of documents) {
    const text = JSON.stringify(toSearchDocument(document, authorities, new Map()));
    hash.update(text);
    if (size <= ALWAYS_LARGE_CHARACTERS) texts.push(text);
    size += text.length;
  }
  const isAsked = site.searchInStages;
  // The search page cannot list many texts, so search filters them before it reads them.
  const isStaged = isAsked === true || hasManyTexts(documents);
  const isVeryLarge = () =>
    size > ALWAYS_LARGE_CHARACTERS ||
    brotliCompressSync(texts.join(','), FAST_COMPRESSION).length > 2 * LIMIT_BYTES;
  if (isStaged || (isAsked === undefined && isVeryLarge()))
    return { release: toDigits(hash), isStaged: true };
  // The index is not made yet, so its record names are missing here.
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
