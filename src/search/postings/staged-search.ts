import type { Answer, AnswerOptions } from '../query/answer.ts';
import { prepareTexts, type Texts } from '../query/archive-text.ts';
import { hasPattern } from '../query/field.ts';
import type { Finding } from '../query/find-in-document.ts';
import type { AskLexicon } from '../query/lexicon.ts';
import type { SearchDocument } from '../query/passages.ts';
import { listWords } from '../query/plain-words.ts';
import type { Reference } from '../query/reference.ts';
import { mayBeReference } from '../query/may-be-reference.ts';
import { listChosen, NO_FILTERS, type Filters } from '../query/search-request.ts';
import { STEPS } from '../query/steps.ts';
import { answerFromTexts, joinTexts, listReferenceHits } from './answer-from-texts.ts';
import { CandidateFinder, type Candidates } from './candidates.ts';
import type { FilterCounts } from './document-facts.ts';
import { KINDS } from './kinds.ts';
import type { LoadedArchive } from './loaded-archive.ts';
import { find } from './pattern-lookup.ts';
import { DOCUMENTS_AT_ONCE, type Candidate } from './select-candidates.ts';
import { readStagedQuery, toPatternLookup, type StagedQuery } from './read-staged-query.ts';
import { listReferenceDocuments, toIdKey } from './reference-documents.ts';

export interface StagedOptions extends AnswerOptions {
  /** How many documents are read and ranked together, as one group. */
  atOnce?: number;
  /** How many groups of documents are read. If they have no hit, search reads more. */
  rounds?: number;
  /** Documents that do not pass the filters are not read. */
  filters?: Filters;
  /** Whether the oldest documents are read first. Otherwise the best are first. */
  isByDate?: boolean;
}

/** The options of a query, with its number. */
type RunOptions = StagedOptions & { run: number };

/** This many documents stay in memory, because after the next letter of a word, search mostly needs the same ones. */
const KEPT_DOCUMENTS = 100;

/** After this many documents without a hit, search stops, and the reader decides whether it reads more. */
const LIMIT_DOCUMENTS = 20;

/**
 * Answers queries from an archive that is too large to load as a whole. The first stage uses the postings to find all
 * documents that may have hits. The second stage reads the best of these documents, and searches their texts as in a
 * small archive.
 */
export class StagedSearch {
  readonly #loaded: LoadedArchive;
  readonly #documents = new Map<number, Promise<Texts>>();
  /** The controllers that stop the reading of documents, by the number of the document. */
  readonly #stops = new Map<number, AbortController>();
  #best: Candidate[] = [];
  #run = 0;

  constructor(loaded: LoadedArchive) {
    this.#loaded = loaded;
  }

  /**
   * Answers a query. Stops work on an earlier query that has no answer yet.
   *
   * @throws if a file cannot be loaded
   */
  async answer(typed: string, options: StagedOptions = {}): Promise<Answer> {
    this.#run += 1;
    this.#best = [];
    const run = this.#run;
    const reference = await this.#readReference(typed, options.documentId);
    if (reference) return reference;
    const refuted = new Set<string>();
    for (;;) {
      const staged = await readStagedQuery(typed, this.#loaded, { ...options, refuted });
      this.#checkRun(run);
      const answer = await this.#answerStaged(typed, staged, { ...options, run }, refuted);
      if (answer) return answer;
    }
  }

  /**
   * @returns the number of documents with each value of a filter. It counts the documents that may have the best hits
   *   of the last answer
   */
  async countValues(filters: Filters): Promise<FilterCounts> {
    const best = this.#best.map(({ document }) => document);
    const facts = await this.#loaded.readFacts();
    const isChosen = await this.#readChosen(filters.document);
    return facts.count(isChosen ? best.filter(isChosen) : best, filters);
  }

  /**
   * Finds in the text of a page what a search for the same query finds there.
   *
   * @param page the document, read from its page
   */
  async findInPage(typed: string, page: SearchDocument, askLexicon?: AskLexicon): Promise<Finding> {
    const staged = await readStagedQuery(typed, this.#loaded, { askLexicon, refuted: new Set() });
    const key = toIdKey(listWords(page.id));
    await this.#loaded.index.load([key]);
    const numbers = this.#loaded.index.get(key)?.postings.map(({ document }) => document) ?? [];
    const [{ findInPageText }, read] = await Promise.all([
      import('./find-in-page-text.ts'),
      this.#readDocuments(numbers),
    ]);
    const { named } = await this.#findReference(typed, page.id);
    const candidates = await new CandidateFinder(staged, this.#loaded).find('all');
    const others = candidates?.best.filter(({ document }) => !numbers.includes(document)) ?? [];
    const found = findInPageText(staged, page, read, named);
    return { ...found, needs: undefined, elsewhere: 0, otherTexts: others.length };
  }

  /** @returns undefined if a phrase turns out to be in no text. The query must then be read again */
  async #answerStaged(
    typed: string,
    staged: StagedQuery,
    options: RunOptions,
    refuted: Set<string>,
  ): Promise<Answer | undefined> {
    const finder = new CandidateFinder(staged, this.#loaded);
    let last: Answer | undefined;
    for (const step of STEPS) {
      const candidates = await finder.find(step);
      if (!candidates) continue;
      const answer = await this.#readCandidates(typed, staged, candidates, options);
      const isInTexts = answer.hits.some(({ fragmentId }) => fragmentId !== undefined);
      if (isInTexts || isLeftOut(answer) || (answer.reading?.unread ?? 0) > 0) return answer;
      if (await this.#refute(staged, refuted, Math.max(options.atOnce ?? 0, LIMIT_DOCUMENTS)))
        return undefined;
      // A document can be found by its partners, which are no words of a text.
      if (answer.hits.length > 0) return answer;
      last = answer;
    }
    return last ?? this.#answerFrom(typed, staged, [], undefined, options);
  }

  /** Reads the asked-for number of groups of documents, and more until one has a hit. */
  async #readCandidates(
    typed: string,
    staged: StagedQuery,
    candidates: Candidates,
    options: RunOptions,
  ): Promise<Answer> {
    const { atOnce = DOCUMENTS_AT_ONCE, rounds = 1 } = options;
    const { filters = NO_FILTERS, run } = options;
    const fits = await this.#makeTest(filters);
    // An older query must not stop the reading for a newer one.
    this.#checkRun(run);
    this.#best = candidates.best;
    const [best = [], others = []] = [candidates.best, candidates.others].map((all) =>
      select(all, options, fits),
    );
    const selected = { ...candidates, best, others };
    const order = [...selected.best, ...selected.others].map(({ document }) => document);
    const limit = Math.min(order.length, Math.max(atOnce * rounds, LIMIT_DOCUMENTS));
    for (let count = atOnce * rounds; ; count += atOnce) {
      const numbers = order.slice(0, count);
      this.#checkRun(run);
      this.#stopOthers(numbers);
      const answer = await this.#answerFrom(typed, staged, numbers, selected, options);
      if (answer.hits.length > 0 || numbers.length >= limit) return answer;
    }
  }

  /** @returns a test for the documents that pass the filters; undefined if all do */
  async #makeTest(filters: Filters): Promise<((document: number) => boolean) | undefined> {
    const isChosen = await this.#readChosen(filters.document);
    if (listChosen({ ...filters, document: [] }).length === 0) return isChosen;
    const fits = (await this.#loaded.readFacts()).makeTest(filters);
    return isChosen ? (document) => isChosen(document) && fits(document) : fits;
  }

  /** @returns a test whether a document has one of these ids; undefined if there are no ids */
  async #readChosen(ids: readonly string[]): Promise<((document: number) => boolean) | undefined> {
    if (ids.length === 0) return undefined;
    const { index } = this.#loaded;
    const keys = ids.map((id) => toIdKey(listWords(id)));
    await index.load(keys);
    const chosen = new Set(
      keys.flatMap((key) => index.get(key)?.postings ?? []).map(({ document }) => document),
    );
    return (document) => chosen.has(document);
  }

  async #answerFrom(
    typed: string,
    staged: StagedQuery,
    numbers: number[],
    candidates: Candidates | undefined,
    { atOnce = DOCUMENTS_AT_ONCE, isByDate = false }: StagedOptions,
  ): Promise<Answer> {
    const { best, others, isExact } = candidates ?? { best: [], others: [], isExact: true };
    const read = await this.#readDocuments(numbers);
    const unread = best.length + others.length - numbers.length;
    const answer = answerFromTexts(typed, staged, read, {
      ...{ whole: candidates, numbers, atOnce, isByDate, isAll: unread === 0 },
      sections: this.#loaded.manifest.sections,
    });
    return {
      ...answer,
      reading: {
        documents: best.length,
        // Long lines tell only groups of sections, so the sum may be too large.
        sections: Math.min(
          best.reduce((sum, { sections }) => sum + sections, 0),
          this.#loaded.manifest.sections,
        ),
        isExact,
        read: Math.min(numbers.length, best.length),
        unread,
      },
    };
  }

  /**
   * Finds phrases that no text has. The postings show only which documents have all the words of a phrase. If none of
   * these documents has the phrase, no text has it. Then its words may be a fact, and if no document has that, they are not.
   *
   * @param limit how many documents may be read for each phrase
   * @returns whether it found such a phrase
   */
  async #refute({ query }: StagedQuery, refuted: Set<string>, limit: number): Promise<boolean> {
    const alternatives = query.terms.flatMap((term) => term.alternatives);
    let isNew = false;
    for (const { typed, patterns, fact } of alternatives) {
      const kind = fact ? KINDS.fact : '';
      const lookups = patterns.map((pattern) => toPatternLookup(pattern, this.#loaded));
      if (refuted.has(typed + kind) || lookups.every(({ isExact }) => isExact)) continue;
      const found = lookups.map((lookup) => find(lookup, this.#loaded.index, kind));
      const numbers = new Set(found.flatMap(({ postings }) => [...postings.keys()]));
      if (numbers.size > limit) continue;
      const read = await this.#readDocuments([...numbers]);
      const fields = read.flatMap((texts) => (fact ? texts.facts.map(({ field }) => field) : texts.fields));
      if (hasPattern(fields, patterns)) continue;
      refuted.add(typed + kind);
      isNew = true;
    }
    return isNew;
  }

  async #readReference(typed: string, documentId: string | undefined): Promise<Answer | undefined> {
    const { named, read } = await this.#findReference(typed, documentId);
    if (!named) return undefined;
    const staged = await readStagedQuery('', this.#loaded, { refuted: new Set() });
    const answer = await this.#answerFrom('', staged, [], undefined, {});
    const { missing } = named;
    const hits = listReferenceHits(read, named);
    return { ...answer, hits, ...(missing && { missing }), isReference: true, reading: undefined };
  }

  /** @returns the place that a query names, if it is a reference, and the documents that it may name */
  async #findReference(
    typed: string,
    documentId: string | undefined,
  ): Promise<{ named: Reference | undefined; read: Texts[] }> {
    const numbers = await listReferenceDocuments(typed, documentId, this.#loaded);
    const read = await this.#readDocuments(numbers);
    const documents = read.flatMap((texts) => texts.documents);
    if (!mayBeReference(typed, documents)) return { named: undefined, read };
    const { findReference } = await import('../query/reference.ts');
    const named = findReference(typed, { ...joinTexts(read), ...this.#loaded.names }, documentId);
    return { named, read };
  }

  #readDocuments(numbers: number[]): Promise<Texts[]> {
    return Promise.all(numbers.map((number) => this.#readDocument(number)));
  }

  async #loadDocument(number: number): Promise<Texts> {
    const stop = new AbortController();
    this.#stops.set(number, stop);
    try {
      return prepareTexts([await this.#loaded.readDocument(number, stop.signal)]);
    } finally {
      this.#stops.delete(number);
    }
  }

  /** @throws if a newer query has started */
  #checkRun(run: number): void {
    if (run !== this.#run) throw new Error('A newer query has started.');
  }

  /** Stops the reading of all other documents, which an earlier query needed. */
  #stopOthers(numbers: number[]): void {
    for (const [number, stop] of this.#stops) if (!numbers.includes(number)) stop.abort();
  }

  /** Reads a document and splits it into words. Keeps the documents that were used last. */
  #readDocument(number: number): Promise<Texts> {
    const reading = this.#documents.get(number) ?? this.#loadDocument(number);
    this.#documents.delete(number);
    this.#documents.set(number, reading);
    reading.catch(() => this.#documents.delete(number));
    const [oldest] = this.#documents.keys();
    if (this.#documents.size > KEPT_DOCUMENTS && oldest !== undefined) this.#documents.delete(oldest);
    return reading;
  }
}

/** @returns the documents that pass the filters, in the order that the reader chose */
function select(
  candidates: Candidate[],
  { isByDate = false }: StagedOptions,
  fits?: (document: number) => boolean,
): Candidate[] {
  const wanted = fits ? candidates.filter(({ document }) => fits(document)) : candidates;
  return isByDate ? wanted.toSorted((a, b) => a.document - b.document) : wanted;
}

function isLeftOut({ leftOut }: Answer): boolean {
  return leftOut.documents + leftOut.passages > 0;
}
