import type { PassagesFile } from '../query/passages.ts';
import type { PackedPassages } from './packed-passages.ts';

/** The files that search loads, as paths without the base of the archive. */
export const searchFiles = {
  /** The words of every text, as a `SearchFile`. */
  passages: '/search/passages.json',
  /**
   * A copy of the passages file. Search cannot work without the texts, so it reads the copy if the first file fails.
   */
  passagesCopy: '/search/passages-copy.json',
  /** What search needs to know about words that no text has, as a `LexiconFile`. */
  lexicon: '/search/lexicon.json',
  /** What words of other languages mean, as a `TranslationsFile`. */
  translations: '/search/translations.json',
  /** The first file of an archive that is too large for one passages file, as a `Manifest`. */
  manifest: '/search/manifest.json',
  /** The folder with the parts of such an archive. It has a folder for each release. */
  parts: '/search-parts/',
  /** The folder of Pagefind's index. */
  index: '/pagefind/',
} as const;

/**
 * @param release the release of the part. It is also the first and last line of the file
 * @returns the path of a part of the texts, or of a part of the facts about them
 */
export function toPartPath(release: string, list: string, index: number): string {
  return `${searchFiles.parts}${release}/${list}/${index}.txt`;
}

/**
 * @returns the text of a part. Its first line shows that it is not another file of the host, and its last line that it
 *   is whole
 */
export function toPartFile(release: string, content: string): string {
  return `${release}\n${content}\n${release}`;
}

/** @returns the content of a part; undefined if the text is not a whole part of this release */
export function readPartFile(text: string, release: string): string | undefined {
  const [start, end] = [`${release}\n`, `\n${release}`];
  const isWhole = text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
  return isWhole ? text.slice(start.length, -end.length) : undefined;
}

/** What the passages file has in addition to the passages. */
interface SentFacts {
  /** The release: a hash of the texts. The scripts of the same release have it, too. */
  release: string;
  index: IndexFiles;
}

/** The passages file as it is sent. */
export type SentFile = PackedPassages & SentFacts;

/** The passages file as search reads it. */
export type SearchFile = PassagesFile & SentFacts;

/**
 * The files of Pagefind's index for these texts, as paths in its folder. Their names have a hash of their content, so
 * they always belong to the same release as the texts.
 */
export interface IndexFiles {
  /** The list of sections, and of the files with their words. */
  meta: string;
  /** Pagefind's WebAssembly. */
  wasm: string;
  /** The range of characters that differ between the names of Pagefind's records. The passages file has only these. */
  record: [start: number, end: number];
  /** The beginnings of the first words of the chunks, and the names of the chunks, both in the order of these words. */
  chunks: [firstWords: string, names: string];
}
