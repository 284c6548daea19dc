import type { Answer } from '../query/answer.ts';
import type { Finding } from '../query/find-in-document.ts';
import type { SearchDocument } from '../query/passages.ts';
import type { Filters } from '../query/search-request.ts';
import type { Engine, EngineOptions } from './engine.ts';
import type { ListName, Manifest } from '../postings/loaded-archive.ts';
import { guessShards } from '../postings/guess-shards.ts';
import { guessTexts } from '../postings/guess-texts.ts';
import { readManifest, readPart } from './part-files.ts';
import { noteBytes } from './progress.ts';
import { OtherReleaseError } from './release.ts';
import type { CountQuestion, LatePart, LoadedPart, Question, Report } from './search-runner.ts';
import { unpackAnswer } from './sent-answer.ts';
import workerAddress from './search-worker.ts?worker&url';

interface Waiting {
  resolve: (report: Report) => void;
  reject: (error: Error) => void;
}

/** Takes the questions, and files for them: a worker, or the page itself. */
type Ask = (message: Question | LatePart | CountQuestion) => void;

/** The files that a query probably needs. */
interface GuessedParts {
  parts: LoadedPart[];
  /** Texts that are still loading. */
  coming: { name: string; loading: Promise<string | undefined> }[];
}

const NO_PARTS: Promise<GuessedParts> = Promise.resolve({ parts: [], coming: [] });

let policy: { createScriptURL: (address: string) => string } | undefined;

/** Searches a large archive in two stages, in a worker. If there is no worker, the page itself searches. */
export class StagedEngine implements Engine {
  /** There is no index that could change the order. */
  readonly hasIndex = true;
  readonly #waiting = new Map<number, Waiting>();
  #ask: Promise<Ask> | undefined;
  #count = 0;
  #takeCounts: EngineOptions['takeCounts'];
  #manifest: Promise<Manifest> | undefined;
  /** The files that the first question probably needs. */
  #parts: Promise<GuessedParts> = NO_PARTS;

  /**
   * @param manifest the first file, if it has begun to load
   * @param readQuery returns what the reader has typed. If given, the files with these words load at the same time as the
   *   script of the worker
   */
  constructor(manifest?: Promise<Manifest>, readQuery?: () => string) {
    this.#manifest = manifest;
    const first = this.open();
    first.catch(() => undefined);
    if (readQuery) this.#parts = first.then((known) => loadGuessed(readQuery(), known)).catch(() => NO_PARTS);
  }

  /** Starts the worker, and waits until the first file is loaded: both at once, to save a round trip. */
  open(): Promise<Manifest> {
    void this.#start();
    this.#manifest ??= readManifest();
    // After a failure, the next question loads the file again.
    this.#manifest.catch(() => (this.#manifest = undefined));
    return this.#manifest;
  }

  async answer(query: string, _showDraft: unknown, options: EngineOptions = {}): Promise<Answer> {
    const { takeCounts, documentId, isLiteral, filters, isByDate = false, rounds = 1 } = options;
    noteBytes();
    this.#takeCounts = takeCounts;
    // Functions cannot be sent, so the worker loads its own lexicon.
    const sent = { documentId, isLiteral, isByDate, rounds, ...(filters && { filters }) };
    const report = await this.#send({ query, options: { ...sent, isCounted: takeCounts !== undefined } });
    if (report.kind !== 'answer') throw new Error('The worker sent no answer.');
    return unpackAnswer(report.answer);
  }

  countValues(filters: Filters, takeCounts: EngineOptions['takeCounts']): void {
    this.#takeCounts = takeCounts;
    const id = this.#count;
    void this.#start().then((ask) => {
      ask({ id, counted: filters });
    });
  }

  /**
   * Finds in the text of a page what a search for the same query finds there.
   *
   * @throws if the files cannot be loaded
   */
  async findInPage(query: string, page: SearchDocument): Promise<Finding> {
    const report = await this.#send({ query, options: {}, page });
    if (report.kind !== 'finding') throw new Error('The worker sent no result for the page.');
    return report.finding;
  }

  async #send(question: Omit<Question, 'id' | 'manifest' | keyof GuessedParts>): Promise<Report> {
    this.#count += 1;
    const id = this.#count;
    const manifest = await this.open();
    // All questions wait, because the worker must get them in order.
    const { parts, coming } = await this.#parts;
    this.#parts = NO_PARTS;
    const answer = new Promise<Report>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    const ask = await this.#start();
    ask({ ...question, id, manifest, parts, coming: coming.map(({ name }) => name) });
    for (const { name, loading } of coming) void loading.then((content) => ask({ name, content }));
    return answer;
  }

  /** @returns what takes the questions. If the script of the worker did not arrive, another worker is started */
  #start(): Promise<Ask> {
    return (this.#ask ??= Promise.resolve(this.#startWorker() ?? this.#startHere()));
  }

  #take(report: Report): void {
    noteBytes();
    if (report.kind === 'bytes') return;
    if (report.kind === 'counts') {
      if (report.id === this.#count) this.#takeCounts?.(report.counts);
      return;
    }
    const waiting = this.#waiting.get(report.id);
    this.#waiting.delete(report.id);
    if (report.kind === 'failure') waiting?.reject(toError(report));
    else waiting?.resolve(report);
  }

  /** @returns undefined if the browser or a policy of the host allows no workers */
  #startWorker(): Ask | undefined {
    try {
      // The policy allows this one script, and no other.
      policy ??= globalThis.trustedTypes?.createPolicy('search', { createScriptURL: () => workerAddress });
      const worker = new Worker(policy?.createScriptURL(workerAddress) ?? workerAddress, { type: 'module' });
      worker.onmessage = ({ data }: MessageEvent<Report>) => {
        this.#take(data);
      };
      worker.onerror = () => {
        worker.terminate();
        this.#failAll();
      };
      return (message) => {
        worker.postMessage(message);
      };
    } catch (error) {
      console.warn('The page itself searches, without a worker:', error);
      return undefined;
    }
  }

  async #startHere(): Promise<Ask> {
    const { SearchRunner } = await import('./search-runner.ts');
    const runner = new SearchRunner((report) => {
      this.#take(report);
    });
    return (message) => {
      if ('name' in message) runner.takePart(message);
      else if ('counted' in message) void runner.count(message);
      else void runner.take(message);
    };
  }

  /** Ends all questions, because the script of the worker did not arrive. The next question starts another worker. */
  #failAll(): void {
    this.#ask = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error('The worker of search has stopped.'));
    this.#waiting.clear();
  }
}

function toError({ name, message }: Extract<Report, { kind: 'failure' }>): Error {
  return name === 'OtherReleaseError' ? new OtherReleaseError(message) : new Error(message);
}

/**
 * @returns the files that probably have the words of a query, and the texts that search probably reads first. If one
 *   cannot be loaded, the worker loads it again
 */
async function loadGuessed(query: string, { release, words, sections }: Manifest): Promise<GuessedParts> {
  const load = (list: ListName, index: number) => readPart(release, list, index).catch(() => undefined);
  const loading = guessShards(query, words).map(async (index) => {
    const content = await load('words', index);
    return content === undefined ? [] : [{ name: `words/${index}`, content }];
  });
  const parts = (await Promise.all(loading)).flat();
  const texts = guessTexts(
    query,
    parts.map(({ content }) => content),
    sections,
  );
  return {
    parts,
    coming: texts.map((index) => ({ name: `texts/${index}`, loading: load('texts', index) })),
  };
}
