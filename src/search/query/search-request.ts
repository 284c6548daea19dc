/** What hits can be narrowed by, as the addresses of the lists of documents name it; and the document itself. */
export const FILTER_NAMES = ['partner', 'nature', 'year', 'document'] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** Values by filter. A filter without a value narrows nothing. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** How a reader wants the hits: which, and in what order. */
export interface Choice {
  filters: Filters;
  /** Whether the oldest text comes first, instead of the best hit. */
  isByDate: boolean;
}

/** Everything that an address of the search page asks for. */
export interface SearchRequest extends Choice {
  query: string;
  /** Whether the words are taken as typed: no spelling is corrected. */
  isLiteral: boolean;
}

export const NO_FILTERS: Filters = { partner: [], nature: [], year: [], document: [] };

/**
 * @param search the part of an address from the question mark on; anything
 * @param known the values that filters can have: others, as an old link may carry, are left out
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
