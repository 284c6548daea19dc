import { toHref } from '../archive/addresses.ts';
import { searchFiles } from './files.ts';
import { PagefindIndex } from './pagefind-index.ts';
import { answerQuery, type Answer } from './query/answer.ts';
import { prepareArchive, type ArchiveText } from './query/archive-text.ts';
import type { PassagesFile } from './query/passages.ts';

/** How long the file of passages may take. */
const LIMIT_MS = 6000;

/** Search in the browser: the texts, the index, and what they say to a query. */
export class SearchEngine {
  readonly #index = new PagefindIndex();
  #archive: Promise<ArchiveText> | undefined;

  /** Begins to load all that an answer needs, side by side. */
  start(): void {
    this.#index.start();
    this.#open().catch(() => undefined);
  }

  /** @throws where the texts cannot be loaded; the next call tries again. */
  async answer(query: string): Promise<Answer> {
    this.start();
    return answerQuery(query, await this.#open(), (words) => this.#index.ask(words));
  }

  #open(): Promise<ArchiveText> {
    this.#archive ??= fetchArchive().catch((error: unknown) => {
      this.#archive = undefined;
      throw error;
    });
    return this.#archive;
  }
}

async function fetchArchive(): Promise<ArchiveText> {
  const response = await fetch(toHref(searchFiles.passages), { signal: AbortSignal.timeout(LIMIT_MS) });
  if (!response.ok) throw new Error(`${response.status} for ${response.url}`);
  return prepareArchive((await response.json()) as PassagesFile);
}
