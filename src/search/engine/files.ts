import type { PassagesFile } from '../query/passages.ts';

/** The files that search loads, as paths without the base of the archive. */
export const searchFiles = {
  /** The words of every text, as a `SearchFile`. */
  passages: '/search/passages.json',
  /** A copy. Search cannot work without the texts, so it reads the copy if the first file fails. */
  passagesCopy: '/search/passages-copy.json',
  /** What search must know about words that no text has, as a `LexiconFile`. */
  lexicon: '/search/lexicon.json',
  /** What words of other languages mean, as a `TranslationsFile`. */
  translations: '/search/translations.json',
  /** In an archive that is too large for one passages file: the first file of its parts, as a `Manifest`. */
  manifest: '/search/manifest.json',
  /** The folder of these parts. Each release has a folder in it. */
  parts: '/search-parts/',
  /** The folder of Pagefind's index. */
  index: '/pagefind/',
} as const;

/**
 * @param release the release of the part, which is also its first and its last line
 * @returns the path of a part of the texts or of what is known about them
 */
export function toPartPath(release: string, list: string, index: number): string {
  return `${searchFiles.parts}${release}/${list}/${index}.txt`;
}

/** @returns the text of a part. Its first line tells a host's other files from it, its last line a file that was cut */
export function toPartFile(release: string, content: string): string {
  return `${release}\n${content}\n${release}`;
}

/** @returns the content of a part; undefined if the text is not a whole part of this release */
export function readPartFile(text: string, release: string): string | undefined {
  const [start, end] = [`${release}\n`, `\n${release}`];
  const isWhole = text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
  return isWhole ? text.slice(start.length, -end.length) : undefined;
}

/** The passages file as it is sent. */
export interface SearchFile extends PassagesFile {
  /** The release: a hash of the texts. The scripts of the same release know it, too. */
  release: string;
  index: IndexFiles;
}

/**
 * The files of Pagefind's index for these texts, as paths in its folder. Their names have a hash of their content, so
 * they cannot be of another release than the texts.
 */
export interface IndexFiles {
  /** The list of sections, and of the files with their words. */
  meta: string;
  /** Pagefind's WebAssembly. */
  wasm: string;
  /** The part of the names of Pagefind's records that tells them apart. The passages file has only this part. */
  record: [start: number, end: number];
  /** The names of the chunks, each with the beginning of its first word, in the order of these words. */
  chunks: [firstWord: string, name: string][];
}
