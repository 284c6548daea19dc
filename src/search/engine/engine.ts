import type { FilterName, Filters } from '../query/search-request.ts';
import { answerQuery, type Answer, type AnswerOptions } from '../query/answer.ts';
import type { ArchiveText } from '../query/archive-text.ts';
import { loadLexicon } from './lexicon.ts';
import { loadTexts, type LoadedTexts } from './load-texts.ts';
import { PagefindIndex } from './pagefind-index.ts';

/** Answers queries: from all texts, or from parts of a large archive. */
export interface Engine {
  /** Whether everything is loaded that the final order of the hits needs. */
  readonly hasIndex: boolean;
  /**
   * Waits until search can begin.
   *
   * @throws if its files cannot be loaded; the next call tries again
   */
  open(): Promise<unknown>;
  /**
   * @param showDraft may be called with a first answer, whose order may still change
   * @throws if the files cannot be loaded; the next call tries again
   */
  answer(query: string, showDraft: (draft: Answer) => void, options?: EngineOptions): Promise<Answer>;
  /** In a large archive: counts the documents of the last answer, as `takeCounts` of its options would. */
  countValues?(filters: Filters, takeCounts: EngineOptions['takeCounts']): void;
}

/** What a reader asks for in addition to the query. */
export interface EngineOptions extends AnswerOptions {
  /**
   * The options from here on are for a large archive. A small one is always read whole, and the page filters and orders
   * the hits.
   */
  filters?: Filters;
  isByDate?: boolean;
  /** How many groups of documents are read, one after the other. */
  rounds?: number;
  /** Receives the number of documents for each value of a filter. This comes after the answer. */
  takeCounts?: (counts: Partial<Record<FilterName, Record<string, number>>>) => void;
}

/** Loads the texts and the index, and answers queries with them. */
export class SearchEngine implements Engine {
  readonly #index = new PagefindIndex();
  #archive: Promise<ArchiveText> | undefined;

  /** @param texts the texts, which have begun to load */
  constructor(texts: Promise<LoadedTexts>) {
    this.#openWith(texts).catch(() => undefined);
  }

  /** Whether the index is loaded, and so can answer at once. */
  get hasIndex(): boolean {
    return this.#index.isLoaded;
  }

  /**
   * Waits until the texts are loaded.
   *
   * @throws if they cannot be loaded; the next call tries again
   */
  open(): Promise<ArchiveText> {
    return this.#archive ?? this.#openWith(loadTexts());
  }

  /**
   * @param showDraft called with all hits once the texts are loaded; the index may still change their order
   * @throws if the texts cannot be loaded; the next call tries again
   */
  async answer(query: string, showDraft: (draft: Answer) => void, options?: EngineOptions): Promise<Answer> {
    const askIndex = (words: string) => this.#index.ask(words);
    return answerQuery(query, await this.open(), askIndex, showDraft, {
      ...options,
      askLexicon: loadLexicon,
    });
  }

  #openWith(texts: Promise<LoadedTexts>): Promise<ArchiveText> {
    const archive = this.#start(texts).catch((error: unknown) => {
      this.#archive = undefined;
      throw error;
    });
    this.#archive = archive;
    return archive;
  }

  async #start(texts: Promise<LoadedTexts>): Promise<ArchiveText> {
    const { archive, index } = await texts;
    this.#index.start(index);
    return archive;
  }
}
