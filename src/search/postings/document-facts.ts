import { FILTER_NAMES, type FilterName, type Filters } from '../query/search-request.ts';

/** The filters except the filter by document. Its values are the ids, so it needs no list. */
const SHARED_NAMES = FILTER_NAMES.filter((name) => name !== 'document');

/** A filter and one of its values: `partner:china`. */
type Fact = `${FilterName}:${string}`;

/** How many documents a reader gets with each value of each filter. */
export type FilterCounts = Record<(typeof SHARED_NAMES)[number], Record<string, number>>;

const RADIX = 36;

/** @returns a line for each value of a filter, with the documents that have it */
export function formatFacts(facts: ReadonlyMap<string, readonly number[]>): string {
  return Array.from(facts, ([fact, documents]) => {
    const steps = documents.map((document, index) => document - (documents[index - 1] ?? -1) - 1);
    return `${fact}\t${steps.map((step) => (step === 0 ? '' : step.toString(RADIX))).join(' ')}`;
  }).join('\n');
}

/** The filter values of all documents of an archive. */
export class DocumentFacts {
  readonly #documents: ReadonlyMap<string, readonly number[]>;

  /** @param text the text that `formatFacts` wrote */
  constructor(text: string) {
    this.#documents = new Map(
      text.split('\n').map((line) => {
        const [fact = '', steps = ''] = line.split('\t');
        let document = -1;
        return [fact, steps.split(' ').map((step) => (document += 1 + (parseInt(step, RADIX) || 0)))];
      }),
    );
  }

  /**
   * @returns a function that says whether a document passes the filters except the filter by document. For each filter
   *   with chosen values, the document must have one of them
   */
  makeTest(filters: Filters): (document: number) => boolean {
    const sets = SHARED_NAMES.filter((name) => filters[name].length > 0).map(
      (name) => new Set(filters[name].flatMap((value) => this.#list(`${name}:${value}`))),
    );
    return (document) => sets.every((set) => set.has(document));
  }

  /**
   * Counts documents for each value of each filter. The values of the other filters must also fit.
   *
   * @param documents the documents that pass the filter by document
   */
  count(documents: number[], filters: Filters): FilterCounts {
    const counts: FilterCounts = { partner: {}, nature: {}, year: {} };
    for (const name of SHARED_NAMES) {
      const fits = this.makeTest({ ...filters, [name]: [] });
      const fitting = new Set(documents.filter(fits));
      for (const [fact, all] of this.#documents) {
        if (!fact.startsWith(`${name}:`)) continue;
        const count = all.filter((document) => fitting.has(document)).length;
        if (count > 0) counts[name][fact.slice(name.length + 1)] = count;
      }
    }
    return counts;
  }

  #list(fact: Fact): readonly number[] {
    return this.#documents.get(fact) ?? [];
  }
}
