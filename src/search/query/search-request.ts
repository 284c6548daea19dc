/** The names of the filters for hits. The addresses of the document lists also use the first three names. */
export const FILTER_NAMES = ['partner', 'nature', 'year', 'document'] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

/** The chosen values of each filter. A filter without values accepts all hits. */
export type Filters = Readonly<Record<FilterName, readonly string[]>>;

/** The filters and the order that a reader chose. */
export interface Choice {
  filters: Filters;
  /** Whether the hits are in the order of their dates, oldest first. Otherwise the best hit is first. */
  isByDate: boolean;
}

/** The orders of the list of places: as in the texts, or by the text before or after the words. */
export const PLACE_ORDERS = ['text', 'before', 'after'] as const;
export type PlaceOrder = (typeof PLACE_ORDERS)[number];

/** What a reader chose in the list of every place. */
export interface PlacesChoice {
  order: PlaceOrder;
  /** The forms that are not listed, as printed. */
  without: readonly string[];
}

/** The search in an address of the search page. */
export interface SearchRequest extends Choice {
  query: string;
  /** Whether search uses words as typed, and replaces none that the texts lack. */
  isLiteral: boolean;
  /** Undefined if the page lists sections. Otherwise it lists every place. */
  places?: PlacesChoice | undefined;
}

export const NO_FILTERS: Filters = { partner: [], nature: [], year: [], document: [] };

/**
 * @param search the query string of an address, from the question mark on. It may contain anything
 * @param known the values that filters can have. Other values, for example from an old link, are ignored
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
    places: parameters.get('view') === 'places' ? parsePlaces(parameters) : undefined,
  };
}

function parsePlaces(parameters: URLSearchParams): PlacesChoice {
  const order = PLACE_ORDERS.find((one) => one === parameters.get('by')) ?? 'text';
  return { order, without: parameters.getAll('without') };
}

/** @returns the query string of an address, from the question mark on; empty if the request is empty */
export function formatRequest({ query, isLiteral, filters, isByDate, places }: SearchRequest): string {
  const parameters = new URLSearchParams([
    ...(query === '' ? [] : [['q', query]]),
    ...(isLiteral ? [['literal', '1']] : []),
    ...listChosen(filters).map(({ name, value }) => [name, value]),
    ...(isByDate ? [['sort', 'date']] : []),
    ...(places ? [['view', 'places']] : []),
    ...(places && places.order !== 'text' ? [['by', places.order]] : []),
    ...(places?.without ?? []).map((form) => ['without', form]),
  ]);
  return parameters.size === 0 ? '' : `?${parameters.toString()}`;
}

/** @returns every chosen value, in the order of the filters */
export function listChosen(filters: Filters): { name: FilterName; value: string }[] {
  return FILTER_NAMES.flatMap((name) => filters[name].map((value) => ({ name, value })));
}

/** @param listValues returns the values of one filter */
export function toFilters(listValues: (name: FilterName) => readonly string[]): Filters {
  return {
    partner: listValues('partner'),
    nature: listValues('nature'),
    year: listValues('year'),
    document: listValues('document'),
  };
}
