import { toNames, type Names } from '../query/names.ts';
import type { PassagesFile, SearchDocument } from '../query/passages.ts';
import type { Pattern } from '../query/pattern.ts';
import { DocumentFacts } from './document-facts.ts';
import { listNameGroups } from './name-groups.ts';
import { unpackDocument, type PackedDocument } from './packed-document.ts';
import { PostingIndex } from './posting-index.ts';
import type { PrintedName } from './survey.ts';
import { LoadedVocabulary, type VocabularyLists } from './vocabulary-shards.ts';

/** The first file of a search in two stages. It says which of the other files have a word. */
export interface Manifest extends Pick<PassagesFile, 'language'>, VocabularyLists<string[]> {
  /** The release of all files. */
  release: string;
  /** How many documents and sections there are. */
  documents: number;
  sections: number;
  names: PrintedName[];
  /** Whether the list of people and organisations has passages that do not print the name. */
  hasListed: boolean;
  /** The first key of each shard of the postings, or a beginning of this key. */
  words: string[];
}

/** The lists of files. The name of a file is its list and its number in the list. */
export type ListName = 'words' | 'heads' | 'tails' | 'texts' | 'facts';

/**
 * Reads a file of this release.
 *
 * @returns its content
 * @throws if it cannot be loaded
 */
export type ReadPart = (list: ListName, index: number, signal?: AbortSignal) => Promise<string>;

/** The loaded parts of an archive that is too large to load as a whole. */
export class LoadedArchive {
  readonly manifest: Manifest;
  readonly index: PostingIndex;
  readonly vocabulary: LoadedVocabulary;
  readonly names: Names;
  /** The patterns of each name of the authorities. */
  readonly groups: Pattern[][];
  readonly #read: ReadPart;
  #facts: Promise<DocumentFacts> | undefined;

  constructor(manifest: Manifest, read: ReadPart) {
    this.manifest = manifest;
    this.#read = read;
    this.index = new PostingIndex(manifest.words, (index) => read('words', index));
    this.vocabulary = new LoadedVocabulary(manifest, {
      heads: (index) => read('heads', index),
      tails: (index) => read('tails', index),
    });
    this.names = toNames(manifest.names.map(({ spellings }) => spellings));
    this.groups = listNameGroups(this.names);
  }

  /**
   * @param number the number of the document, in order of date
   * @param signal stops the reading
   */
  async readDocument(number: number, signal?: AbortSignal): Promise<SearchDocument> {
    return unpackDocument(JSON.parse(await this.#read('texts', number, signal)) as PackedDocument);
  }

  /** @returns the filter values of all documents. They load at the first call */
  readFacts(): Promise<DocumentFacts> {
    this.#facts ??= this.#read('facts', 0).then((text) => new DocumentFacts(text));
    this.#facts.catch(() => (this.#facts = undefined));
    return this.#facts;
  }
}
