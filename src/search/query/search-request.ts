/** The filters of the hits. The first three have the names that the addresses of the lists of documents use. */
export const FILTER_NAMES = ['partner', 'nature', 'year', 'document'] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** The chosen values of each filter; a filter without values lets all hits through. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** Which hits a reader wants, and in what order. */
export interface Choice {
  filters: Filters;
  /** Whether the oldest text comes first, instead of the best hit. */
  isByDate: boolean;
}

/** What an address of the search page asks for. */
export interface SearchRequest extends Choice {
  query: string;
  /** Whether the words are taken as typed, and none is replaced. */
  isLiteral: boolean;
}

export const NO_FILTERS: Filters = { partner: [], nature: [], year: [], document: [] };

/**
 * @param search the part of an address from the question mark on; anything
 * @param known the values that filters can have; others, which an old link may have, are ignored
 */
export function parseRequest(search: string, known: Filters): SearchRequest {
  const parameters = new URLSearchParams(search);
  return {
    query: parameters.get('q')?.trim() ?? '',
    isLiteral: parameters.get('literal') === '1',
    filters: toFilters((name) => {
      const wanted = parameters.getAll(name);
      return known[name].filter((value) => wanted.includes(value));
    }),
    isByDate: parameters.get('sort') === 'date',
  };
}

/** @returns the part of an address from the question mark on; empty where nothing is asked for. */
export function formatRequest({ query, isLiteral, filters, isByDate }: SearchRequest): string {
  const parameters = new URLSearchParams([
    ...(query === '' ? [] : [['q', query]]),
    ...(isLiteral ? [['literal', '1']] : []),
    ...listChosen(filters).map(({ name, value }) => [name, value]),
    ...(isByDate ? [['sort', 'date']] : []),
  ]);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** @returns every value that is chosen, in the order of the filters. */
export function listChosen(filters: Filters): { name: FilterName; value: string }[] {
  return FILTER_NAMES.flatMap((name) => filters[name].map((value) => ({ name, value })));
}

/** @param listValues the values of one filter */
export function toFilters(listValues: (name: FilterName) => readonly string[]): Filters {
  return {
    partner: listValues('partner'),
    nature: listValues('nature'),
    year: listValues('year'),
    document: listValues('document'),
  };
}
