import { formatRequest, parseRequest, type Filters, type SearchRequest } from '../query/search-request.ts';

/** What a reader has opened in the results. Each hit is identified by the address of its first link. */
export interface Opened {
  /** The number of items that the list shows. */
  count: number;
  /** The hits after which the reader has unfolded more hits. */
  rests: string[];
  /** The hits that show all links to their other passages. */
  others: string[];
  /** The hits that show the words of their other passages. */
  words: string[];
  /** Whether the list of the words of the query is open; undefined if the reader has not changed it. */
  isWordListOpen?: boolean | undefined;
}

export const NOTHING_OPENED: Opened = { count: 0, rests: [], others: [], words: [] };

/** Where a reader is in the results. */
export interface Place {
  scrollY: number;
  opened: Opened;
}

/** What an entry of the browser history has in addition to its address. */
interface EntryState {
  /** Whether the reader was still typing the query. */
  isDraft?: boolean;
  place?: Place;
}

/**
 * @param known the values that filters can have
 * @returns the request in the address of the page, so that Back, a reload and a shared link restore the search
 */
export function readRequest(known: Filters): SearchRequest {
  return parseRequest(location.search, known);
}

/**
 * Puts a request into the address. The first letter after a finished query adds an entry to the browser history, and
 * the next letters change this entry. So Back leads from one finished query to the previous one.
 *
 * @param isFinished whether the reader submitted the query or chose a filter; false while typing
 */
export function writeRequest(request: SearchRequest, isFinished: boolean): void {
  const search = formatRequest(request);
  const state: EntryState = { isDraft: !isFinished };
  const isDraft = readState().isDraft === true;
  const address = location.pathname + search;
  if (isDraft || search === location.search) history.replaceState(state, '', address);
  else history.pushState(state, '', address);
}

/** @returns the place in the results from the current entry of the browser history */
export function getPlace(): Place | undefined {
  return readState().place;
}

/** Saves a place in the results in the current entry of the browser history. */
export function keepPlace(place: Place): void {
  history.replaceState({ ...readState(), place } satisfies EntryState, '');
}

function readState(): EntryState {
  return (history.state ?? {}) as EntryState;
}
