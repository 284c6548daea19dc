import type { CountedRow } from './count-terms.ts';

/** How often the texts of one decade have a term. */
export interface DecadeCount {
  decade: string;
  texts: number;
  count: number;
  words: number;
  /** The query string of the search for these places, from the question mark on. */
  search: string;
}

/**
 * @param yearOf the year of each document
 * @returns the term with the sums of each decade, the earliest first
 */
export function sumDecades(
  { name, forms, counts, toSearch }: CountedRow,
  yearOf: ReadonlyMap<string, string>,
  toDecade: (year: string) => string,
): Pick<CountedRow, 'name' | 'forms'> & { decades: DecadeCount[] } {
  const toYear = (documentId: string) => yearOf.get(documentId) ?? '';
  const groups = Map.groupBy(counts, ({ documentId }) => toDecade(toYear(documentId)));
  const decades = [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([decade, found]) => ({
      decade,
      texts: found.length,
      count: found.reduce((sum, { count }) => sum + count, 0),
      words: found.reduce((sum, { words }) => sum + words, 0),
      search: toSearch({ year: [...new Set(found.map(({ documentId }) => toYear(documentId)))].toSorted() }),
    }));
  return { name, forms, decades };
}
