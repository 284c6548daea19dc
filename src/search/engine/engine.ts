import { answerQuery, type Answer, type AnswerOptions } from '../query/answer.ts';
import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import { fetchPassages } from './fetch-files.ts';
import { loadLexicon } from './lexicon.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { readPassages } from './read-passages.ts';

/** Loads the texts and the index, and answers queries with them. */
export class SearchEngine {
  readonly #index = new PagefindIndex();
  #archive: Promise<ArchiveText> | undefined;

  /** @param passages the response with the texts; the fetch has already begun */
  constructor(passages: Promise<Response>) {
    void this.#openWith(passages);
  }

  /** Starts loading the texts and the index at the same time. */
  start(): void {
    this.#index.start();
    this.#open().catch(() => undefined);
  }

  /**
   * @param showDraft called with all hits once the texts are loaded; the index may still change their order
   * @throws if the texts cannot be loaded; the next call tries again
   */
  async answer(query: string, showDraft: (draft: Answer) => void, options?: AnswerOptions): Promise<Answer> {
    this.start();
    const askIndex = (words: string) => this.#index.ask(words);
    const askLexicon = loadLexicon;
    return answerQuery(query, await this.#open(), askIndex, showDraft, { ...options, askLexicon });
  }

  #open(): Promise<ArchiveText> {
    return this.#archive ?? this.#openWith(fetchPassages());
  }

  #openWith(passages: Promise<Response>): Promise<ArchiveText> {
    const archive = readArchive(passages).catch((error: unknown) => {
      this.#archive = undefined;
      throw error;
    });
    archive.catch(() => undefined);
    this.#archive = archive;
    return archive;
  }
}

async function readArchive(passages: Promise<Response>): Promise<ArchiveText> {
  return prepareArchive(await readPassages(passages));
}
