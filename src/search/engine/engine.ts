import { fetchPassages } from './fetch-early.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { answerQuery, type Answer, type AnswerOptions } from '../query/answer.ts';
import { prepareArchive, type ArchiveText } from '../query/archive-text.ts';
import { readPassages } from './read-passages.ts';

/** Search in the browser: the texts, the index, and what they say to a query. */
export class SearchEngine {
  readonly #index = new PagefindIndex();
  #archive: Promise<ArchiveText> | undefined;

  /** @param passages the file of passages, which is already under way */
  constructor(passages: Promise<Response>) {
    void this.#openWith(passages);
  }

  /** Begins to load all that an answer needs, side by side. */
  start(): void {
    this.#index.start();
    this.#open().catch(() => undefined);
  }

  /**
   * @param showDraft is handed all hits as soon as the texts are there, where the index may still order them anew
   * @throws where the texts cannot be loaded; the next call tries again
   */
  async answer(query: string, showDraft: (draft: Answer) => void, options?: AnswerOptions): Promise<Answer> {
    this.start();
    return answerQuery(query, await this.#open(), (words) => this.#index.ask(words), showDraft, options);
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
