import { FILTER_NAMES, type FilterName, type Filters } from '../query/search-request.ts';

/** The filters except the filter by document. Its values are the ids, so it needs no list. */
const SHARED_NAMES = FILTER_NAMES.filter((name) => name !== 'document');

/** A filter and one of its values: `partner:china`. */
type Fact = `${FilterName}:${string}`;

/** How many documents a reader gets with each value of each filter. */
export type FilterCounts = Record<(typeof SHARED_NAMES)[number], Record<string, number>>;

/** The sign of the first group of values. Each further group has the next sign. */
const FIRST_SIGN = 0x30;

/**
 * Writes the filter values of all documents. For each filter, it lists the groups of values that documents have, and then
 * one sign for each document, which says which group it has. This needs half the bytes of a list of documents for each
 * value.
 *
 * @param all the values of each document, in the order of the documents: `partner:china`
 */
export function formatFacts(all: readonly string[][]): string {
  return SHARED_NAMES.map((name) => {
    const prefix = `${name}:`;
    const groups = new Map<string, string>();
    const signs = all.map((facts) => {
      const values = facts.filter((fact) => fact.startsWith(prefix)).map((fact) => fact.slice(prefix.length));
      const group = values.join(',');
      const sign = groups.get(group) ?? String.fromCodePoint(FIRST_SIGN + groups.size);
      groups.set(group, sign);
      return sign;
    });
    return `${[...groups.keys()].join(' ')}\t${signs.join('')}`;
  }).join('\n');
}

/** The filter values of all documents of an archive. */
export class DocumentFacts {
  readonly #documents = new Map<string, number[]>();

  /** @param text the text that `formatFacts` wrote */
  constructor(text: string) {
    text.split('\n').forEach((line, index) => {
      const [groups = '', signs = ''] = line.split('\t');
      const values = groups.split(' ').map((group) => (group === '' ? [] : group.split(',')));
      Array.from(signs, (sign) => values[(sign.codePointAt(0) ?? 0) - FIRST_SIGN] ?? []).forEach(
        (own, document) => {
          for (const value of own) this.#add(`${SHARED_NAMES[index] ?? ''}:${value}`, document);
        },
      );
    });
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

  #add(fact: string, document: number): void {
    const documents = this.#documents.get(fact) ?? [];
    documents.push(document);
    this.#documents.set(fact, documents);
  }

  #list(fact: Fact): readonly number[] {
    return this.#documents.get(fact) ?? [];
  }
}
