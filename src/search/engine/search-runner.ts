import type { FilterCounts } from '../postings/document-facts.ts';
import { LoadedArchive, type Manifest } from '../postings/loaded-archive.ts';
import { StagedSearch, type StagedOptions } from '../postings/staged-search.ts';
import type { Finding } from '../query/find-in-document.ts';
import type { SearchDocument } from '../query/passages.ts';
import { NO_FILTERS, type Filters } from '../query/search-request.ts';
import { loadLexicon } from './lexicon.ts';
import { readPart } from './part-files.ts';
import { getSilenceMs } from './progress.ts';
import { packAnswer, type SentAnswer } from './sent-answer.ts';

/** A file that the page has loaded, by its list and number: `words/3`. */
export interface LoadedPart {
  name: string;
  content: string;
}

/** What a page asks. */
export interface Question {
  id: number;
  /** The page fetches it while the script of the worker loads. */
  manifest: Manifest;
  /** Other files that the page has fetched in this time. */
  parts: LoadedPart[];
  /** The names of files that the page is still fetching. They come later, as messages of their own. */
  coming: string[];
  query: string;
  options: QuestionOptions;
  /** If given, search looks only in this document, in the form that its page has. */
  page?: SearchDocument | undefined;
}

export interface QuestionOptions extends Omit<StagedOptions, 'askLexicon'> {
  /** Whether the page shows how many documents have each value of a filter. */
  isCounted?: boolean;
}

/** A file that comes after the question. If the page could not load it, it has no content. */
export type LatePart = Omit<LoadedPart, 'content'> & { content: string | undefined };

/** Asks how many documents of the last answer have each value of a filter. */
export interface CountQuestion {
  /** The id of the question that was answered. */
  id: number;
  counted: Filters;
}

/** What the worker reports: that bytes have arrived, or how a question ended. */
export type Report =
  | { kind: 'bytes' }
  | { kind: 'answer'; id: number; answer: SentAnswer }
  | { kind: 'finding'; id: number; finding: Finding }
  | { kind: 'counts'; id: number; counts: FilterCounts }
  | { kind: 'failure'; id: number; name: string; message: string };

/** How often the page gets a report that bytes have arrived. */
const BYTES_PAUSE_MS = 250;

/** Answers the questions of a page, in a worker or in the page. */
export class SearchRunner {
  readonly #send: (report: Report) => void;
  readonly #arrivals = new Map<string, (content: string | undefined) => void>();
  #search: { release: string; staged: StagedSearch } | undefined;
  #last: Promise<void> = Promise.resolve();
  #running = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(send: (report: Report) => void) {
    this.#send = send;
  }

  /** Answers a question. Earlier questions go on, so their answers may come later. */
  take(question: Question): Promise<void> {
    return (this.#last = this.#answer(question));
  }

  async #answer(question: Question): Promise<void> {
    const { id, query, options, page } = question;
    this.#watch(1);
    try {
      const search = this.#open(question);
      if (page) {
        const finding = await search.findInPage(query, page, loadLexicon);
        this.#send({ kind: 'finding', id, finding });
      } else {
        const answer = await search.answer(query, { ...options, askLexicon: loadLexicon });
        this.#send({ kind: 'answer', id, answer: packAnswer(answer) });
        if (options.isCounted) await this.#sendCounts({ id, counted: options.filters ?? NO_FILTERS });
      }
    } catch (error) {
      const { name, message } = error instanceof Error ? error : new Error(String(error));
      this.#send({ kind: 'failure', id, name, message });
    }
    this.#watch(-1);
  }

  /** Counts the documents of the last question. */
  async count(question: CountQuestion): Promise<void> {
    await this.#last;
    await this.#sendCounts(question);
  }

  /** If the list of filter values cannot be loaded, the page shows no numbers. */
  async #sendCounts({ id, counted }: CountQuestion): Promise<void> {
    const counts = await this.#search?.staged.countValues(counted).catch(() => undefined);
    if (counts) this.#send({ kind: 'counts', id, counts });
  }

  /** Takes a file that a question waits for. */
  takePart({ name, content }: LatePart): void {
    this.#arrivals.get(name)?.(content);
  }

  #open({ manifest, parts, coming }: Question): StagedSearch {
    const { release } = manifest;
    if (this.#search?.release === release) return this.#search.staged;
    const loaded = new Map<string, string | Promise<string | undefined>>();
    for (const { name, content } of parts) loaded.set(name, content);
    for (const name of coming) loaded.set(name, new Promise((resolve) => this.#arrivals.set(name, resolve)));
    const staged = new StagedSearch(
      new LoadedArchive(
        manifest,
        async (list, index, signal) =>
          (await loaded.get(`${list}/${index}`)) ?? (await readPart(release, list, index, signal)),
      ),
    );
    this.#search = { release, staged };
    return staged;
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
