import type { FilterCounts } from '../postings/document-facts.ts';
import { LoadedArchive } from '../postings/loaded-archive.ts';
import { StagedSearch, type StagedOptions } from '../postings/staged-search.ts';
import type { Finding } from '../query/find-in-document.ts';
import type { SearchDocument } from '../query/passages.ts';
import { NO_FILTERS } from '../query/search-request.ts';
import { loadLexicon } from './lexicon.ts';
import { readManifest, readPart } from './part-files.ts';
import { getSilenceMs } from './progress.ts';
import { packAnswer, type SentAnswer } from './sent-answer.ts';

/** What a page asks: to load the first file, or to answer a query. */
export interface Question {
  id: number;
  /** Undefined if only the first file is loaded. */
  query: string | undefined;
  options: QuestionOptions;
  /** If given, search looks only in this document, in the form that its page has. */
  page?: SearchDocument | undefined;
}

export interface QuestionOptions extends Omit<StagedOptions, 'askLexicon'> {
  /** Whether the page shows how many documents have each value of a filter. */
  isCounted?: boolean;
}

/** What the worker reports: that bytes have arrived, or how a question ended. */
export type Report =
  | { kind: 'bytes' }
  | { kind: 'ready'; id: number }
  | { kind: 'answer'; id: number; answer: SentAnswer }
  | { kind: 'finding'; id: number; finding: Finding }
  | { kind: 'counts'; id: number; counts: FilterCounts }
  | { kind: 'failure'; id: number; name: string; message: string };

/** How often the page gets a report that bytes have arrived. */
const BYTES_PAUSE_MS = 250;

/** Answers the questions of a page, in a worker or in the page. */
export class SearchRunner {
  readonly #send: (report: Report) => void;
  #search: Promise<StagedSearch> | undefined;
  #running = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(send: (report: Report) => void) {
    this.#send = send;
  }

  /** Answers a question. Earlier questions go on, so their answers may come later. */
  async take({ id, query, options, page }: Question): Promise<void> {
    this.#watch(1);
    try {
      const search = await this.#open();
      if (query === undefined) this.#send({ kind: 'ready', id });
      else if (page) {
        const finding = await search.findInPage(query, page, loadLexicon);
        this.#send({ kind: 'finding', id, finding });
      } else {
        const answer = await search.answer(query, { ...options, askLexicon: loadLexicon });
        this.#send({ kind: 'answer', id, answer: packAnswer(answer) });
        if (options.isCounted)
          this.#send({ kind: 'counts', id, counts: await search.countValues(options.filters ?? NO_FILTERS) });
      }
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.#send({ kind: 'failure', id, name, message });
    }
    this.#watch(-1);
  }

  /** After a failure, the next question loads the first file again. */
  #open(): Promise<StagedSearch> {
    this.#search ??= readManifest().then(
      (manifest) =>
        new StagedSearch(
          new LoadedArchive(manifest, (list, index, signal) =>
            readPart(manifest.release, list, index, signal),
          ),
        ),
    );
    this.#search.catch(() => (this.#search = undefined));
    return this.#search;
  }

  #watch(more: 1 | -1): void {
    this.#running += more;
    if (this.#running === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    } else
      this.#timer ??= setInterval(() => {
        if (getSilenceMs() < BYTES_PAUSE_MS) this.#send({ kind: 'bytes' });
      }, BYTES_PAUSE_MS);
  }
}
